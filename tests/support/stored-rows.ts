import type { Page } from '@playwright/test';

declare const chrome: typeof import('wxt/browser').browser;

export type Row = Record<string, unknown>;

/** Every row of every table, read past the product's own code, from any page of the extension. */
export function storedRows(page: Page): Promise<Record<string, Row[]>> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('launchdeck');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tables: Record<string, Row[]> = {};
    for (const name of database.objectStoreNames) {
      tables[name] = await new Promise((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result as Row[]);
        request.onerror = () => reject(request.error);
      });
    }
    database.close();
    return tables;
  });
}

/** Everything the extension keeps, as one text: tables, storage.local and storage.session. */
export async function storedText(page: Page): Promise<string> {
  const areas = await page.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  return JSON.stringify(await storedRows(page)) + areas;
}
