import { fileLimits } from '../domain/files/file-limits.ts';
import { type BackupManifest, sha256 } from './backup-format.ts';
import { databaseName, db } from './db.ts';
import { entryBytes, type ZipEntry } from './zip-directory.ts';
import type { ZipPart } from './zip-parts.ts';

const folder = 'files/';
const storedMethod = 0;
const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
export const isFileEntry = (name: string): boolean => name.startsWith(folder);

/** Hashes of the bytes kept; past Dexie, so that it works on an older version's database too. */
export async function keptHashes(): Promise<string[]> {
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === databaseName)) return [];
  const keys = await onFiles((store) => store.getAllKeys());
  return (keys ?? []).map(String).filter(isHash);
}

/** The kept bytes as parts of a zip, one after another: never two of them in memory. */
export async function* fileParts(hashes: readonly string[]): AsyncGenerator<ZipPart> {
  for (const hash of hashes) {
    const row = await onFiles<{ blob?: unknown } | undefined>((store) => store.get(hash));
    if (!(row?.blob instanceof Blob)) continue;
    yield { name: `${folder}${hash}`, bytes: new Uint8Array(await row.blob.arrayBuffer()), isStored: true };
  }
}

function onFiles<Value>(ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const connection = opening.result;
      connection.onversionchange = () => connection.close();
      const end = (value?: Value) => {
        connection.close();
        resolve(value);
      };
      if (!connection.objectStoreNames.contains('files')) return end();
      const request = ask(connection.transaction('files', 'readonly').objectStore('files'));
      request.onsuccess = () => end(request.result);
      request.onerror = () => {
        connection.close();
        reject(request.error);
      };
    };
  });
}

/** The files of a backup that are whole, and the hashes of those that are missing or changed. */
export async function checkFiles(zip: Blob, manifest: BackupManifest, entries: readonly ZipEntry[]) {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const whole: { hash: string; entry: ZipEntry }[] = [];
  const lost: string[] = [];
  for (const hash of manifest.files ?? []) {
    const entry = byName.get(`${folder}${hash}`);
    const bytes = entry && (await wholeBytes(zip, entry, hash));
    if (entry && bytes) whole.push({ hash, entry });
    else lost.push(hash);
  }
  return { whole, lost };
}

/** Our own backups store files as they are; a zip packed again by something else is not looked into. */
async function wholeBytes(zip: Blob, entry: ZipEntry, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (entry.method !== storedMethod || entry.packedBytes > fileLimits.bytes) return null;
  const bytes = await entryBytes(zip, entry);
  return (await sha256(bytes)) === hash ? bytes : null;
}

/** Puts the files into place before the rows that name them; those already here stay. */
export async function restoreFiles(zip: Blob, whole: Awaited<ReturnType<typeof checkFiles>>['whole']): Promise<void> {
  for (const { hash, entry } of whole) {
    if (await db.files.get(hash)) continue;
    const bytes = await wholeBytes(zip, entry, hash);
    if (bytes) await db.files.put({ sha256: hash, blob: new Blob([bytes]) });
  }
}
