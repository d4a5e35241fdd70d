import type { ProjectSummary } from '../domain/model/project-summary.ts';
import { answerOf, openNative } from './native-rows.ts';

export type SummariesRead = { ok: true; summaries: ProjectSummary[] } | { ok: false; trouble: 'newer' | 'failed' };

/** The newest version of our database in the browser's own number, as Dexie writes it; a test compares. */
export const knownNativeVersion = 40;

/**
 * All summaries, read without Dexie: the popup shows them a third sooner. Never writes, never creates the database
 * (none is an empty plan), and lets go of it at once, so that it never stands in the way of an upgrade.
 */
export async function readSummaries(name: string): Promise<SummariesRead> {
  let database: IDBDatabase | null = null;
  try {
    database = await openNative(name);
    if (!database) return { ok: true, summaries: [] };
    // Dexie's versions go in tens; what lies between are its own repairs.
    if (database.version >= knownNativeVersion + 10) return { ok: false, trouble: 'newer' };
    if (!database.objectStoreNames.contains('summaries')) return { ok: true, summaries: [] };
    return { ok: true, summaries: await answerOf(database.transaction('summaries').objectStore('summaries').getAll()) };
  } catch (error) {
    console.error('launchdeck: summaries', error instanceof Error ? error.name : 'unknown');
    return { ok: false, trouble: 'failed' };
  } finally {
    database?.close();
  }
}
