import type { Refusal } from '../domain/intents/intent.ts';
import { emptyRows, type MutableRows } from '../domain/intents/rows.ts';
import { type Change, type Patch, type PlanTable, planTables } from '../domain/model/change.ts';
import { changeChoices } from './change-choices.ts';
import { changeStack, type Stack } from './change-stack.ts';
import { momentAt } from './commit.ts';
import { changeTables, commitChange, InvalidRowError } from './commit-change.ts';
import { announce } from './committed.ts';
import { db } from './db.ts';
import { inverse, type Kept } from './inverse.ts';
import { keepTies } from './keep-ties.ts';
import type { StoredChange } from './table-schemas.ts';

/** `intent`: what was undone, for the toast. `kept`: fields left alone because they were changed since by others. */
export type UndoResult = { ok: true; intent: string; kept: Kept[] } | { ok: false; refusal: Refusal };

/** Takes back this device's last change; refused with `nothingToUndo`. */
export const undo = (now = new Date()): Promise<UndoResult> => turn('undo', now);

/** Does again what `undo` took back last; refused with `nothingToRedo`. */
export const redo = (now = new Date()): Promise<UndoResult> => turn('redo', now);

/** Names of the intents that undo and redo would take, or null. */
export async function undoState(): Promise<{ undo: string | null; redo: string | null }> {
  const stack = await changeStack();
  return { undo: stack.undo?.intent ?? null, redo: stack.redo?.intent ?? null };
}

async function turn(way: keyof Stack, now: Date): Promise<UndoResult> {
  try {
    const choices = await changeChoices();
    const done = await db.transaction('rw', changeTables, async () => {
      const target = (await changeStack())[way];
      return target && { target, ...(await takeBack(target, way, { now, ...choices })) };
    });
    if (!done) return { ok: false, refusal: { code: way === 'undo' ? 'nothingToUndo' : 'nothingToRedo' } };
    const { target, kept, seq, patches } = done;
    announce({ seq, intent: target.intent, patches });
    return { ok: true, intent: target.intent, kept };
  } catch (error) {
    if (error instanceof InvalidRowError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

type Turn = { now: Date; actor: string; redAfterDays: number };

async function takeBack(target: StoredChange, way: keyof Stack, { now, actor, redAfterDays }: Turn) {
  const rows = await touchedRows(target.patches);
  const { patches, kept } = await keepTies(inverse(target.patches, rows), rows);
  const written = await commitChange({
    rows,
    patches,
    moment: momentAt(now),
    redAfterDays,
    intent: target.intent,
    actor,
    origin: 'local',
    ...markOf(target, way),
    isKeptWhenEmpty: true,
  });
  return { kept, seq: written?.seq ?? 0, patches: written?.patches ?? [] };
}

/** `redo` takes an undo back, so the change it does again is the one that undo named. */
const markOf = (target: StoredChange, way: keyof Stack): Pick<Change, 'undoes' | 'redoes'> =>
  way === 'undo' ? { undoes: target.seq } : { redoes: target.undoes };

async function touchedRows(patches: readonly Patch[]): Promise<MutableRows> {
  const rows = emptyRows();
  for (const table of planTables) await fill(rows, table, patches);
  return rows;
}

async function fill(rows: MutableRows, table: PlanTable, patches: readonly Patch[]): Promise<void> {
  const ids = patches.filter((patch) => patch.table === table).map((patch) => patch.id);
  if (ids.length === 0) return;
  const map = rows[table] as Map<string, unknown>;
  for (const row of await db.table<{ id: string }, string>(table).bulkGet(ids)) if (row) map.set(row.id, row);
}
