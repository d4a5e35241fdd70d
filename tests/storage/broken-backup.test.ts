import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup, writeBackup } from '../../storage/backup.ts';
import { limits, manifestName, settingsName, sha256 } from '../../storage/backup-format.ts';
import { db } from '../../storage/db.ts';
import { latestVersion } from '../../storage/migrations/fold-migrations.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { settings } from '../../storage/settings.ts';
import { unzipParts } from '../../storage/unzip-parts.ts';
import { blobOf, bytesOf, expectSameRows, filesOf, fill, forged, type Manifest, refused } from './backup-files.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { now } from './sample.ts';

useFreshDatabase();

describe('a file that is no good changes nothing and says why', () => {
  it('not a backup', async () => {
    await fill();
    expect(await refused(new Blob(['<html>']))).toBe('notABackup');
    expect(await refused(new Blob([]))).toBe('notABackup');
    expect(await refused(blobOf({ 'photo.jpg': strToU8('x') }))).toBe('notABackup');
    expect(await refused(blobOf({ [manifestName]: bytesOf({ format: 'other' }) }))).toBe('notABackup');
    expect(await refused(blobOf({ [manifestName]: bytesOf({ format: 'launchdeck-backup', version: 'x' }) }))).toBe(
      'broken',
    );
  });

  it('cut off, or with a byte turned, anywhere', async () => {
    await fill();
    const bytes = new Uint8Array(await (await writeBackup(now)).arrayBuffer());
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      expect(await refused(new Blob([bytes.slice(0, Math.floor(bytes.length * share))]))).toBe('broken');
    }
    for (let at = 40; at < bytes.length * 0.8; at += 97) {
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ 0x55;
      const answer = await refused(new Blob([turned]));
      // Some bytes of a zip mean nothing (times, attributes); then the rows are the same.
      if (answer === 'accepted') await expectSameRows(new Blob([turned]));
      else expect(['broken', 'notABackup', 'newer', 'tooBig']).toContain(answer);
    }
  });

  it('written by a newer version', async () => {
    await fill();
    const file = await forged((_files, manifest) => {
      manifest.version = 99;
    });
    expect(await readBackup(file)).toEqual({
      ok: false,
      reason: 'newer',
      params: { version: 99, latest: latestVersion(migrations) },
    });
    expect(await refused(file)).toBe('newer');
  });

  const forgeries: [name: string, change: (files: Record<string, unknown>, manifest: Manifest) => void][] = [
    ['a count that lies', (_files, manifest) => Object.assign(manifest.counts, { tasks: 99 })],
    [
      'a table nobody knows',
      (files, manifest) => {
        files['data/x-0001.json'] = [];
        manifest.parts.push({ name: 'data/x-0001.json', table: 'x', rows: 0, sha256: '' } as never);
      },
    ],
    ['a part that is missing', (files) => void delete files['data/tasks-0001.json']],
    [
      'the same row twice',
      (files, manifest) => {
        const rows = files['data/members-0001.json'] ?? files['data/projects-0001.json'];
        (rows as unknown[]).push((rows as unknown[])[0]);
        manifest.counts.projects = 2;
      },
    ],
    ['a part that is no list', (files) => Object.assign(files, { 'data/tasks-0001.json': { id: 't' } })],
    [
      '__proto__ as a row',
      (files, manifest) => {
        files['data/projects-0001.json'] = [JSON.parse('{"__proto__":{"id":"p1"}}')];
        manifest.counts.projects = 1;
      },
    ],
  ];
  it.each(forgeries)('%s', async (_name, change) => {
    await fill();
    expect(await refused(await forged(change))).toBe('broken');
  });

  it('a bad row, hashes right', async () => {
    await fill();
    const file = await forged((files) => {
      const [row] = files['data/tasks-0001.json'] as { deadlineOn: unknown }[];
      if (row) row.deadlineOn = '2026-02-30';
    });
    expect(await readBackup(file)).toEqual({ ok: false, reason: 'broken', params: { part: 'data/tasks-0001.json' } });
    expect(await refused(file)).toBe('broken');
  });

  it('unknown fields of a row are dropped, not stored', async () => {
    await fill();
    const file = await forged((files) => {
      const [row] = files['data/orderSnapshots-0001.json'] as { order: Record<string, unknown> }[];
      if (row) row.order.buyerNick = 'MARKER';
    });
    const reading = await readBackup(file);
    if (reading.ok) await reading.restore(now);
    expect(JSON.stringify(await db.orderSnapshots.toArray())).not.toContain('MARKER');
    expect(await db.orderSnapshots.count()).toBe(1);
  });

  it('a setting that is bad or unknown is left out', async () => {
    await fill();
    const files = await filesOf(await writeBackup(now));
    const manifest = JSON.parse(new TextDecoder().decode(files[manifestName])) as { settingsSha256: string };
    const stored = bytesOf({ theme: 'pink', keepDays: 30, evil: 'x' });
    manifest.settingsSha256 = await sha256(stored);
    const reading = await readBackup(blobOf({ ...files, [manifestName]: bytesOf(manifest), [settingsName]: stored }));
    if (!reading.ok) throw new Error(reading.reason);
    await reading.restore(now);
    expect(await settings.theme.get()).toBe('dark');
    expect(await settings.keepDays.get()).toBe(30);
    expect(await fakeBrowser.storage.local.get('evil')).toEqual({});
  });
});

describe('a zip that is small outside and endless inside', () => {
  const all = () => true;
  const zeros = (size: number) => zipSync({ 'data/a.json': new Uint8Array(size) });

  it('is refused by its declared size', () => {
    expect(unzipParts(zeros(3_000_000), all, { ...limits, partBytes: 2_000_000 })).toEqual({
      ok: false,
      reason: 'tooBig',
    });
    expect(unzipParts(zeros(3_000_000), all, { ...limits, inflatedBytes: 2_000_000 })).toEqual({
      ok: false,
      reason: 'tooBig',
    });
    expect(unzipParts(zeros(3_000_000), all).ok).toBe(true);
  });

  it('is stopped while inflating when its declared size lies', () => {
    const bytes = zeros(30_000_000);
    const view = new DataView(bytes.buffer);
    // Uncompressed size: 22 bytes into the local header, 24 bytes into the entry of the directory.
    view.setUint32(22, 1000, true);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 1000, true);
    expect(unzipParts(bytes, all, { ...limits, partBytes: 1_000_000 })).toEqual({ ok: false, reason: 'tooBig' });
  });

  it('has not thousands of entries, nor one twice', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`data/${index}`, strToU8('[]')]));
    expect(unzipParts(zipSync(many), all, { ...limits, entries: 10 })).toEqual({ ok: false, reason: 'tooBig' });
    const twice = zipSync({ 'data/a': strToU8('1'), 'data/b': strToU8('2') });
    const text = new TextDecoder('latin1').decode(twice).replaceAll('data/b', 'data/a');
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(unzipParts(bytes, all)).toEqual({ ok: false, reason: 'broken' });
  });

  it('unwanted entries are not inflated', () => {
    const result = unzipParts(zipSync({ 'files/x': new Uint8Array(1000), 'data/a': strToU8('[]') }), (name) =>
      name.startsWith('data/'),
    );
    expect(result.ok && [...result.files.keys()]).toEqual(['data/a']);
  });
});
