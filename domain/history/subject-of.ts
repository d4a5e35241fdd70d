import type { Patch, PlanTable } from '../model/change.ts';

/** What a change was about: the row a user would name. `name` is null where the patches do not hold it. */
export type Subject = { table: PlanTable; id: string; name: string | null };

/** Follows from other fields: whoever has only these moved along with something else. */
const follows = new Set(['plannedStartOn', 'plannedFinishOn', 'baselineFinishOn', 'position']);
const named: readonly PlanTable[] = [
  'tasks',
  'products',
  'listings',
  'members',
  'suppliers',
  'templates',
  'calendars',
  'promoWindows',
  'budgetLines',
  'baselines',
  'projects',
];

/** The project that came or went, else the first task that did not only follow, else the first row with a name. */
export function subjectOf(patches: readonly Patch[]): Subject | null {
  const patch =
    patches.find((one) => one.table === 'projects' && (one.before === null || one.after === null)) ??
    patches.find((one) => one.table === 'tasks' && !isFollowing(one)) ??
    patches.toSorted((a, b) => rank(a) - rank(b)).find((one) => rank(one) < named.length);
  if (!patch) return null;
  const { table, id } = patch;
  return { table, id, name: nameIn(patch.after) ?? nameIn(patch.before) };
}

const rank = ({ table }: Patch): number => {
  const at = named.indexOf(table);
  return at < 0 ? named.length : at;
};

const isFollowing = ({ before, after }: Patch): boolean =>
  before !== null && after !== null && Object.keys(after).every((key) => follows.has(key));

/** A row's name, wherever it is kept. */
export function nameIn(row: object | null | undefined): string | null {
  const { title, name } = (row ?? {}) as { title?: unknown; name?: unknown };
  return typeof title === 'string' ? title : typeof name === 'string' ? name : null;
}
