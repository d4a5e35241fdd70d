import { rowsBefore } from '../domain/history/rows-before.ts';
import { nameIn, type Subject, subjectOf } from '../domain/history/subject-of.ts';
import type { Rows } from '../domain/intents/intent.ts';
import { emptyRows } from '../domain/intents/rows.ts';
import { type Change, planTables } from '../domain/model/change.ts';
import type { SavedMoment } from '../domain/model/moment.ts';
import { msOfStamp } from './clock.ts';
import { db } from './db.ts';

/** A change without its patches: what a list of moments shows. */
export type ChangeLine = Pick<Change, 'intent' | 'actor' | 'origin'> & {
  seq: number;
  at: string;
  rows: number;
  /** The name of what it was about; '' when that has none. */
  subject: string;
  turned: 'undo' | 'redo' | null;
  /** It made what it is about, or what is taken back had made it. */
  isMaking: boolean;
};

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
  const subjects = changes.map(({ patches }) => subjectOf(patches));
  const names = await namesNow(subjects.flatMap((one) => (one && one.name === null ? [one] : [])));
  return changes.map(({ seq, stamp, intent, actor, origin, patches, undoes, redoes }, at) => ({
    seq,
    at: new Date(msOfStamp(stamp)).toISOString(),
    intent,
    actor,
    origin,
    rows: patches.length,
    subject: subjects[at]?.name ?? names.get(subjects[at]?.id ?? '') ?? '',
    turned: undoes !== undefined ? ('undo' as const) : redoes !== undefined ? ('redo' as const) : null,
    isMaking: patches[0]?.[undoes === undefined ? 'before' : 'after'] === null,
  }));
}

/** What the rows are called now, by id: a patch holds only what it changed. */
async function namesNow(subjects: readonly Subject[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [table, some] of Map.groupBy(subjects, (one) => one.table)) {
    const rows: (object | undefined)[] = await db.table(table).bulkGet(some.map(({ id }) => id));
    for (const [at, { id }] of some.entries()) names.set(id, nameIn(rows[at]) ?? '');
  }
  return names;
}

export const savedMoments = (): Promise<SavedMoment[]> => db.savedMoments.toArray();
