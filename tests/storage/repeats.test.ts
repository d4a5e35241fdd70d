import { beforeEach, describe, expect, it } from 'vitest';
import { addTasks } from '../../domain/intents/add-tasks.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveApproval } from '../../domain/intents/save-approval.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { setRecurrence } from '../../domain/intents/set-recurrence.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { INBOX_ID } from '../../domain/model/project.ts';
import type { Recurrence } from '../../domain/model/recurrence.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { makeRepeats } from '../../storage/repeats.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

useFreshDatabase();

const daily: Recurrence = {
  rhythm: { kind: 'days', every: 1, unit: 'working' },
  offDay: 'after',
  startOn: '2026-11-24',
  endOn: null,
  times: null,
  waitsForLast: false,
};
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const repeat = (fields: Partial<Recurrence> = {}, taskId = 't1') =>
  done(setRecurrence, { taskId, recurrence: { ...daily, ...fields } });
const days = async () => (await db.tasks.toArray()).flatMap(({ occurrenceOn }) => occurrenceOn ?? []).sort();
const heads = async () =>
  (await db.tasks.toArray()).filter(({ recurrence }) => recurrence).map(({ occurrenceOn }) => occurrenceOn);

beforeEach(async () => {
  await addProject('p1');
  await addTask('p1', 't1', {
    title: '看数据',
    checklist: [{ id: 'c1', text: '截图', isDone: true }],
  });
});

describe('a task that comes again', () => {
  it('may be made so: in the inbox, and many at once', async () => {
    const weekly: Recurrence = { ...daily, rhythm: { kind: 'weeks', every: 1, weekdays: [4] } };
    const never: Recurrence = { ...daily, endOn: '2026-11-01' };
    const task = { id: 'n1', projectId: INBOX_ID, title: '盘点', recurrence: weekly };
    await done(createTask, { task });
    await done(addTasks, {
      projectId: 'p1',
      tasks: [
        { id: 'n2', title: '对账', recurrence: daily },
        { id: 'n3', title: '主图' },
      ],
      links: [],
      members: [],
    });
    const made = await db.tasks.bulkGet(['n1', 'n2', 'n3']);
    expect(made).toMatchObject([
      { occurrenceOn: '2026-11-27', deadlineOn: '2026-11-27' },
      { occurrenceOn: '2026-11-24', deadlineOn: '2026-11-24' },
      { deadlineOn: null },
    ]);
    expect(new Set(made.map((one) => one?.seriesId)).size).toBe(3);
    const refused = await commit(createTask, { task: { ...task, id: 'n4', recurrence: never } }, { now });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'neverComes' } });
  });

  it('finished, the next one is there, its checklist fresh; taken back in one', async () => {
    await repeat({ waitsForLast: true });
    const before = await planState();
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    expect(await days()).toEqual(['2026-11-24', '2026-11-25']);
    const next = (await db.tasks.toArray()).find(({ id }) => id !== 't1');
    expect(next).toMatchObject({
      title: '看数据',
      status: 'todo',
      deadlineOn: '2026-11-25',
      checklist: [{ id: 'c1', text: '截图', isDone: false }],
      plannedFinishOn: '2026-11-25',
    });
    expect(await heads()).toEqual(['2026-11-25']);
    await undo(now);
    expect(await planState()).toEqual(before);
    await done(updateTasks, { ids: ['t1'], fields: { status: 'done' } });
    expect(await days()).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('closed for three days: each day once, however often and from how many windows it is asked', async () => {
    await repeat();
    await Promise.all([makeRepeats(at('2026-11-30')), makeRepeats(at('2026-11-30')), makeRepeats(at('2026-11-30'))]);
    await makeRepeats(at('2026-11-30'));
    const all = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
    expect(await days()).toEqual(all);
    await makeRepeats(at('2026-11-25'));
    await makeRepeats(at('2026-11-30'));
    expect(await days()).toEqual(all);
    expect(await heads()).toEqual(['2026-11-30']);
  });

  it('waits for the last one: nothing while it is open, then the days gone by are left out', async () => {
    await repeat({ waitsForLast: true });
    await makeRepeats(at('2026-11-30'));
    expect(await days()).toEqual(['2026-11-24']);
    await done(setTaskStatus, { ids: ['t1'], status: 'done' }, { now: at('2026-11-30') });
    expect(await days()).toEqual(['2026-11-24', '2026-11-30']);
  });

  it('ends after its number of times, and when the newest is deleted or told so', async () => {
    await repeat({ times: 2 });
    await makeRepeats(at('2026-12-10'));
    expect(await days()).toEqual(['2026-11-24', '2026-11-25']);
    await repeat();
    await done(setRecurrence, { taskId: 't1', recurrence: null });
    await makeRepeats(at('2026-12-10'));
    expect(await days()).toHaveLength(2);
  });

  it('long gone, it is made up for in turns', async () => {
    await repeat();
    await makeRepeats(at('2027-11-24'));
    const first = (await days()).length;
    await makeRepeats(at('2027-11-24'));
    const second = (await days()).length;
    expect(first).toBeGreaterThan(50);
    expect(first).toBeLessThanOrEqual(62);
    expect(second - first).toBeGreaterThan(50);
    expect(new Set(await days()).size).toBe(second);
  });

  it('a group does not repeat; a rule without a day is refused', async () => {
    await addTask('p1', 't2', { parentId: 't1' });
    expect(await commit(setRecurrence, { taskId: 't1', recurrence: daily })).toMatchObject({
      refusal: { code: 'groupRepeats' },
    });
    const never = {
      ...daily,
      rhythm: { kind: 'weeks' as const, every: 1, weekdays: [6] },
      offDay: 'skip' as const,
      endOn: '2027-01-01',
    };
    expect(await commit(setRecurrence, { taskId: 't2', recurrence: { ...never, endOn: '2026-11-20' } })).toMatchObject({
      refusal: { code: 'neverComes' },
    });
  });

  it('its approval comes along, with nothing decided', async () => {
    await done(saveMember, { member: { id: 'm1', name: '小王', role: '', isActive: true } });
    await done(saveApproval, { taskId: 't1', template: '', steps: [{ name: '审批', memberIds: ['m1'], needed: 1 }] });
    await repeat();
    await makeRepeats(at('2026-11-25'));
    expect(await db.approvals.count()).toBe(2);
  });
});
