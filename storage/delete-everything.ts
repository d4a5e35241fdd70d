import { browser } from 'wxt/browser';
import { databaseName, db } from './db.ts';

/** Every database and storage area of the extension, in this profile, at once and for good. Reload the page after it. */
export async function deleteEverything(): Promise<void> {
  await db.delete({ disableAutoOpen: true });
  const others = (await indexedDB.databases?.()) ?? [];
  await Promise.all(others.map(({ name }) => (name && name !== databaseName ? deleteDatabase(name) : undefined)));
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  globalThis.localStorage?.clear();
  globalThis.sessionStorage?.clear();
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
}

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
