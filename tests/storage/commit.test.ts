import { describe, expect, it, vi } from 'vitest';
import { addLink } from '../../domain/intents/add-link.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { newTask } from '../../domain/model/task.ts';
import { commit, onCommitted } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

useFreshDatabase();

const log = () => db.changes.toArray();

describe('commit', () => {
  it('writes rows and one change, field by field', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const { seq, patches } = await done(updateTasks, { ids: ['t1'], fields: { title: ' 拍主图 ', priority: 'high' } });
    expect(patches).toEqual([
      {
        table: 'tasks',
        id: 't1',
        before: { title: '任务 t1', priority: 'normal' },
        after: { title: '拍主图', priority: 'high' },
      },
    ]);
    expect(await db.tasks.get('t1')).toMatchObject({ title: '拍主图', priority: 'high' });
    const change = await db.changes.get(seq);
    expect(change).toMatchObject({ intent: 'updateTasks', origin: 'local', patches, touched: ['tasks/t1'] });
    expect(change?.device).toBe((await db.meta.get('device'))?.value);
  });

  it('what changes nothing writes nothing', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const before = await log();
    expect(await done(updateTasks, { ids: ['t1'], fields: { priority: 'normal' } })).toEqual({
      ok: true,
      seq: 0,
      patches: [],
    });
    expect(await log()).toEqual(before);
  });

  it('a refusal writes nothing', async () => {
    await addProject('p1');
    for (const id of ['a', 'b']) await addTask('p1', id, { title: id });
    await done(addLink, { id: 'l1', fromId: 'a', toId: 'b', type: 'FS', lag: 0, lagUnit: 'working' });
    const [before, changes] = [await planState(), await log()];
    const cycle = { id: 'l2', fromId: 'b', toId: 'a', type: 'FS', lag: 0, lagUnit: 'working' } as const;
    expect(await commit(addLink, cycle)).toEqual({
      ok: false,
      refusal: { code: 'cycle', params: { titles: 'a → b → a' } },
    });
    expect([await planState(), await log()]).toEqual([before, changes]);
  });

  it('one bad row rejects all of it, and says which field', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const [before, changes, meta] = [await planState(), await log(), await db.meta.toArray()];
    const twoRows: Intent<null> = {
      name: 'twoRows',
      needs: () => [],
      plan: (_rows, _input, moment) => ({
        patches: [
          { table: 'tasks', id: 't1', before: { title: '任务 t1' }, after: { title: '好' } },
          {
            table: 'tasks',
            id: 't2',
            before: null,
            after: {
              ...newTask({ id: 't2', projectId: 'p1', title: 'x', createdAt: moment.now }),
              deadlineOn: '2026-02-30',
            },
          },
        ],
      }),
    };
    expect(await commit(twoRows, null, { now })).toEqual({
      ok: false,
      refusal: { code: 'invalid', params: { table: 'tasks', field: 'deadlineOn' } },
    });
    expect([await planState(), await log(), await db.meta.toArray()]).toEqual([before, changes, meta]);
  });

  it('a row cannot take another one’s id', async () => {
    const forged: Intent<null> = {
      name: 'forged',
      needs: () => [],
      plan: () => ({
        patches: [
          { table: 'members', id: 'm1', before: null, after: { id: 'm2', name: 'x', role: '', isActive: true } },
        ],
      }),
    };
    expect(await commit(forged, null)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(await db.members.count()).toBe(0);
  });

  it('a plan that throws leaves everything and is thrown on', async () => {
    await addProject('p1');
    const before = await planState();
    const bug: Intent<null> = {
      name: 'bug',
      needs: () => [{ table: 'projects', all: true }],
      plan: () => {
        throw new TypeError('bug');
      },
    };
    await expect(commit(bug, null)).rejects.toThrow(TypeError);
    expect(await planState()).toEqual(before);
  });

  it('asks in rounds, at most four, and each row once', async () => {
    await addProject('p1');
    const rounds: number[] = [];
    const greedy: Intent<null> = {
      name: 'greedy',
      needs: (_input, loaded) => {
        rounds.push(loaded.projects.size);
        return [{ table: 'projects', ids: ['p1', `p${rounds.length}x`] }];
      },
      plan: () => ({ patches: [] }),
    };
    await done(greedy, null);
    expect(rounds).toEqual([0, 1, 1, 1]);
  });

  it('stamps grow also when the clock is set back', async () => {
    await addProject('p1');
    for (const [index, time] of ['2026-11-24T03:00:00Z', '2026-11-20T03:00:00Z', '2026-11-24T02:59:00Z'].entries()) {
      await addTask('p1', `t${index}`, {}, { now: new Date(time) });
    }
    const stamps = (await log()).map((change) => change.stamp);
    expect(stamps).toEqual([...stamps].sort());
    expect(new Set(stamps).size).toBe(4);
  });

  it('tells listeners after the transaction, and a failing one stops nobody', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const heard: string[] = [];
    const stops = [
      onCommitted(() => {
        throw new TypeError('listener');
      }),
      onCommitted(async ({ intent, seq }) => {
        heard.push(intent);
        expect(await db.changes.get(seq)).toBeDefined();
      }),
    ];
    await addProject('p1');
    for (const stop of stops) stop();
    await addTask('p1', 't1');
    expect(heard).toEqual(['createProject']);
    expect(report).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });

  it('two at the same time both count', async () => {
    await addProject('p1');
    await Promise.all(Array.from({ length: 12 }, (_, index) => addTask('p1', `t${index}`)));
    expect(new Set((await db.tasks.toArray()).map((task) => task.position)).size).toBe(12);
    expect((await db.summaries.get('p1'))?.total).toBe(12);
  });
});

describe('who did it', () => {
  it('is the member the settings say is me, for undo too; another when named', async () => {
    await addProject('p1');
    await settings.meId.set('m1');
    await addTask('p1', 't1');
    await addTask('p1', 't2', {}, { actor: 'm2' });
    await undo(now);
    expect((await db.changes.toArray()).map(({ actor }) => actor)).toEqual(['', 'm1', 'm2', 'm1']);
  });
});

describe('summaries', () => {
  it('follow the change in the same transaction', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    await addTask('p1', 't2');
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    expect(await db.summaries.get('p1')).toMatchObject({ done: 1, total: 2, forDay: '2026-11-24' });
  });

  it('the old and the new project of a moved task', async () => {
    await addProject('p1');
    await addProject('p2');
    await addTask('p1', 't1');
    await done(updateTasks, { ids: ['t1'], fields: { projectId: 'p2' } });
    expect(await db.summaries.bulkGet(['p1', 'p2'])).toMatchObject([{ total: 0 }, { total: 1 }]);
  });

  it('the inbox while it holds tasks', async () => {
    await addTask('inbox', 't1', { deadlineOn: '2026-11-10' });
    expect(await db.summaries.get('inbox')).toMatchObject({ total: 1, redCount: 1 });
    await addProject('p1');
    await done(updateTasks, { ids: ['t1'], fields: { projectId: 'p1' } });
    expect(await db.summaries.get('inbox')).toBeUndefined();
  });

  it('a renamed member in the lists of late tasks', async () => {
    await done(saveMember, { member: { id: 'm1', name: '小王', role: '设计', isActive: true } });
    await addProject('p1');
    await addTask('p1', 't1', { assigneeId: 'm1', deadlineOn: '2026-11-10' });
    await done(saveMember, { member: { id: 'm1', name: '王师傅', role: '设计', isActive: true } });
    expect((await db.summaries.get('p1'))?.late[0]?.who).toBe('王师傅');
  });
});
