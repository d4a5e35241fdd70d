import type { Rows } from '../intents/intent.ts';
import { sameValue } from '../intents/same-value.ts';
import type { HandedRows, Handover } from '../model/handover.ts';
import { at, tables } from './differences.ts';
import type { HandoverFile } from './handover-file.ts';

type Row = Record<string, unknown> & { id: string };

/**
 * What both sides knew of each other before a file: as earlier files left it. A file that was written since may know more
 * of us; where it knew a value as it is here, that value is what they changed.
 */
export function knownRows(
  known: readonly Handover[],
  file: HandoverFile,
  rows: Pick<Rows, (typeof tables)[number]>,
): HandedRows {
  const isNewer = known.every(({ exportedAt }) => exportedAt < file.exportedAt);
  const all = tables.map((table) => {
    const given = new Map(((file.base?.[table] ?? []) as Row[]).map((row) => [row.id, row]));
    // What nobody received here is new here, whatever its giver knows of it.
    const merged = new Map(file.way === 'back' ? given : []);
    for (const earlier of known.flatMap(({ base }) => base[table] as Row[])) {
      const row = given.get(earlier.id);
      const mine = rows[table].get(earlier.id) as Row | undefined;
      const seen = Object.entries(row ?? {}).filter(
        ([field, value]) => mine && sameValue(at(mine, field), value ?? null),
      );
      merged.set(earlier.id, { ...earlier, ...(isNewer ? Object.fromEntries(seen) : {}) });
    }
    return [table, [...merged.values()]];
  });
  return Object.fromEntries(all) as HandedRows;
}
