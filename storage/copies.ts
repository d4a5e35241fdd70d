import { dayNumber } from '../domain/calendar/day.ts';
import type { Day } from '../domain/model/primitives.ts';
import { db } from './db.ts';
import { writeBackup } from './write-backup.ts';

export type InnerCopy = { key: string; kind: 'weekly' | 'safety'; writtenAt: string; bytes: number };

const prefix = 'copy:';
const kept = 4;

/** Backups kept inside the database, newest first: the weekly ones and those made before a bulk change. */
export async function copies(): Promise<InnerCopy[]> {
  const rows = await db.meta.where('key').startsWith(prefix).toArray();
  return rows
    .flatMap(({ key, value }) =>
      isCopy(value) ? [{ key, kind: value.kind, writtenAt: value.writtenAt, bytes: value.bytes.byteLength }] : [],
    )
    .sort((left, right) => (left.writtenAt < right.writtenAt ? 1 : -1));
}

/** An inner copy as a file, for saving or for `readBackup`; null when it is gone. */
export async function copyFile(key: string): Promise<Blob | null> {
  const value = (await db.meta.get(key))?.value;
  return isCopy(value) ? new Blob([value.bytes], { type: 'application/zip' }) : null;
}

/** Keeps a copy when the last weekly one is 7 days old or more; the last 4 stay. Returns whether it made one. */
export async function keepWeeklyCopy(today: Day, now = new Date()): Promise<boolean> {
  const last = (await db.meta.get('weeklyCopyOn'))?.value;
  if (typeof last === 'string' && dayNumber(today) - dayNumber(last) < 7 && last <= today) return false;
  await keepCopy('weekly', now);
  await db.meta.put({ key: 'weeklyCopyOn', value: today });
  return true;
}

/** Before a bulk change (restore, import): the last 4 stay. */
export const keepSafetyCopy = (now = new Date()): Promise<void> => keepCopy('safety', now);

type StoredCopy = { kind: InnerCopy['kind']; writtenAt: string; bytes: Uint8Array<ArrayBuffer> };

const isCopy = (value: unknown): value is StoredCopy =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;

async function keepCopy(kind: InnerCopy['kind'], now: Date): Promise<void> {
  const file = await writeBackup(now, { hasFiles: false });
  const copy: StoredCopy = {
    kind,
    writtenAt: now.toISOString(),
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
  await db.transaction('rw', db.meta, async () => {
    // Keys sort by kind, then time.
    await db.meta.put({ key: `${prefix}${kind}:${copy.writtenAt}:${crypto.randomUUID()}`, value: copy });
    const keys = await db.meta.where('key').startsWith(`${prefix}${kind}:`).primaryKeys();
    await db.meta.bulkDelete(keys.slice(0, -kept));
  });
}
