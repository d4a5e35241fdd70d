import { expect, it } from 'vitest';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { reportRows } from '../../storage/reports.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, today } from './sample.ts';

useFreshDatabase();

const at = (text: string) => ({ now: new Date(text) });
const states = async (fromOn: string, toOn: string, on: string) =>
  (await reportRows(fromOn, toOn, on)).tasks.map(({ id, status }) => [id, status]).sort();

it('a day that is over is told as it stood then, today as it stands', async () => {
  await addProject('p1');
  await addTask('p1', 'group');
  await addTask('p1', 'a', { parentId: 'group' });
  await addTask('p1', 'b');
  await done(setTaskStatus, { ids: ['a'], status: 'doing' });
  // Half past midnight in Shanghai is the next day there, though not yet in London.
  await done(setTaskStatus, { ids: ['a'], status: 'done' }, at('2026-11-24T16:30:00Z'));
  await done(updateTasks, { ids: ['b'], fields: { title: '改了名' } }, at('2026-11-25T02:00:00Z'));
  expect(await states(today, today, '2026-11-26')).toEqual([
    ['a', 'doing'],
    ['b', 'todo'],
  ]);
  expect(await states('2026-11-25', '2026-11-25', '2026-11-25')).toEqual([
    ['a', 'done'],
    ['b', 'todo'],
  ]);
  expect((await reportRows(today, today, '2026-11-26')).tasks.map(({ title }) => title)).not.toContain('改了名');
  // A day on which nothing happened stands as the day before left it.
  expect(await states('2026-11-28', '2026-11-28', '2026-11-29')).toEqual([['b', 'todo']]);
});

it('the log of the period alone, oldest first', async () => {
  await addProject('p1');
  await addTask('p1', 'a', {}, { now });
  const rename = (title: string, time: string) => done(updateTasks, { ids: ['a'], fields: { title } }, at(time));
  await rename('一', '2026-11-25T01:00:00Z');
  await rename('二', '2026-11-25T02:00:00Z');
  await rename('三', '2026-11-26T02:00:00Z');
  const { patches } = await reportRows('2026-11-25', '2026-11-25', '2026-11-27');
  expect(patches.map(({ after }) => after?.title)).toEqual(['一', '二']);
});
