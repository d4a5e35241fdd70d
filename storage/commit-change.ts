import type { z } from 'zod/mini';
import type { Moment, Refusal, Rows } from '../domain/intents/intent.ts';
import { diffRow } from '../domain/intents/patch.ts';
import { type MutableRows, mergePatches, patchedRow } from '../domain/intents/rows.ts';
import { type Change, type Patch, type PlanTable, planTables } from '../domain/model/change.ts';
import { type PlanRow, planSchemas } from '../domain/model/tables.ts';
import { db } from './db.ts';
import { nextMark } from './device.ts';
import { touchedProjects, updateSummaries } from './summaries.ts';

export type ChangeToWrite = Pick<Change, 'intent' | 'actor' | 'origin' | 'undoes' | 'redoes'> & {
  rows: MutableRows;
  patches: readonly Patch[];
  moment: Moment;
  redAfterDays: number;
  device?: string | undefined;
  /** Undo and redo leave a change row even when nothing was left to change: it marks the place in the stack. */
  isKeptWhenEmpty?: boolean;
};

/** Thrown inside the transaction so that it ends as if nothing had happened. */
export class InvalidRowError extends Error {
  readonly refusal: Refusal;
  constructor(table: PlanTable, issue: z.core.$ZodIssue | undefined) {
    const field = issue?.path.map(String).join('.') ?? '';
    super(`invalid row: ${table}.${field}`);
    this.name = 'InvalidRowError';
    this.refusal = { code: 'invalid', params: { table, field } };
  }
}

/**
 * Checks and writes rows, one change and the summaries of touched projects; inside the caller's rw transaction.
 * Returns what really changed, or null when nothing did.
 */
export async function commitChange(change: ChangeToWrite): Promise<{ seq: number; patches: Patch[] } | null> {
  const { rows, moment } = change;
  const wanted = mergePatches(change.patches);
  await loadTouched(rows, wanted);
  const before = snapshot(rows, wanted);
  const patches = wanted.flatMap((patch) => applied(rows, patch));
  if (patches.length === 0 && !change.isKeptWhenEmpty) return null;
  // Read before the first write: see knownProjectRows.
  const touched = await touchedProjects(before, rows, patches);
  await writeRows(rows, patches);
  const { device, stamp } = await nextMark(moment, change.device);
  const seq = await db.changes.add({
    stamp,
    device,
    actor: change.actor,
    intent: change.intent,
    origin: change.origin,
    ...(change.undoes === undefined ? {} : { undoes: change.undoes }),
    ...(change.redoes === undefined ? {} : { redoes: change.redoes }),
    patches,
    touched: patches.map((patch) => `${patch.table}/${patch.id}`),
  });
  await updateSummaries(touched, rows, patches, { today: moment.today, redAfterDays: change.redAfterDays });
  return { seq, patches };
}

/** A plan may patch rows it did not load; what is there decides what really changes. */
async function loadTouched(rows: MutableRows, patches: readonly Patch[]): Promise<void> {
  for (const [table, group] of Map.groupBy(patches, (patch) => patch.table)) {
    const map = rows[table] as Map<string, unknown>;
    const ids = group.map((patch) => patch.id).filter((id) => !map.has(id));
    if (ids.length === 0) continue;
    for (const row of await db.table<{ id: string }, string>(table).bulkGet(ids)) if (row) map.set(row.id, row);
  }
}

/** The touched rows as they are now, by `<table>/<id>`. */
type Before = ReadonlyMap<string, object | undefined>;

const snapshot = (rows: Rows, patches: readonly Patch[]): Before =>
  new Map(patches.map(({ table, id }) => [`${table}/${id}`, rows[table].get(id)]));

/** Puts the checked row into `rows` and returns the patch that leads there from the row stored. */
function applied(rows: MutableRows, patch: Patch): Patch[] {
  const map = rows[patch.table] as Map<string, PlanRow[PlanTable]>;
  const before = map.get(patch.id);
  const wanted = patchedRow(before, patch);
  if (wanted === null) {
    map.delete(patch.id);
    return diffRow(patch.table, before, undefined);
  }
  const parsed = planSchemas[patch.table].safeParse(wanted);
  if (!parsed.success) throw new InvalidRowError(patch.table, parsed.error.issues[0]);
  if (parsed.data.id !== patch.id) throw new InvalidRowError(patch.table, undefined);
  map.set(patch.id, parsed.data);
  return diffRow(patch.table, before, parsed.data);
}

async function writeRows(rows: Rows, patches: readonly Patch[]): Promise<void> {
  for (const [name, group] of Map.groupBy(patches, (patch) => patch.table)) {
    const table = db.table<object, string>(name);
    const gone = group.filter((patch) => patch.after === null).map((patch) => patch.id);
    const kept = group.flatMap((patch) => rows[name].get(patch.id) ?? []);
    if (gone.length > 0) await table.bulkDelete(gone);
    if (kept.length > 0) await table.bulkPut(kept);
  }
}

/** The tables a change may touch; readings of the consoles go on beside it. */
export const changeTables = [...planTables, 'summaries', 'changes', 'meta'];
