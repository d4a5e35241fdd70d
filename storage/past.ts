import { rowsBefore } from '../domain/history/rows-before.ts';
import type { Rows } from '../domain/intents/intent.ts';
import { emptyRows } from '../domain/intents/rows.ts';
import { type Change, planTables } from '../domain/model/change.ts';
import type { SavedMoment } from '../domain/model/moment.ts';
import { msOfStamp } from './clock.ts';
import { db } from './db.ts';

/** A change without its patches: what a list of moments shows. */
export type ChangeLine = Pick<Change, 'intent' | 'actor' | 'origin'> & { seq: number; at: string; rows: number };

/** Every plan row now, and as it was after change `seq`; one reading of both. */
export const workspaceAt = (seq: number): Promise<{ now: Rows; past: Rows }> =>
  db.transaction('r', [...planTables, 'changes'], async () => {
    const now = emptyRows();
    for (const table of planTables) {
      const rows = (await db.table(table).toArray()) as { id: string }[];
      Object.assign(now, { [table]: new Map(rows.map((row) => [row.id, row])) });
    }
    const newer = await db.changes.where('seq').above(seq).reverse().toArray();
    return { now, past: rowsBefore(now, newer) };
  });

/** The latest changes, newest first, at most `limit`. */
export async function latestChanges(limit: number): Promise<ChangeLine[]> {
  const changes = await db.changes.orderBy('seq').reverse().limit(limit).toArray();
  return changes.map(({ seq, stamp, intent, actor, origin, patches }) => ({
    seq,
    at: new Date(msOfStamp(stamp)).toISOString(),
    intent,
    actor,
    origin,
    rows: patches.length,
  }));
}

export const savedMoments = (): Promise<SavedMoment[]> => db.savedMoments.toArray();
