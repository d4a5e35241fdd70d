import type { Rows } from '../domain/intents/intent.ts';
import { sameValue } from '../domain/intents/same-value.ts';
import type { Patch, PlanTable } from '../domain/model/change.ts';

/** A field that undo left alone. `id` as field stands for the whole row. */
export type Kept = { table: PlanTable; id: string; field: string };
export type Inverse = { patches: Patch[]; kept: Kept[] };

/**
 * The patches that take the given ones back from the rows as they are now. A field that no longer holds what the
 * change gave it was changed since: it is left and named. A row made by the change and edited since stays whole; a
 * row deleted since, or made again, is left alone.
 */
export function inverse(patches: readonly Patch[], rows: Rows): Inverse {
  const result: Inverse = { patches: [], kept: [] };
  for (const patch of patches) invert(patch, rows[patch.table].get(patch.id), result);
  return result;
}

function invert(patch: Patch, row: object | undefined, result: Inverse): void {
  const current = row as Record<string, unknown> | undefined;
  const keep = (field: string) => result.kept.push({ table: patch.table, id: patch.id, field });
  if (patch.after === null) {
    if (current) keep('id');
    else result.patches.push({ table: patch.table, id: patch.id, before: null, after: patch.before });
    return;
  }
  if (!current) {
    keep('id');
    return;
  }
  if (patch.before === null) {
    const edited = changedKeys(patch.after, current);
    if (edited.length > 0) edited.forEach(keep);
    else result.patches.push({ table: patch.table, id: patch.id, before: current, after: null });
    return;
  }
  invertFields(patch.before, patch.after, current, patch, result);
}

function invertFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  current: Record<string, unknown>,
  patch: Patch,
  result: Inverse,
): void {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!sameValue(current[key], after[key])) {
      result.kept.push({ table: patch.table, id: patch.id, field: key });
      continue;
    }
    if (key in after) from[key] = after[key];
    if (key in before) to[key] = before[key];
  }
  if (Object.keys(from).length + Object.keys(to).length === 0) return;
  result.patches.push({ table: patch.table, id: patch.id, before: from, after: to });
}

const changedKeys = (left: Record<string, unknown>, right: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => !sameValue(left[key], right[key]));
