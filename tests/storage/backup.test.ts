import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { copies, copyFile, deleteEverything, keepWeeklyCopy, readBackup, writeBackup } from '../../storage/backup.ts';
import { commit } from '../../storage/commit.ts';
import { createDatabase } from '../../storage/create-database.ts';
import { databaseName, databaseState, db, openDatabase } from '../../storage/db.ts';
import { latestVersion } from '../../storage/migrations/fold-migrations.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { openProject } from '../../storage/open-project.ts';
import { settings } from '../../storage/settings.ts';
import { undoState } from '../../storage/undo.ts';
import { everything, filesOf, fill } from './backup-files.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState, today } from './sample.ts';

useFreshDatabase();

describe('restore drill', () => {
  it('write, wipe, restore: same counts, same hashes, same settings and summaries', async () => {
    await fill();
    const [before, state] = [await everything(), await planState()];
    const file = await writeBackup(now);
    await deleteEverything();
    await openDatabase();
    expect((await everything()).tasks?.count).toBe(0);
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.counts).toMatchObject({ projects: 1, listings: 1, orderSnapshots: 1 });
    await reading.restore(now);
    expect(await everything()).toEqual(before);
    expect(await planState()).toEqual(state);
    expect(await settings.theme.get()).toBe('dark');
  });

  it('on another machine: its own device, its own consent, stamps that go on growing', async () => {
    await fill();
    await settings.reading.set('network');
    const file = await writeBackup(now);
    const last = (await db.changes.orderBy('stamp').last())?.stamp ?? '';
    await deleteEverything();
    await openDatabase();
    await addTask('inbox', 'own', {}, { now: new Date('2026-01-01T00:00:00Z') });
    const device = (await db.meta.get('device'))?.value;
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    await reading.restore(now);
    expect((await db.meta.get('device'))?.value).toBe(device);
    expect(await settings.reading.get()).toBe('off');
    expect(await undoState()).toEqual({ undo: null, redo: null });
    await addTask('inbox', 'next', {}, { now: new Date('2026-01-02T00:00:00Z') });
    expect((await db.changes.orderBy('stamp').last())?.device).toBe(device);
    expect(((await db.changes.orderBy('stamp').last())?.stamp ?? '') > last).toBe(true);
  });

  it('keeps what was there as a copy that can be restored in turn', async () => {
    await addProject('old');
    const before = await everything();
    const file = await writeBackup(now);
    await addProject('new');
    const after = await everything();
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    await reading.restore(now);
    expect(await everything()).toEqual(before);
    const [copy] = await copies();
    expect(copy?.kind).toBe('safety');
    const back = await readBackup((await copyFile(copy?.key ?? '')) ?? new Blob());
    if (!back.ok) throw new Error(back.reason);
    await back.restore(now);
    expect(await everything()).toEqual(after);
  });

  it('an open project reads itself again', async () => {
    await addProject('p1');
    await addTask('p1', 't1', { title: '那时' });
    const file = await writeBackup(now);
    await done(updateTasks, { ids: ['t1'], fields: { title: '现在' } });
    const model = openProject('p1', today);
    await model.loaded;
    const reading = await readBackup(file);
    if (reading.ok) await reading.restore(now);
    await expect.poll(() => model.tasks.value.get('t1')?.title).toBe('那时');
    model.close();
  });

  it('splits large tables into parts of 5,000 rows', async () => {
    const rows = Array.from({ length: 5_001 }, (_, index) => ({
      id: `m${String(index).padStart(5, '0')}`,
      name: `员工${index}`,
      role: '',
      isActive: true,
    }));
    await db.members.bulkAdd(rows);
    const file = await writeBackup(now);
    const names = Object.keys(await filesOf(file)).filter((name) => name.includes('members'));
    expect(names).toEqual(['data/members-0001.json', 'data/members-0002.json']);
    await db.members.clear();
    const reading = await readBackup(file);
    if (reading.ok) await reading.restore(now);
    expect(await db.members.toArray()).toEqual(rows);
  });
});

describe('copies kept inside', () => {
  it('one a week, the last four', async () => {
    await addProject('p1');
    const days = ['2026-11-02', '2026-11-03', '2026-11-09', '2026-11-16', '2026-11-22', '2026-11-23', '2026-11-30'];
    const made: boolean[] = [];
    for (const day of days) made.push(await keepWeeklyCopy(day, new Date(`${day}T02:00:00Z`)));
    expect(made).toEqual([true, false, true, true, false, true, true]);
    expect((await copies()).map((copy) => copy.writtenAt.slice(0, 10))).toEqual([
      '2026-11-30',
      '2026-11-23',
      '2026-11-16',
      '2026-11-09',
    ]);
    expect(await copyFile('copy:gone')).toBeNull();
  });

  it('a clock that was wrong for a day stops nothing', async () => {
    expect(await keepWeeklyCopy('2036-01-01')).toBe(true);
    expect(await keepWeeklyCopy('2026-11-24')).toBe(true);
  });
});

describe('delete everything', () => {
  it('leaves no database, no setting, no session', async () => {
    await fill();
    await keepWeeklyCopy(today);
    await fakeBrowser.storage.session.set({ 'draft:1': 'x' });
    await deleteEverything();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await openDatabase()).toBe('ready');
    expect(databaseState.value).toBe('ready');
    expect(await commit(updateTasks, { ids: ['t1'], fields: {} })).toMatchObject({ ok: false });
  });
});

describe('versions', () => {
  const second = {
    version: latestVersion(migrations) + 1,
    stores: {},
    records: {
      tasks: (row: Record<string, unknown>) => ({ ...row, title: `${String(row.title)}!` }),
      refs: () => null,
    },
    example: { table: 'refs', before: {}, after: null },
  };

  it('an older backup is carried over by the same steps as the database', async () => {
    await fill();
    const file = await writeBackup(now);
    const reading = await readBackup(file, [...migrations, second]);
    if (!reading.ok) throw new Error(reading.reason);
    await reading.restore(now);
    expect((await db.tasks.get('t1'))?.title).toBe('拍主图 📷!');
  });

  it('after an upgrade that failed, everything can still be saved', async () => {
    await fill();
    const before = await everything();
    db.close({ disableAutoOpen: false });
    const bad = { ...second, records: { tasks: () => ({ id: 'broken' }) } };
    const upgrading = createDatabase(databaseName, [...migrations, bad], () => {});
    await expect(upgrading.open()).rejects.toThrow();
    const file = await writeBackup(now);
    await deleteEverything();
    await openDatabase();
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    await reading.restore(now);
    expect(await everything()).toEqual(before);
  });
});
