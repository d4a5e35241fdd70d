import { type Patch, type PlanTable, planTables } from '../model/change.ts';
import { differingPlaces, PlacedMap } from '../model/placed-map.ts';
import type { PlanRow } from '../model/tables.ts';
import type { Rows } from './intent.ts';

/** The same maps, but writable: what loading fills and what patches are tried on. */
export type MutableRows = { -readonly [Table in PlanTable]: Map<string, PlanRow[Table]> };

export function emptyRows(): MutableRows {
  return {
    projects: new Map(),
    tasks: new Map(),
    links: new Map(),
    members: new Map(),
    products: new Map(),
    listings: new Map(),
    refs: new Map(),
    baselines: new Map(),
    calendars: new Map(),
    suppliers: new Map(),
    comments: new Map(),
    attachments: new Map(),
    approvals: new Map(),
    templates: new Map(),
    promoWindows: new Map(),
    budgetLines: new Map(),
    retros: new Map(),
    reports: new Map(),
    savedMoments: new Map(),
    handovers: new Map(),
    clashes: new Map(),
  };
}

/** The row that a patch leaves, or null when it deletes it. A field absent from `after` but in `before` goes. */
export function patchedRow(row: object | undefined, patch: Patch): Record<string, unknown> | null {
  if (patch.after === null) return null;
  const next: Record<string, unknown> = patch.before === null ? {} : { ...row };
  for (const key of Object.keys(patch.before ?? {})) if (!(key in patch.after)) delete next[key];
  return Object.assign(next, patch.after);
}

/** Copies of the touched tables with the patches applied; the rows given stay as they are. Values are not checked. */
export function withPatches(rows: Rows, patches: readonly Patch[]): Rows {
  const touched = new Set(patches.map((patch) => patch.table));
  const next = emptyRows();
  for (const table of planTables) {
    // One map type per table cannot be followed through a loop over names.
    Object.assign(next, { [table]: touched.has(table) ? copied<unknown>(rows[table]) : rows[table] });
  }
  for (const patch of patches) {
    const map = next[patch.table] as Map<string, unknown>;
    const row = patchedRow(map.get(patch.id) as object | undefined, patch);
    if (row) map.set(patch.id, row);
    else map.delete(patch.id);
  }
  return next;
}

const copied = <Row>(rows: ReadonlyMap<string, Row>): Map<string, Row> =>
  rows instanceof PlacedMap ? rows.copy() : new Map(rows);

/**
 * As the database would give them: what is computed must not depend on the order in which rows came to be known. Rows
 * that stand in that order anyway are given as they are.
 */
export function inOrder<Row extends { id: string }>(rows: ReadonlyMap<string, Row>): readonly Row[] {
  if (rows instanceof PlacedMap && rows.list && rows.isAscending) return rows.list;
  const list = [...rows.values()];
  const isSorted = list.every((row, index) => index === 0 || (list[index - 1]?.id ?? '') < row.id);
  return isSorted ? list : list.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The tasks or links of one project, in order. */
export function ofProject<Row extends { id: string; projectId: string }>(
  rows: ReadonlyMap<string, Row>,
  projectId: string,
): readonly Row[] {
  const list = inOrder(rows);
  if (isAllOf(list, projectId)) return list;
  return list.filter((row) => row.projectId === projectId);
}

/** The last lists that were of one project only: after an edit of thousands of rows a row or two are looked at. */
const whole: { list: readonly { id: string; projectId: string }[]; projectId: string }[] = [];
const mostWhole = 4;

function isAllOf(list: readonly { id: string; projectId: string }[], projectId: string): boolean {
  const isOwn = (row: { projectId: string } | undefined) => row?.projectId === projectId;
  const near = whole.find(
    (known) => known.projectId === projectId && known.list.length === list.length && known.list[0]?.id === list[0]?.id,
  );
  const places = near && differingPlaces(near.list, list);
  if (places ? !places.every((place) => isOwn(list[place])) : !list.every(isOwn)) return false;
  if (near) near.list = list;
  else if (whole.unshift({ list, projectId }) > mostWhole) whole.pop();
  return true;
}

/** One patch per row: two patches of the same row become one that leads from the first state to the last. */
export function mergePatches(patches: readonly Patch[]): Patch[] {
  const merged = new Map<string, Patch>();
  for (const patch of patches) {
    const key = `${patch.table}/${patch.id}`;
    const first = merged.get(key);
    merged.set(key, first ? joined(first, patch) : patch);
  }
  return [...merged.values()].filter((patch) => patch.before !== null || patch.after !== null);
}

function joined(first: Patch, second: Patch): Patch {
  if (first.before === null || first.after === null)
    return {
      ...second,
      before: first.before,
      after: second.after === null ? null : { ...first.after, ...second.after },
    };
  if (second.after === null) return { ...second, before: { ...second.before, ...first.before } };
  return { ...second, before: { ...second.before, ...first.before }, after: { ...first.after, ...second.after } };
}
