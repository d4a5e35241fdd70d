import { describe, expect, it } from 'vitest';
import { chooseBaseline } from '../../domain/intents/choose-baseline.ts';
import { deleteBaseline } from '../../domain/intents/delete-baseline.ts';
import { takeBaseline } from '../../domain/intents/take-baseline.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { deleteEverything, readBackup, writeBackup } from '../../storage/backup.ts';
import { createDatabase } from '../../storage/create-database.ts';
import { db, openDatabase } from '../../storage/db.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { baselinesOf } from '../../storage/queries.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

useFreshDatabase();

const take = (id: string) => done(takeBaseline, { id, projectId: 'p1', name: id, isCurrent: true });

describe('baselines', () => {
  it('are listed by project, oldest first', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    await done(
      takeBaseline,
      { id: 'z', projectId: 'p1', name: '一', isCurrent: false },
      { now: new Date('2026-11-01T00:00:00Z') },
    );
    await done(
      takeBaseline,
      { id: 'a', projectId: 'p1', name: '二', isCurrent: false },
      { now: new Date('2026-11-02T00:00:00Z') },
    );
    expect((await baselinesOf('p1')).map(({ name }) => name)).toEqual(['一', '二']);
    expect(await baselinesOf('p2')).toEqual([]);
  });

  it('taking, choosing and deleting are undone byte for byte', async () => {
    await addProject('p1');
    await addTask('p1', 't1', { durationDays: 3 });
    const states = [await planState()];
    const step = async (wish: Promise<unknown>) => {
      await wish;
      states.push(await planState());
    };
    await step(take('b1'));
    await step(done(chooseBaseline, { projectId: 'p1', baselineId: null }));
    await step(done(chooseBaseline, { projectId: 'p1', baselineId: 'b1' }));
    await step(done(deleteBaseline, { id: 'b1' }));
    for (let at = states.length - 2; at >= 0; at--) {
      expect(await undo(now)).toMatchObject({ ok: true, kept: [] });
      expect(await planState()).toEqual(states[at]);
    }
  });

  it('the summary counts lateness from the current one', async () => {
    await addProject('p1');
    await addTask('p1', 't1', { durationDays: 3 });
    await take('b1');
    await done(updateTasks, { ids: ['t1'], fields: { durationDays: 8 } });
    expect((await db.summaries.get('p1'))?.late).toMatchObject([{ taskId: 't1', daysLate: 5 }]);
    await done(chooseBaseline, { projectId: 'p1', baselineId: null });
    expect((await db.summaries.get('p1'))?.late).toEqual([]);
  });

  it('undoing the taking of one that was chosen since keeps it', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    await done(takeBaseline, { id: 'b1', projectId: 'p1', name: '一', isCurrent: false });
    await done(chooseBaseline, { projectId: 'p1', baselineId: 'b1' }, { origin: 'remote', device: 'other-device' });
    expect(await undo(now)).toMatchObject({ ok: true, kept: [{ table: 'baselines', id: 'b1' }] });
    expect(await db.baselines.count()).toBe(1);
  });

  it('have a table after the upgrade, and come back from a backup', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const old = createDatabase('old', migrations.slice(0, 1), () => {});
    await old.open();
    expect(old.tables.map(({ name }) => name)).not.toContain('baselines');
    old.close();
    const upgraded = createDatabase('old', migrations, () => {});
    await upgraded.open();
    expect(await upgraded.baselines.count()).toBe(0);
    await upgraded.delete();
    await take('b1');
    const state = await planState();
    const file = await writeBackup(now);
    await deleteEverything();
    await openDatabase();
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.counts).toMatchObject({ baselines: 1 });
    await reading.restore(now);
    expect(await planState()).toEqual(state);
  });
});
