import { useState } from 'preact/hooks';
import { deleteBudgetLine } from '../../../../domain/intents/delete-budget-line.ts';
import { saveBudgetLine } from '../../../../domain/intents/save-budget-line.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import { readYuan, yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';

type Props = { line: BudgetLine; model: ProjectModel; listId: string };

/** One line: Tab from cell to cell, Enter or leaving keeps what was typed. */
export function BudgetRow({ line, model, listId }: Props) {
  const { id, projectId, title } = line;
  const save = (fields: Partial<BudgetLine>) => void doWish(saveBudgetLine, { line: { id, projectId, ...fields } });
  const tasks = [...model.tasks.values()].filter(({ kind }) => kind !== 'milestone');
  return (
    <tr data-line={line.id}>
      <td>
        <CategoryCell line={line} listId={listId} onCategory={(category) => save({ category })} />
      </td>
      <td>
        <EditText
          size="sm"
          label={t.of(t.column.title, title)}
          value={title}
          maxLength={200}
          onCommit={(text) => text.trim() && save({ title: text })}
        />
      </td>
      <td>
        <Select
          size="sm"
          label={t.of(t.column.task, title)}
          value={line.taskId ?? ''}
          options={[{ value: '', label: t.noTask }, ...tasks.map((task) => ({ value: task.id, label: task.title }))]}
          onChange={(taskId) => save({ taskId: taskId || null })}
        />
      </td>
      <MoneyCell
        name={t.of(t.column.planned, title)}
        fen={line.plannedFen}
        onFen={(plannedFen) => save({ plannedFen })}
      />
      <MoneyCell
        name={t.of(t.column.committed, title)}
        fen={line.committedFen}
        onFen={(committedFen) => save({ committedFen })}
      />
      <MoneyCell
        name={t.of(t.column.spent, title)}
        fen={line.spentFen}
        // What is paid was paid some day: today, until another is chosen.
        onFen={(spentFen) => save({ spentFen, ...(spentFen > 0 && !line.paidOn ? { paidOn: model.today } : {}) })}
      />
      <td>
        <DateField
          size="sm"
          label={t.of(t.column.paidOn, title)}
          value={line.paidOn}
          onChange={(paidOn) => save({ paidOn })}
        />
      </td>
      <td class="verbs">
        <Button
          kind="ghost"
          size="sm"
          icon="x"
          label={t.remove(title)}
          onClick={() => void doWish(deleteBudgetLine, { id: line.id }, t.removed(title))}
        />
      </td>
    </tr>
  );
}

type CategoryProps = { line: BudgetLine; listId: string; onCategory: (category: string) => void };

/** Known categories are offered, any other may be written. */
function CategoryCell({ line, listId, onCategory }: CategoryProps) {
  return (
    <span class="input sm">
      <input
        list={listId}
        autocomplete="off"
        maxLength={40}
        aria-label={t.of(t.column.category, line.title)}
        value={line.category}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          if (text) onCategory(text);
          else event.currentTarget.value = line.category;
        }}
      />
    </span>
  );
}

/** An amount as people type it: `3万`, `1,200.5`, `￥99`. What cannot be read is said and not kept. */
function MoneyCell({ name, fen, onFen }: { name: string; fen: number; onFen: (fen: number) => void }) {
  const [isBad, setBad] = useState(false);
  return (
    <td class="num">
      <EditText
        size="sm"
        label={name}
        maxLength={20}
        value={fen === 0 ? '' : yuanText(fen).replace('¥', '')}
        onCommit={(text) => {
          const read = readYuan(text);
          setBad(read === 'bad');
          if (read !== 'bad') onFen(read ?? 0);
        }}
        {...(isBad ? { error: t.notMoney } : {})}
      />
    </td>
  );
}
