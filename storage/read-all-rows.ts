import { type BackupTable, backupTables, partName, rowsAPart } from './backup-format.ts';
import { databaseName } from './db.ts';

type RowPart = { name: string; table: BackupTable; rows: number; bytes: Uint8Array<ArrayBuffer> };
/** `version`: of the rows as stored, a migration's number. */
export type StoredRows = { version: number; parts: RowPart[] };

/**
 * Every row as it is stored, in one transaction, as JSON parts. Goes past Dexie and past our migrations on purpose: it
 * must also work after an upgrade failed, on the old version's rows.
 */
export async function readAllRows(): Promise<StoredRows> {
  const connection = await open();
  try {
    const tables = backupTables.filter((table) => connection.objectStoreNames.contains(table));
    const version = Math.floor(connection.version / 10);
    if (tables.length === 0) return { version, parts: [] };
    const transaction = connection.transaction(tables, 'readonly');
    const parts: RowPart[] = [];
    for (const table of tables) parts.push(...(await partsOf(transaction.objectStore(table), table)));
    return { version, parts };
  } finally {
    connection.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // A page that upgrades or deletes must not wait for this reading.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

async function partsOf(store: IDBObjectStore, table: BackupTable): Promise<RowPart[]> {
  const encoder = new TextEncoder();
  const parts: RowPart[] = [];
  let after: IDBValidKey | undefined;
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    // Both asked before either is awaited: the transaction must never be idle.
    const [rows, keys] = await Promise.all([
      answer(store.getAll(range, rowsAPart)),
      answer(store.getAllKeys(range, rowsAPart)),
    ]);
    if (rows.length === 0) return parts;
    const bytes = encoder.encode(JSON.stringify(rows));
    parts.push({ name: partName(table, parts.length), table, rows: rows.length, bytes });
    after = keys.at(-1);
    if (rows.length < rowsAPart) return parts;
  }
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
