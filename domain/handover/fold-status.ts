import type { Difference } from './differences.ts';

/** What a status brings along: without it these mean nothing. */
export const statusFollowers: ReadonlySet<string> = new Set(['progress', 'actualStartOn', 'actualFinishOn']);

/**
 * A status and its days are one decision: where the status is a clash, its days wait in the inbox with it; how far a
 * task is follows from being done or not begun.
 */
export function foldStatus(found: readonly Difference[]): Difference[] {
  const statuses = new Map(
    found.flatMap((one) => (one.table === 'tasks' && one.field === 'status' ? [[one.rowId, one] as const] : [])),
  );
  const isFolded = (one: Difference): boolean => {
    const status = one.table === 'tasks' && statusFollowers.has(one.field) ? statuses.get(one.rowId) : undefined;
    if (!status) return false;
    return status.kind === 'clash' || (one.field === 'progress' && ['done', 'todo'].includes(String(status.theirs)));
  };
  return found.flatMap((one) => {
    if (isFolded(one)) return [];
    if (statuses.get(one.rowId) !== one || one.kind !== 'clash') return [one];
    const days = found.filter((other) => other.table === 'tasks' && other.rowId === one.rowId && isFolded(other));
    return [{ ...one, also: Object.fromEntries(days.map(({ field, theirs }) => [field, theirs])) }];
  });
}
