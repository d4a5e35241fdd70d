import type { Patch } from '../model/change.ts';
import type { Need, Rows } from './intent.ts';
import { changeRow, removeRow } from './patch.ts';

const tables = ['comments', 'attachments', 'approvals', 'budgetLines'] as const;

/** What hangs on tasks and is not planning: what was said, files, approvals, money. */
export const belongingsNeeds = (taskIds: readonly string[]): Need[] => [
  ...tables.flatMap((table) => taskIds.map((value): Need => ({ table, field: 'taskId', value }))),
  ...taskIds.map((value): Need => ({ table: 'clashes', field: 'rowId', value })),
];

/** Goes with its task; money stays with the project. */
export function dropBelongings(rows: Rows, going: ReadonlySet<string>): Patch[] {
  return [
    ...[...rows.comments.values()].filter((row) => going.has(row.taskId)).map((row) => removeRow('comments', row)),
    ...[...rows.attachments.values()]
      .filter((row) => going.has(row.taskId))
      .map((row) => removeRow('attachments', row)),
    ...[...rows.approvals.values()].filter((row) => going.has(row.taskId)).map((row) => removeRow('approvals', row)),
    ...[...rows.clashes.values()].filter((row) => going.has(row.rowId)).map((row) => removeRow('clashes', row)),
    ...[...rows.budgetLines.values()]
      .filter((row) => row.taskId !== null && going.has(row.taskId))
      .flatMap((row) => changeRow('budgetLines', row, { taskId: null })),
  ];
}
