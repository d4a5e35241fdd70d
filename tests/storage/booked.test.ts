import { expect, it } from 'vitest';
import { saveMember } from '../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import { bookedElsewhere } from '../../storage/queries.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done } from './sample.ts';

useFreshDatabase();

it('people are booked by their open work in other running projects, not by waits, done work or paused projects', async () => {
  await done(saveMember, { member: { id: 'w', name: '小王', role: '设计', isActive: true, parallelTasks: 2 } });
  for (const id of ['p1', 'p2', 'p3']) await addProject(id);
  await addTask('p1', 'own', { assigneeId: 'w' });
  await addTask('p2', 'other', { assigneeId: 'w', durationDays: 3 });
  await addTask('p2', 'wait', { assigneeId: 'w', kind: 'wait' });
  await addTask('p2', 'done', { assigneeId: 'w' });
  await done(setTaskStatus, { ids: ['done'], status: 'done' });
  await addTask('p3', 'paused', { assigneeId: 'w' });
  await done(updateProject, { id: 'p3', fields: { status: 'paused' } });
  await addTask('inbox', 'loose', { assigneeId: 'w' });
  expect(await bookedElsewhere('p1', ['w'])).toEqual([
    { memberId: 'w', startOn: '2026-11-24', finishOn: '2026-11-26' },
  ]);
  expect(await bookedElsewhere('p1', [])).toEqual([]);
});
