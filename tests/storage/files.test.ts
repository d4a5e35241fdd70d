import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { removeAttachment } from '../../domain/intents/remove-attachment.ts';
import { readBackup, writeBackup } from '../../storage/backup.ts';
import { copies, copyFile, keepWeeklyCopy } from '../../storage/copies.ts';
import { db } from '../../storage/db.ts';
import { deleteEverything } from '../../storage/delete-everything.ts';
import { addFile, dropFreeFiles, fileBlob } from '../../storage/files.ts';
import { attachmentsOf } from '../../storage/task-talk.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, today } from './sample.ts';

useFreshDatabase();

const png = (seed: number, bytes = 2_000) => {
  const all = new Uint8Array(bytes).fill(seed);
  all.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(all.buffer).setUint32(8, seed);
  return new Blob([all]);
};
const add = (file: Blob, name = '主图.png', taskId = 't1') => addFile(taskId, file, name);
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeEach(async () => {
  await addProject('p1');
  await addTask('p1', 't1');
  await addTask('p1', 't2');
});

describe('a file of a task', () => {
  it('is kept once by its hash, its kind told from its bytes', async () => {
    expect(await add(png(1), '报告.pdf')).toMatchObject({ ok: true, attachment: { mediaType: 'image/png' } });
    expect(await add(png(1), '又一次.png', 't2')).toMatchObject({ ok: true });
    expect(await add(png(1))).toMatchObject({ refusal: { code: 'fileAlreadyHere' } });
    expect(await db.files.count()).toBe(1);
    const [row] = await attachmentsOf('t1');
    expect((await fileBlob(row?.sha256 ?? ''))?.size).toBe(2_000);
  });

  it('empty, too big, unreadable, without room: refused with a sentence, nothing is left of it', async () => {
    const unreadable = { size: 9, arrayBuffer: () => Promise.reject(new Error('folder')) } as unknown as Blob;
    const big = { size: 20 * 2 ** 20 + 1 } as Blob;
    expect(await add(new Blob([]), '空.png')).toMatchObject({
      refusal: { code: 'fileEmpty', params: { name: '空.png' } },
    });
    expect(await add(big)).toMatchObject({ refusal: { code: 'fileTooBig' } });
    expect(await add(unreadable)).toMatchObject({ refusal: { code: 'fileUnreadable' } });
    const put = vi
      .spyOn(db.files, 'put')
      .mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    expect(await add(png(1))).toMatchObject({ refusal: { code: 'noRoom' } });
    put.mockRestore();
    expect(await db.files.count()).toBe(0);
    expect(await db.attachments.count()).toBe(0);
    expect(await addFile('gone', png(1), 'x.png')).toMatchObject({ refusal: { code: 'taskGone' } });
  });

  it('200 pictures side by side', async () => {
    for (let seed = 1; seed <= 200; seed += 1) expect((await add(png(seed), `${seed}.png`)).ok).toBe(true);
    expect(await db.files.count()).toBe(200);
    expect(await attachmentsOf('t1')).toHaveLength(200);
    const reading = await readBackup(await writeBackup(now));
    expect(reading).toMatchObject({ ok: true, lostFiles: [] });
  });

  it('its bytes stay 30 days after the last row that named them, so that undo is whole', async () => {
    await add(png(1));
    const [row] = await attachmentsOf('t1');
    await done(removeAttachment, { id: row?.id ?? '' });
    await dropFreeFiles(now);
    expect(await dropFreeFiles(later(29))).toBe(0);
    await undo(now);
    expect(await fileBlob(row?.sha256 ?? '')).not.toBeNull();
    // Named again: the days count anew.
    await dropFreeFiles(later(29));
    await done(deleteTasks, { ids: ['t1'] });
    await dropFreeFiles(later(30));
    expect(await dropFreeFiles(later(59))).toBe(0);
    expect(await dropFreeFiles(later(61))).toBe(1);
    expect(await db.files.count()).toBe(0);
  });
});

it('a file that is given again counts as new from that moment, before anybody looks', async () => {
  await add(png(1));
  const [row] = await attachmentsOf('t1');
  await done(removeAttachment, { id: row?.id ?? '' });
  await dropFreeFiles(now);
  expect((await db.files.toArray())[0]?.freeSince).toBeTruthy();
  await add(png(1), '再传一次.png', 't2');
  expect((await db.files.toArray())[0]?.freeSince).toBeUndefined();
});

describe('in the backup', () => {
  it('comes back byte for byte', async () => {
    await add(png(7, 3_000_000));
    const [row] = await attachmentsOf('t1');
    const file = await writeBackup(now);
    await db.files.clear();
    await done(deleteTasks, { ids: ['t1'] });
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    await reading.restore(now);
    const bytes = await (await fileBlob(row?.sha256 ?? ''))?.arrayBuffer();
    expect(new Uint8Array(bytes ?? new ArrayBuffer())).toEqual(new Uint8Array(await png(7, 3_000_000).arrayBuffer()));
    expect(await attachmentsOf('t1')).toHaveLength(1);
  });

  it('missing or changed: said by name, the rest is restored', async () => {
    await add(png(1), '好的.png');
    await add(png(2), '改过.png');
    await add(png(3), '缺了.png');
    const rows = await attachmentsOf('t1');
    const zip = unzipSync(new Uint8Array(await (await writeBackup(now)).arrayBuffer()));
    const hash = (name: string) => `files/${rows.find((row) => row.name === name)?.sha256}`;
    const changed = zip[hash('改过.png')];
    if (changed) changed[100] = (changed[100] ?? 0) ^ 1;
    delete zip[hash('缺了.png')];
    // Files last and as they are, as we write them.
    const entries = Object.entries(zip).sort(
      ([left], [right]) => Number(left.startsWith('files/')) - Number(right.startsWith('files/')),
    );
    const again = zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { level: 0 as const }]])));
    const reading = await readBackup(new Blob([again]));
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.lostFiles.sort()).toEqual(['改过.png', '缺了.png']);
    await db.files.clear();
    await reading.restore(now);
    expect(await db.files.count()).toBe(1);
    expect(await attachmentsOf('t1')).toHaveLength(3);
  });

  it('inner copies go without files and are restored beside those that are here', async () => {
    await add(png(1, 500_000));
    await keepWeeklyCopy(today, now);
    const [copy] = await copies();
    expect(copy?.bytes).toBeLessThan(50_000);
    const file = await copyFile(copy?.key ?? '');
    if (!file) throw new Error('no copy');
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.lostFiles).toEqual([]);
    await reading.restore(now);
    expect(await db.files.count()).toBe(1);
  });

  it('delete-all drops the bytes', async () => {
    await add(png(1));
    await deleteEverything();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('launchdeck');
  });
});
