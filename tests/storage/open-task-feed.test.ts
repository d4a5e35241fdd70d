import { describe, expect, it, vi } from 'vitest';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { db } from '../../storage/db.ts';
import { openTaskFeed } from '../../storage/open-task-feed.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now } from './sample.ts';

useFreshDatabase();

async function opened() {
  const feed = openTaskFeed();
  await vi.waitFor(() => expect(feed.open.value).not.toBeNull());
  return feed;
}
const stored = async () =>
  new Map((await db.tasks.toArray()).filter((task) => task.status !== 'done').map((task) => [task.id, task]));
const held = (feed: Awaited<ReturnType<typeof opened>>) => new Map(feed.open.value?.tasks);
const inStep = (feed: Awaited<ReturnType<typeof opened>>) =>
  vi.waitFor(async () => expect(held(feed)).toEqual(await stored()));

describe('the open task feed', () => {
  it('follows every change, and leaves untouched tasks as they are', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const feed = await opened();
    const untouched = feed.open.value?.tasks.get('t1');
    await addTask('p1', 't2');
    expect(feed.open.value?.tasks.has('t2')).toBe(true);
    await done(updateTasks, { ids: ['t2'], fields: { title: '改了' } });
    expect(feed.open.value?.tasks.get('t2')?.title).toBe('改了');
    expect(feed.open.value?.tasks.get('t1')).toBe(untouched);
    await done(setTaskStatus, { ids: ['t2'], status: 'done' });
    expect(feed.open.value?.tasks.has('t2')).toBe(false);
    await inStep(feed);
    feed.close();
  });

  it('a task that is opened again comes back whole', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    const feed = await opened();
    expect(feed.open.value?.tasks.size).toBe(0);
    await done(setTaskStatus, { ids: ['t1'], status: 'todo' });
    await inStep(feed);
    expect(feed.open.value?.tasks.get('t1')?.title).toBe('任务 t1');
    await undo(now);
    await inStep(feed);
    expect(feed.open.value?.tasks.size).toBe(0);
    feed.close();
  });

  it('knows groups, also by their done tasks, and when they stop being one', async () => {
    await addProject('p1');
    await addTask('p1', 'g1');
    await addTask('p1', 't1', { parentId: 'g1', status: 'done' });
    const feed = await opened();
    expect([...(feed.open.value?.groups ?? [])]).toEqual(['g1']);
    await addTask('p1', 'g2');
    await addTask('p1', 't2', { parentId: 'g2' });
    await vi.waitFor(() => expect(feed.open.value?.groups.has('g2')).toBe(true));
    await done(deleteTasks, { ids: ['t2'] });
    await vi.waitFor(() => expect(feed.open.value?.groups.has('g2')).toBe(false));
    await inStep(feed);
    feed.close();
  });

  it('reads anew when rows were replaced without changes', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const feed = await opened();
    await db.transaction('rw', [db.tasks, db.meta], async () => {
      await db.tasks.clear();
      await db.meta.put({ key: 'epoch', value: 'restored' });
    });
    await vi.waitFor(() => expect(feed.open.value?.tasks.size).toBe(0));
    feed.close();
  });
});
