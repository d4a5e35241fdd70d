import type { Rows } from '../intents/intent.ts';
import { emptyRows } from '../intents/rows.ts';
import { type Patch, planTables } from '../model/change.ts';

/**
 * The rows as they were before the given changes: each patch is turned round, the newest change first. The rows given
 * stay as they are. Exact, because a patch holds every field it changed, before and after.
 */
export function rowsBefore(rows: Rows, newestFirst: readonly { patches: readonly Patch[] }[]): Rows {
  const past = emptyRows();
  for (const table of planTables) Object.assign(past, { [table]: new Map<string, unknown>(rows[table]) });
  for (const { patches } of newestFirst) {
    for (const patch of patches.toReversed()) {
      const map = past[patch.table] as Map<string, unknown>;
      const row = turnedBack(map.get(patch.id) as object | undefined, patch);
      if (row) map.set(patch.id, row);
      else map.delete(patch.id);
    }
  }
  return past;
}

function turnedBack(row: object | undefined, { before, after }: Patch): Record<string, unknown> | null {
  if (before === null) return null;
  const next: Record<string, unknown> = after === null ? {} : { ...row };
  for (const key of Object.keys(after ?? {})) if (!(key in before)) delete next[key];
  return Object.assign(next, before);
}
