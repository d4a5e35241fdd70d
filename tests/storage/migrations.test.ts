import { afterEach, describe, expect, it } from 'vitest';
import { newTask } from '../../domain/model/task.ts';
import { createDatabase, type Database, type DatabaseState } from '../../storage/create-database.ts';
import { latestVersion, upgradeRow } from '../../storage/migrations/fold-migrations.ts';
import type { Migration } from '../../storage/migrations/migration.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { parsedRow } from '../../storage/table-schemas.ts';

const opened: Database[] = [];
const states: DatabaseState[] = [];

function database(name: string, list: readonly Migration[] = migrations): Database {
  const db = createDatabase(name, list, (state) => states.push(state));
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
  states.length = 0;
});

/** A made-up next version: titles of tasks get a mark, links go. */
const second: Migration = {
  version: latestVersion(migrations) + 1,
  stores: { tasks: 'id, projectId, title' },
  records: { tasks: (row) => ({ ...row, title: `${String(row.title)}!` }), links: () => null },
  example: { table: 'tasks', before: { title: 'a' }, after: { title: 'a!' } },
};
const withSecond = [...migrations, second];
const task = newTask({ id: 't1', projectId: 'p1', title: '拍主图', createdAt: '2026-11-22T02:00:00Z' });
const link = { id: 'l1', projectId: 'p1', fromId: 't1', toId: 't1', type: 'FS', lag: 0, lagUnit: 'working' } as const;

async function oldDatabase(name: string): Promise<void> {
  const old = database(name);
  await old.tasks.add(task);
  await old.links.add(link);
  old.close();
}

describe('the list', () => {
  it('is dense, from 1 on, and each example holds', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
    for (const { version, records, example } of migrations) {
      const { table, before, after } = example;
      if (before === null) {
        expect(parsedRow(table, after)).toEqual(after);
        continue;
      }
      expect(records[table]?.(structuredClone(before))).toEqual(after);
      const newest = after && upgradeRow(migrations, version, table, after);
      if (newest) expect(parsedRow(table, newest)).toEqual(newest);
    }
  });

  it('folds every step a row lacks, and only those', () => {
    expect(upgradeRow(withSecond, 1, 'tasks', { title: 'a' })).toEqual({ title: 'a!' });
    expect(upgradeRow(withSecond, second.version, 'tasks', { title: 'a' })).toEqual({ title: 'a' });
    expect(upgradeRow(withSecond, 1, 'links', {})).toBeNull();
    expect(upgradeRow(withSecond, 1, 'members', { name: 'x' })).toEqual({ name: 'x' });
  });
});

describe('an upgrade', () => {
  it('carries the rows over', async () => {
    await oldDatabase('upgrade');
    const db = database('upgrade', withSecond);
    expect(await db.tasks.toArray()).toEqual([{ ...task, title: '拍主图!' }]);
    expect(await db.links.count()).toBe(0);
    expect(await db.tasks.where('title').equals('拍主图!').count()).toBe(1);
    expect(states.at(-1)).toBe('ready');
  });

  it('that would leave a bad row stops whole: old data as it was', async () => {
    await oldDatabase('bad');
    const bad: Migration = { ...second, records: { tasks: (row) => ({ ...row, status: 'gone' }), links: () => null } };
    await expect(database('bad', [...migrations, bad]).open()).rejects.toThrow('tasks/t1');
    const again = database('bad');
    expect(await again.tasks.toArray()).toEqual([task]);
    expect(await again.links.toArray()).toEqual([link]);
  });

  it('that throws stops whole', async () => {
    await oldDatabase('throws');
    const bad: Migration = {
      ...second,
      records: {
        links: () => null,
        tasks: () => {
          throw new TypeError('no');
        },
      },
    };
    await expect(database('throws', [...migrations, bad]).open()).rejects.toThrow();
    expect(await database('throws').links.count()).toBe(1);
  });

  it('closes the other page, which does not open again by itself', async () => {
    const page = database('two');
    await page.tasks.add(task);
    expect(states).toEqual(['ready']);
    const upgrading = database('two', withSecond);
    expect((await upgrading.tasks.get('t1'))?.title).toBe('拍主图!');
    expect(states).toEqual(['ready', 'closed', 'ready']);
    await expect(page.tasks.count()).rejects.toThrow();
    expect(page.isOpen()).toBe(false);
  });

  it('waits, as blocked, for a page that does not close', async () => {
    await oldDatabase('blocked');
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('blocked');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    states.length = 0;
    const db = database('blocked', withSecond);
    const opening = db.open();
    await expect.poll(() => states).toEqual(['blocked']);
    stubborn.close();
    await opening;
    expect(states).toEqual(['blocked', 'ready']);
  });
});

describe('a newer database', () => {
  it('is refused and left as it is', async () => {
    const newer = database('newer', withSecond);
    await newer.tasks.add(task);
    newer.close();
    await expect(database('newer').open()).rejects.toThrow();
    expect(states.at(-1)).toBe('newer');
    await expect(database('newer').tasks.count()).rejects.toThrow();
    const again = database('newer', withSecond);
    expect(await again.tasks.toArray()).toEqual([task]);
    expect(again.backendDB().version).toBe(second.version * 10);
  });
});
