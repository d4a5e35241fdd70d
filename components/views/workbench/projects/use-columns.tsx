import { useMemo } from 'preact/hooks';
import { noMoney, type ProjectMoney } from '../../../../domain/budget/budget.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Role } from '../../../../domain/roles/role.ts';
import { type ProjectColumn, roleTable } from '../../../../domain/roles/role-table.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetWords as b } from '../../../../locales/budget.ts';
import { roleWords as t } from '../../../../locales/roles.ts';
import { useLive } from '../../../../storage/live.ts';
import { moneyByProject } from '../../../../storage/project-money.ts';
import type { Column } from '../list-table.tsx';
import type { ProjectRow } from '../project-rows.ts';
import { projectColumns } from './project-columns.tsx';

type MoneyOf = ReadonlyMap<string, ProjectMoney>;

/** The columns of this role, in its order; money is read only for who sees it here. */
export function useColumns(role: Role, today: Day): Column<ProjectRow>[] {
  const wanted = roleTable[role].columns;
  const hasMoney = wanted.includes('budget');
  const money = useLive(async () => (hasMoney ? await moneyByProject() : null), [hasMoney]);
  return useMemo(() => {
    const known = new Map([...projectColumns(today), ...moneyColumns(money ?? new Map())].map((one) => [one.id, one]));
    return wanted.flatMap((id: ProjectColumn) => known.get(id) ?? []);
  }, [wanted, money, today]);
}

function moneyColumns(money: MoneyOf): Column<ProjectRow>[] {
  const column = (id: ProjectColumn, head: string, fenOf: (of: ProjectMoney) => number | null): Column<ProjectRow> => ({
    id,
    head,
    width: 'minmax(88px, 1fr)',
    isNumber: true,
    cell: (row) => <Amount fen={fenOf(money.get(row.id) ?? nothing)} />,
  });
  return [
    column('budget', b.projectBudget, ({ limitFen }) => limitFen),
    column('committed', b.openCommitted, (of) => of.money.openCommittedFen),
    column('spent', b.column.spent, (of) => of.money.spentFen),
    column('expected', b.forecast, (of) => of.money.forecastFen),
    column('left', t.left, ({ limitFen, money: { forecastFen } }) =>
      limitFen === null ? null : limitFen - forecastFen,
    ),
  ];
}

const nothing: ProjectMoney = {
  categories: [],
  money: noMoney,
  limitFen: null,
  alarm: { kind: 'calm', overFen: 0, percent: 0 },
};

const Amount = ({ fen }: { fen: number | null }) =>
  fen === null ? (
    <span class="quiet">{b.noBudget}</span>
  ) : (
    <span class={fen < 0 ? 'late' : fen === 0 ? 'quiet' : ''}>{yuanText(fen)}</span>
  );
