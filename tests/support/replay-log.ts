import { patchedRow } from '../../domain/intents/rows.ts';
import { type Change, planTables } from '../../domain/model/change.ts';
import type { Row } from './stored-rows.ts';

type Tables = Record<string, Row[]>;

const byId = (rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));

/** The plan's tables as they are stored, each ordered by id. */
export const planRows = (stored: Tables): Tables =>
  Object.fromEntries(planTables.map((table) => [table, byId(stored[table] ?? [])]));

/** The plan's tables as the log alone would make them: every change put upon nothing, in order. */
export function replayedRows(stored: Tables): Tables {
  const tables = new Map(planTables.map((table) => [table as string, new Map<string, Row>()]));
  const changes = (stored.changes ?? []) as unknown as (Change & { seq: number })[];
  for (const patch of changes.sort((one, other) => one.seq - other.seq).flatMap(({ patches }) => patches)) {
    const rows = tables.get(patch.table);
    const next = patchedRow(rows?.get(patch.id), patch) as Row | null;
    if (next) rows?.set(patch.id, next);
    else rows?.delete(patch.id);
  }
  return Object.fromEntries([...tables].map(([table, rows]) => [table, byId([...rows.values()])]));
}
