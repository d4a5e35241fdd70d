import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { takeBaseline } from '../../domain/intents/take-baseline.ts';
import { readBackup, writeBackup } from '../../storage/backup.ts';
import { backupTables, manifestName, sha256 } from '../../storage/backup-format.ts';
import { db } from '../../storage/db.ts';
import { recordSeen } from '../../storage/record-seen.ts';
import { settings } from '../../storage/settings.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

export async function fill(): Promise<void> {
  await addProject('p1', { templateId: 'standard-launch', launchOn: '2026-12-20' });
  await addTask('p1', 't1', { title: '拍主图 📷', notes: '<script>alert(1)</script>' });
  await done(takeBaseline, { id: 'b1', projectId: 'p1', name: '立项时', isCurrent: true });
  await addTask('inbox', 't2');
  await done(linkListing, {
    platform: 'jd',
    shopId: 's1',
    itemId: '100012345678',
    title: '保温杯',
    productId: 'g1',
    newProduct: { name: '保温杯', merchantCode: 'BW-01' },
  });
  await recordSeen({
    surfaceId: 'jd/order-list',
    shopId: 's1',
    shopName: '京东店',
    source: 'page',
    records: [
      {
        kind: 'order',
        platform: 'jd',
        orderNo: '301234567890',
        lines: [{ title: '保温杯' }],
        status: 'toShip',
        statusText: '',
      },
    ],
    misses: [],
    seenAt: '2026-11-24T02:00:00Z',
  });
  await settings.theme.set('dark');
}

/** Rows of all tables a backup holds, and a hash of each. */
export async function everything() {
  const entries = await Promise.all(
    backupTables.map(async (table) => {
      const rows = await db.table(table).toArray();
      return [table, { count: rows.length, hash: await sha256(bytesOf(rows)) }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

export const bytesOf = (value: unknown) => strToU8(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
export const filesOf = async (file: Blob) => unzipSync(new Uint8Array(await file.arrayBuffer()));
export const blobOf = (files: Record<string, Uint8Array>) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);

export type Manifest = {
  version: number;
  counts: Record<string, number>;
  parts: { name: string; rows: number; sha256: string }[];
};

/** A backup whose parts were changed by somebody who also set its hashes and counts right. */
export async function forged(change: (files: Record<string, unknown>, manifest: Manifest) => void): Promise<Blob> {
  const files = await filesOf(await writeBackup(now));
  const parsed = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, JSON.parse(new TextDecoder().decode(bytes)) as unknown]),
  );
  const manifest = parsed[manifestName] as Manifest;
  change(parsed, manifest);
  for (const part of manifest.parts) {
    const value = parsed[part.name];
    part.sha256 = await sha256(bytesOf(value));
    if (Array.isArray(value)) part.rows = value.length;
  }
  return blobOf(Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, bytesOf(value)])));
}

export async function refused(file: Blob): Promise<string> {
  const before = [await everything(), await planState(), await db.meta.toArray()];
  const reading = await readBackup(file);
  expect([await everything(), await planState(), await db.meta.toArray()]).toEqual(before);
  return reading.ok ? 'accepted' : reading.reason;
}

export async function expectSameRows(file: Blob): Promise<void> {
  const before = await everything();
  const reading = await readBackup(file);
  if (!reading.ok) throw new Error(reading.reason);
  await reading.restore(now);
  expect(await everything()).toEqual(before);
}
