import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { acceptPlan } from '../../domain/intents/accept-plan.ts';
import { addLink } from '../../domain/intents/add-link.ts';
import { deleteProject } from '../../domain/intents/delete-project.ts';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { newTask } from '../../domain/model/task.ts';
import { db } from '../../storage/db.ts';
import { live } from '../../storage/live.ts';
import { openProject } from '../../storage/open-project.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, today } from './sample.ts';

useFreshDatabase();

async function opened(projectId: string) {
  const model = openProject(projectId, today);
  await model.loaded;
  return model;
}
const stored = async (projectId: string) =>
  new Map((await db.tasks.where({ projectId }).toArray()).map((task) => [task.id, task]));

describe('an open project', () => {
  it('follows this context’s changes without reading the project again', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const model = await opened('p1');
    const untouched = model.tasks.value.get('t1');
    await addTask('p1', 't2');
    await done(addLink, { id: 'l1', fromId: 't1', toId: 't2', type: 'FS', lag: 0, lagUnit: 'working' });
    await done(updateTasks, { ids: ['t2'], fields: { title: '改了' } });
    expect(model.tasks.value.get('t2')?.title).toBe('改了');
    expect(model.tasks.value.get('t1')).toBe(untouched);
    expect(model.links.value.size).toBe(1);
    await done(updateProject, { id: 'p1', fields: { name: '新名' } });
    expect(model.project.value?.name).toBe('新名');
    await done(deleteTasks, { ids: ['t2'] });
    expect([...model.tasks.value.keys()]).toEqual(['t1']);
    expect(model.links.value.size).toBe(0);
    await undo(now);
    expect(new Map(model.tasks.value)).toEqual(await stored('p1'));
    expect(model.links.value.size).toBe(1);
    model.close();
    await addTask('p1', 't3');
    expect(model.tasks.value.has('t3')).toBe(false);
  });

  it('leaves other projects’ changes alone', async () => {
    await addProject('p1');
    await addProject('p2');
    await addTask('p1', 't1');
    const model = await opened('p1');
    const before = model.tasks.value;
    await addTask('p2', 't2');
    await done(updateTasks, { ids: ['t2'], fields: { title: '别处' } });
    expect(model.tasks.value).toBe(before);
    model.close();
  });

  it('tasks move in and out', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    await addTask('inbox', 't2', { title: '收件箱' });
    const model = await opened('p1');
    await done(updateTasks, { ids: ['t2'], fields: { projectId: 'p1' } });
    await expect.poll(() => model.tasks.value.get('t2')?.title).toBe('收件箱');
    await done(updateTasks, { ids: ['t1'], fields: { projectId: 'inbox' } });
    await expect.poll(() => [...model.tasks.value.keys()]).toEqual(['t2']);
    expect(new Map(model.tasks.value)).toEqual(await stored('p1'));
    model.close();
  });

  it('hears of another context’s changes', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const model = await opened('p1');
    vi.resetModules();
    const elsewhere = await import('../../storage/commit.ts');
    const other = await import('../../storage/db.ts');
    await elsewhere.commit(updateTasks, { ids: ['t1'], fields: { title: '别的窗口' } }, { now });
    await expect.poll(() => model.tasks.value.get('t1')?.title).toBe('别的窗口');
    await done(updateTasks, { ids: ['t1'], fields: { priority: 'high' } });
    await expect.poll(() => model.tasks.value.get('t1')?.priority).toBe('high');
    expect(new Map(model.tasks.value)).toEqual(await stored('p1'));
    other.db.close();
    model.close();
  });

  it('plans what it holds, and knows when the project is gone', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const model = await opened('p1');
    expect(model.plan.value).toMatchObject({ ok: true });
    await done(deleteProject, { id: 'p1' });
    expect(model.project.value).toBeNull();
    expect(model.plan.value).toBeNull();
    expect(model.tasks.value.size).toBe(0);
    model.close();
  });

  it('of the inbox holds tasks and no project', async () => {
    await addTask('inbox', 't1');
    const model = await opened('inbox');
    expect(model.project.value).toBeNull();
    expect([...model.tasks.value.keys()]).toEqual(['t1']);
    model.close();
  });
});

describe('live', () => {
  it('follows the rows while somebody looks, and not after', async () => {
    await addProject('p1');
    const count = vi.fn(() => db.tasks.count());
    const tasks = live(count, -1);
    expect(count).not.toHaveBeenCalled();
    const seen: number[] = [];
    const stop = effect(() => void seen.push(tasks.value));
    await expect.poll(() => seen).toEqual([-1, 0]);
    await addTask('p1', 't1');
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
    const calls = count.mock.calls.length;
    await addTask('p1', 't2');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(count.mock.calls.length).toBe(calls);
  });
});

describe('one edit in a large project', () => {
  it('reads none of its other tasks again, also after a change that touched them all', async () => {
    await addProject('p1');
    const row = (index: number) => ({
      id: `t${index}`,
      projectId: 'p1',
      title: `任务${index}`,
      createdAt: now.toISOString(),
    });
    await db.tasks.bulkAdd(Array.from({ length: 3_000 }, (_, index) => newTask(row(index))));
    await done(acceptPlan, { projectId: 'p1' });
    await addTask('p1', 'first');
    const answers: number[] = [];
    const stop = countRows(answers);
    await done(updateTasks, { ids: ['t7'], fields: { durationDays: 4 } });
    await done(updateTasks, { ids: ['t7'], fields: { title: '改了' } });
    stop();
    expect(answers.length).toBeGreaterThan(0);
    expect(Math.max(...answers)).toBeLessThan(20);
    expect(await db.summaries.get('p1')).toMatchObject({ total: 3_001 });
  });
});

/** Notes how many rows each query of tasks answers. */
function countRows(answers: number[]): () => void {
  const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');
  const getAllOfStore = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const spies = [getAll, getAllOfStore];
  const note = () => {
    for (const spy of spies) {
      for (const { value } of spy.mock.results)
        if (value instanceof IDBRequest) answers.push(value.result?.length ?? 0);
    }
    for (const spy of spies) spy.mockRestore();
  };
  return note;
}
