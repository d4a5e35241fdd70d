import { Fragment } from 'preact';
import type { Money, ProjectMoney } from '../../../../domain/budget/budget.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetCategories, budgetWords as t } from '../../../../locales/budget.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { BudgetRow } from './budget-row.tsx';

const columns = ['category', 'title', 'task', 'planned', 'committed', 'spent', 'paidOn'] as const;
const listId = 'budget-categories';

/** Lines under their categories, each with its sums; the whole at the foot. */
export function BudgetTable({ model, sums }: { model: ProjectModel; sums: ProjectMoney }) {
  const names = new Set([...budgetCategories(), ...sums.categories.map(({ category }) => category)]);
  return (
    <>
      <datalist id={listId}>
        {[...names].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <table class="bg-table" aria-label={t.lines}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={`col-${column}`}>
                {t.column[column]}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{t.remove('')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.categories.map(({ category, lines, money, alarm }) => (
            <Fragment key={category}>
              <SumRow name={category} money={money} tone={tones[alarm.kind]} />
              {[...lines]
                .sort((a, b) =>
                  a.title === b.title ? (a.id < b.id ? -1 : 1) : a.title.localeCompare(b.title, 'zh-CN'),
                )
                .map((line) => (
                  <BudgetRow key={line.id} line={line} model={model} listId={listId} />
                ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <SumRow name={t.total} money={sums.money} tone={tones[sums.alarm.kind]} />
        </tfoot>
      </table>
    </>
  );
}

const tones = { calm: '', near: 'risk', over: 'late' } as const;

function SumRow({ name, money, tone }: { name: string; money: Money; tone: string }) {
  return (
    <tr class="sum">
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <td class="num">{yuanText(money.plannedFen)}</td>
      <td class="num">{yuanText(money.committedFen)}</td>
      <td class="num">{yuanText(money.spentFen)}</td>
      <td class={`num ${tone}`} colSpan={2}>
        {t.forecast} {yuanText(money.forecastFen)}
      </td>
    </tr>
  );
}
