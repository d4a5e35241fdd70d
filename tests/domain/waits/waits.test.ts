import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { noCalendars } from '../../../domain/calendar/calendar-book.ts';
import { lateness } from '../../../domain/health/lateness.ts';
import { askOutside } from '../../../domain/intents/ask-outside.ts';
import { chaseWait } from '../../../domain/intents/chase-wait.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { promiseWait } from '../../../domain/intents/promise-wait.ts';
import { emptyRows, patchedRow } from '../../../domain/intents/rows.ts';
import type { Project } from '../../../domain/model/project.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import { fillFields } from '../../../domain/waits/fill-fields.ts';
import { nextChaseOn } from '../../../domain/waits/next-chase.ts';
import { waitGroups } from '../../../domain/waits/wait-rows.ts';

const today = '2026-11-24';
const moment = { now: '2026-11-24T02:00:00Z', today, newId: () => 'x' };
const wait = (more: Partial<Task> = {}): Task =>
  newTask({
    id: 'w',
    projectId: 'p1',
    title: '打样',
    createdAt: '2026-11-01T00:00:00Z',
    kind: 'wait',
    durationDays: 5,
    waitFor: '老周',
    ...more,
  });
const project = {
  id: 'p1',
  name: '冬款',
  calendarId: null,
  status: 'running',
  createdAt: '2026-11-01T00:00:00Z',
} as Project;

/** The task after one wish, or the code it is refused with. */
function changed<Input>(intent: Intent<Input>, task: Task, input: Input): Task | string {
  const rows = emptyRows();
  rows.tasks.set(task.id, task);
  const plan = intent.plan(rows, input, moment);
  if ('refusal' in plan) return plan.refusal.code;
  return plan.patches.reduce((row, patch) => patchedRow(row, patch) as Task, task);
}

describe('waiting for somebody outside', () => {
  it.each([
    ['2026-11-24', 3, '2026-11-27'],
    ['2026-11-27', 3, '2026-12-02'],
    ['2026-11-28', 3, '2026-12-02'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('asked on %s, again %i working days later: %s', (on, days, again) => {
    expect(nextChaseOn(defaultCalendar, on, days)).toBe(again);
  });

  it('begins: asked on, next chase, a timeout as long as it was planned', () => {
    const task = changed(askOutside, wait(), { taskId: 'w', on: today, asked: ' 打样 3 件 ', everyDays: 3 });
    expect(task).toMatchObject({
      status: 'doing',
      asked: '打样 3 件',
      askedOn: today,
      actualStartOn: today,
      chaseOn: '2026-11-27',
      timeoutDays: 7,
    });
    expect(
      changed(askOutside, wait({ timeoutDays: 3, chaseEveryDays: 1 }), { taskId: 'w', on: today, everyDays: 3 }),
    ).toMatchObject({ timeoutDays: 3, chaseOn: '2026-11-25' });
  });

  it('已催 counts and moves on; 改约 moves the day it is late after', () => {
    const once = changed(chaseWait, wait({ askedOn: '2026-11-18' }), { taskId: 'w', everyDays: 3 }) as Task;
    expect(once).toMatchObject({ chasedCount: 1, chasedOn: today, chaseOn: '2026-11-27', askedOn: '2026-11-18' });
    expect(changed(chaseWait, once, { taskId: 'w', everyDays: 2 })).toMatchObject({
      chasedCount: 2,
      chaseOn: '2026-11-26',
    });
    expect(changed(promiseWait, once, { taskId: 'w', on: '2026-12-01' })).toMatchObject({
      promisedOn: '2026-12-01',
      chaseOn: '2026-12-01',
    });
    expect(changed(promiseWait, once, { taskId: 'w', on: '2026-11-01' })).toBe('promiseBeforeAsked');
    expect(changed(chaseWait, wait({ status: 'done' }), { taskId: 'w', everyDays: 3 })).toBe('noWait');
    expect(changed(chaseWait, wait({ kind: 'work' }), { taskId: 'w', everyDays: 3 })).toBe('noWait');
  });

  const late = (task: Task, on = today) => lateness(task, null, on, defaultCalendar);
  it('is red on the first day past its timeout, also on a Saturday, and not before', () => {
    const task = wait({ status: 'doing', askedOn: '2026-11-16', timeoutDays: 8 });
    expect(late(task)).toEqual({ daysLate: 0, severity: null });
    expect(late(task, '2026-11-25')).toEqual({ daysLate: 1, severity: 'red' });
    expect(late({ ...task, timeoutDays: 4 }, '2026-11-21')).toEqual({ daysLate: 1, severity: 'red' });
    expect(late({ ...task, promisedOn: '2026-11-30' }, '2026-11-30')).toEqual({ daysLate: 0, severity: null });
    expect(late({ ...task, status: 'done', actualFinishOn: '2026-11-27' }, '2026-11-30').severity).toBeNull();
  });

  it('a promised day holds the forecast back', () => {
    const dates = (more: Partial<Task>) => {
      const plan = planProject(
        {
          project: {
            ...project,
            direction: 'forward',
            startOn: '2026-11-16',
            launchOn: null,
            launchTaskId: null,
          } as Project,
          tasks: [wait({ status: 'doing', askedOn: '2026-11-23', ...more })],
          links: [],
        },
        today,
      );
      return plan.ok ? plan.dates.get('w')?.forecastFinishOn : null;
    };
    expect(dates({})).toBe('2026-11-27');
    expect(dates({ promisedOn: '2026-12-04' })).toBe('2026-12-04');
    expect(dates({ promisedOn: '2026-11-24' })).toBe('2026-11-27');
  });

  it('stand by whom we wait for, the timed out first; finished and paused ones are out', () => {
    const tasks = [
      wait({ id: 'a', waitFor: '快递' }),
      wait({ id: 'b', supplierId: 's1', askedOn: '2026-11-16', timeoutDays: 3, chaseOn: today }),
      wait({ id: 'c', supplierId: 's1', askedOn: '2026-11-23', chaseOn: '2026-11-26' }),
      wait({ id: 'd', status: 'done' }),
      wait({ id: 'e', projectId: 'p2' }),
    ];
    const groups = waitGroups({
      tasks,
      projects: [project, { ...project, id: 'p2', status: 'paused' }],
      suppliers: [{ id: 's1', name: '周记', calendarId: null, note: '' }],
      summaries: [],
      calendars: noCalendars,
      today,
      redAfterDays: 2,
    });
    expect(groups.map(({ name, rows }) => [name, rows.map(({ task }) => task.id)])).toEqual([
      ['周记', ['b', 'c']],
      ['快递', ['a']],
    ]);
    expect(groups[0]?.rows[0]).toMatchObject({ isTimedOut: true, isToChase: true, severity: 'red', waited: 7 });
  });

  it('those not asked yet stand as they are planned', () => {
    const tasks = ['2027-01-27', '2026-12-15', null, '2026-12-25'].map((plannedStartOn, at) =>
      wait({ id: `w${at}`, waitFor: `谁${at}`, plannedStartOn }),
    );
    const groups = waitGroups({
      tasks,
      projects: [project],
      suppliers: [],
      summaries: [],
      calendars: noCalendars,
      today,
      redAfterDays: 2,
    });
    expect(groups.map(({ name }) => name)).toEqual(['谁1', '谁3', '谁0', '谁2']);
  });

  it('the message: known names are filled, others stay', () => {
    expect(fillFields('{供应商}你好，{任务}{不知道}', { 供应商: '老周', 任务: '打样' })).toBe('老周你好，打样{不知道}');
  });
});
