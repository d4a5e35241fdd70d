import { sameValue } from '../intents/same-value.ts';
import { type HandedRows, type HandedTable, type Handover, handoverId } from '../model/handover.ts';
import { keyOf, tables } from './differences.ts';
import type { Incoming, Wish } from './incoming.ts';

type Row = Record<string, unknown> & { id: string };

/**
 * The handovers as they are after a file was taken: a field that was taken, or is a clash in the inbox, is known to both
 * sides; what was left unticked is not, and will be asked again.
 */
export function agreedRows(incoming: Incoming, taken: readonly Wish[], projectIds: ReadonlySet<string>): Handover[] {
  const { file, base, theirs, people, wishes } = incoming;
  const granted = new Set(taken);
  const left = new Set(wishes.filter((wish) => wish.kind !== 'clash' && !granted.has(wish)).map(({ key }) => key));
  const agreed = Object.fromEntries(
    tables.map((table) => [table, agreedTable(table, base[table] as Row[], theirs[table] as Row[], left)]),
  ) as unknown as HandedRows;
  return file.projects
    .filter(({ id }) => projectIds.has(id))
    .map(({ id }): Handover => {
      const tasks = agreed.tasks.filter(({ projectId }) => projectId === id);
      const taskIds = new Set(tasks.map((task) => task.id));
      return {
        id: handoverId(file.part, id),
        way: file.way === 'out' ? 'received' : 'given',
        projectId: id,
        part: file.part,
        from: file.from,
        exportedAt: file.exportedAt,
        base: {
          tasks,
          comments: agreed.comments.filter(({ taskId }) => taskIds.has(taskId)),
          budgetLines: agreed.budgetLines.filter(({ projectId }) => projectId === id),
        },
        people,
      };
    });
}

function agreedTable(
  table: HandedTable,
  base: readonly Row[],
  theirs: readonly Row[],
  left: ReadonlySet<string>,
): Row[] {
  const rows = new Map(base.map((row) => [row.id, row]));
  for (const row of theirs) {
    if (left.has(keyOf(table, row.id, '*'))) continue;
    const before = rows.get(row.id);
    const known = Object.entries(row).filter(
      ([field, value]) => !left.has(keyOf(table, row.id, field)) && !sameValue(before?.[field], value),
    );
    rows.set(row.id, { ...before, ...Object.fromEntries(known), id: row.id });
  }
  return [...rows.values()];
}
