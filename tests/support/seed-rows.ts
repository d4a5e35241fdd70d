import type { Page } from '@playwright/test';

/**
 * Writes rows straight into the extension's database, past `commit`: only for filling a profile with thousands of
 * rows before a measurement or a look. `page` is an extension page that has opened the database once. As after a
 * restore, what was read before is void.
 */
export async function seedRows(page: Page, tables: Record<string, readonly object[]>): Promise<void> {
  const meta = [{ key: 'epoch', value: crypto.randomUUID() }];
  for (const [table, rows] of Object.entries({ ...tables, meta: [...(tables.meta ?? []), ...meta] })) {
    for (let at = 0; at < rows.length; at += 2000) {
      await page.evaluate(
        async ([name, chunk]) => {
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open('launchdeck');
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const transaction = database.transaction(name, 'readwrite');
          for (const row of chunk) transaction.objectStore(name).put(row);
          await new Promise<void>((resolve, reject) => {
            transaction.oncomplete = () => resolve();
            transaction.onerror = () => reject(transaction.error);
          });
          database.close();
        },
        [table, rows.slice(at, at + 2000)] as const,
      );
    }
  }
}
