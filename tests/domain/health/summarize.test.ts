import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { lateness } from '../../../domain/health/lateness.ts';
import { summarize } from '../../../domain/health/summarize.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';

const base = { projectId: 'p', createdAt: '2026-11-01T08:00:00Z' };
const task = (id: string, fields: Partial<Task> = {}): Task => newTask({ ...base, id, title: id, ...fields });
const project: Project = {
  id: 'p',
  name: '云岚凉被',
  code: '',
  goal: { metric: '', target: null, unit: '', byOn: null },
  description: '',
  budgetFen: null,
  calendarId: null,
  direction: 'backward',
  startOn: null,
  launchOn: '2026-12-03',
  launchTaskId: 'launch',
  status: 'running',
  templateId: null,
  createdAt: base.createdAt,
};
const links: Link[] = [
  ['make', 'check'],
  ['check', 'launch'],
].map(([fromId = '', toId = '']) => ({
  id: `${fromId}${toId}`,
  projectId: 'p',
  fromId,
  toId,
  type: 'FS',
  lag: 0,
  lagUnit: 'working',
}));

describe('lateness', () => {
  // 2026-11-20 is a Friday.
  const due = task('a', { deadlineOn: '2026-11-20' });
  const cases: [today: string, daysLate: number, severity: string | null][] = [
    ['2026-11-19', 0, null],
    ['2026-11-20', 0, null],
    ['2026-11-22', 0, null],
    ['2026-11-23', 1, 'amber'],
    ['2026-11-24', 2, 'amber'],
    ['2026-11-25', 3, 'red'],
  ];
  it.each(cases)('due Friday, on %s', (today, daysLate, severity) => {
    expect(lateness(due, null, today, defaultCalendar)).toEqual({ daysLate, severity });
  });

  it('made-up working days count, holidays do not', () => {
    // Due 2026-02-13 (Friday): 14 Feb is worked, 15–23 Feb are off, 24 Feb is worked.
    const feb = task('a', { deadlineOn: '2026-02-13' });
    expect(lateness(feb, null, '2026-02-14', defaultCalendar).daysLate).toBe(1);
    expect(lateness(feb, null, '2026-02-23', defaultCalendar).daysLate).toBe(1);
    expect(lateness(feb, null, '2026-02-24', defaultCalendar).daysLate).toBe(2);
  });

  it('a finished task keeps the lateness it finished with', () => {
    const done = task('a', { deadlineOn: '2026-11-20', status: 'done', actualFinishOn: '2026-11-23' });
    expect(lateness(done, null, '2026-12-30', defaultCalendar).daysLate).toBe(1);
  });

  it('the forecast counts before the day is there; the threshold is a setting', () => {
    expect(lateness(due, '2026-11-25', '2026-11-18', defaultCalendar).severity).toBe('red');
    expect(lateness(due, '2026-11-25', '2026-11-18', defaultCalendar, 3).severity).toBe('amber');
  });
});

function summarized(tasks: readonly Task[], own: readonly Link[], today: string, redAfterDays = 2) {
  const plan = planProject({ project, tasks, links: own }, today);
  return summarize({ project, tasks, members: [], plan }, { today, redAfterDays });
}

describe('summary', () => {
  const tasks = [
    task('make', {
      kind: 'wait',
      waitFor: '恒绒纺织',
      durationDays: 10,
      actualStartOn: '2026-11-16',
      status: 'doing',
      plannedStartOn: '2026-11-16',
      plannedFinishOn: '2026-11-27',
    }),
    task('check', { position: 1, durationDays: 3, plannedStartOn: '2026-11-30', plannedFinishOn: '2026-12-02' }),
    task('launch', { kind: 'milestone', plannedStartOn: '2026-12-03', plannedFinishOn: '2026-12-03' }),
  ];
  const of = (rows: Task[], today: string, redAfterDays = 2) => summarized(rows, links, today, redAfterDays);

  it('on time: nothing late, launch where agreed', () => {
    const summary = of(tasks, '2026-11-24');
    expect(summary.launch).toMatchObject({ plannedOn: '2026-12-03', forecastOn: '2026-12-03', daysLate: 0 });
    expect(summary).toMatchObject({ daysLate: 0, redCount: 0, amberCount: 0, done: 0, total: 2 });
    expect(Object.values(summary.split).every((days) => days === 0)).toBe(true);
  });

  it('three days late: the supplier answers for them, the launch moves in the forecast only', () => {
    const summary = of(tasks, '2026-12-02');
    expect(summary.launch).toMatchObject({ plannedOn: '2026-12-03', daysLate: 3, forecastOn: '2026-12-08' });
    expect(summary.split).toEqual({ ours: 0, supplier: 3, platform: 0, courier: 0 });
    expect(summary.driver).toMatchObject({ taskId: 'make', waitFor: '恒绒纺织' });
    expect(summary.late[0]).toMatchObject({ taskId: 'make', daysLate: 3, severity: 'red', who: '恒绒纺织' });
  });

  it('says which late waits were asked for, and which waits are to be asked about again', () => {
    const asked = (chaseOn: string, fields: Partial<Task> = {}) =>
      of(
        tasks.map((row) => (row.id === 'make' ? { ...row, askedOn: '2026-11-16', chaseOn, ...fields } : row)),
        '2026-12-02',
      );
    expect(of(tasks, '2026-12-02').late[0]).not.toHaveProperty('isAsked');
    expect(of(tasks, '2026-12-02')).not.toHaveProperty('toChase');
    expect(asked('2026-12-02')).toMatchObject({ late: [{ taskId: 'make', isAsked: true }, {}], toChase: ['make'] });
    expect(asked('2026-12-03').late[0]).toHaveProperty('isAsked');
    expect(asked('2026-12-03')).not.toHaveProperty('toChase');
    expect(asked('2026-12-01', { status: 'done', actualFinishOn: '2026-12-01' })).not.toHaveProperty('toChase');
  });

  it('bars follow the days of the plan, at most eight', () => {
    const summary = of(tasks, '2026-11-24');
    expect(summary.bars).toEqual([
      { state: 'wait', startOn: '2026-11-16', finishOn: '2026-11-27' },
      { state: 'todo', startOn: '2026-11-30', finishOn: '2026-12-02' },
    ]);
    const many = Array.from({ length: 40 }, (_, at) =>
      task(`t${at}`, { kind: at % 2 ? 'wait' : 'work', pinnedOn: `2026-${at < 20 ? '08' : '09'}-${10 + (at % 20)}` }),
    );
    expect(of([...many, ...tasks], '2026-11-24').bars.length).toBeLessThanOrEqual(8);
  });

  it('counts tasks: neither milestones nor the group they stand in', () => {
    const group = task('group', { status: 'todo' });
    const inGroup = tasks.map((row) => ({ ...row, parentId: 'group' }));
    const finished = inGroup.map((row) => (row.id === 'check' ? row : { ...row, status: 'done' as const }));
    expect(of([group, ...inGroup], '2026-11-24')).toMatchObject({ done: 0, total: 2 });
    expect(of([group, ...finished], '2026-11-24')).toMatchObject({ done: 1, total: 2 });
  });

  it('is red by the rule it is given', () => {
    expect(of(tasks, '2026-12-02', 3)).toMatchObject({ redAfterDays: 3, redCount: 0, amberCount: 2 });
    expect(of(tasks, '2026-12-02', 2)).toMatchObject({ redAfterDays: 2, redCount: 2, amberCount: 0 });
  });

  it('a plan the engine refuses still has its counts', () => {
    const circle = [...links, { ...links[0], id: 'x', fromId: 'launch', toId: 'make' } as Link];
    const summary = summarized(tasks, circle, '2026-11-24');
    expect(summary).toMatchObject({ total: 2, launch: null, startOn: null });
  });

  it('no tasks at all', () => {
    expect(summarized([], [], '2026-11-24')).toMatchObject({
      total: 0,
      bars: [],
    });
  });
});
