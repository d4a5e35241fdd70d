import type { ProjectSummary } from '../domain/model/project-summary.ts';

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
    database = await open(name);
    if (!database) return { ok: true, summaries: [] };
    // Dexie's versions go in tens; what lies between are its own repairs.
    if (database.version >= knownNativeVersion + 10) return { ok: false, trouble: 'newer' };
    if (!database.objectStoreNames.contains('summaries')) return { ok: true, summaries: [] };
    return { ok: true, summaries: await all(database.transaction('summaries').objectStore('summaries')) };
  } catch (error) {
    console.error('launchdeck: summaries', error instanceof Error ? error.name : 'unknown');
    return { ok: false, trouble: 'failed' };
  } finally {
    database?.close();
  }
}

/** null when there is no such database; asking must not make one. */
function open(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isMissing ? resolve(null) : reject(request.error));
  });
}

function all(store: IDBObjectStore): Promise<ProjectSummary[]> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<ProjectSummary[]> = store.getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
