import { addWorkdays, defaultCalendar } from '../../domain/calendar/calendar.ts';
import { addDays, dayNumber } from '../../domain/calendar/day.ts';
import { summarize } from '../../domain/health/summarize.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Project } from '../../domain/model/project.ts';
import type { Supplier } from '../../domain/model/supplier.ts';
import { newTask, type Task, taskSchema } from '../../domain/model/task.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';

export const waitingId = 'waiting';
export const waitingName = '小满加湿器·冬季上新';

const suppliers: Supplier[] = [
  { id: 'zhou', name: '老周打样', calendarId: null, note: '' },
  { id: 'heng', name: '恒绒纺织', calendarId: null, note: '' },
];

/** How long they took, oldest first. */
const took = { sample: [5, 6, 9, 7, 7, 8, 6, 11, 7, 8], bulk: [20, 22, 21, 26, 20, 24] };

const project = (id: string, name: string, today: Day, fields: Partial<Project> = {}): Project => ({
  id,
  name,
  code: '',
  goal: { metric: '', target: null, unit: '', byOn: null },
  description: '',
  budgetFen: null,
  calendarId: null,
  direction: 'forward',
  startOn: addWorkdays(defaultCalendar, today, -9),
  launchOn: addWorkdays(defaultCalendar, today, 27),
  launchTaskId: `${id}-launch`,
  status: 'running',
  templateId: null,
  createdAt: `${addDays(today, -40)}T01:00:00.000Z`,
  ...fields,
});

/** A launch that waits for three people outside, one past the timeout, and what the two suppliers took before. */
export function waitingPlan(today: Day): Record<string, object[]> {
  const ago = (days: number) => addWorkdays(defaultCalendar, today, -days);
  const now = project(waitingId, waitingName, today);
  const old = project('old', '去年的上新', today, { status: 'done', launchOn: null, launchTaskId: null });
  const task = (id: string, title: string, durationDays: number, fields: Partial<Task> = {}) =>
    newTask({
      id: `${waitingId}-${id}`,
      projectId: waitingId,
      title,
      durationDays,
      createdAt: now.createdAt,
      ...fields,
    });
  const wait = { kind: 'wait' as const, side: 'supplier' as const };
  const begun = { status: 'doing' as const };
  const tasks = [
    task('sample', '等待打样（供应商）', 5, {
      ...wait,
      ...begun,
      supplierId: 'zhou',
      waitFor: '老周打样',
      asked: '加湿器打样 3 件，哑光白',
      askedOn: ago(9),
      actualStartOn: ago(9),
      chaseOn: ago(1),
      chasedCount: 2,
      chasedOn: ago(4),
      timeoutDays: dayNumber(ago(2)) - dayNumber(ago(9)),
    }),
    task('test', '样品测试与改样结论', 2),
    task('bulk', '等待大货生产', 16, { ...wait, supplierId: 'heng', waitFor: '恒绒纺织' }),
    task('box', '等待彩盒印刷', 6, {
      ...wait,
      ...begun,
      waitFor: '印刷厂',
      asked: '彩盒 2,000 个',
      askedOn: ago(3),
      actualStartOn: ago(3),
      chaseOn: today,
      timeoutDays: 10,
    }),
    task('report', '等待质检报告（送检）', 5, { ...wait, waitFor: '检测机构', side: 'platform' }),
    task('photo', '拍摄：3 张主图 + 1 张场景图', 3),
    task('launch', '上架日', 0, { kind: 'milestone' }),
  ];
  const link = (from: string, to: string): Link => ({
    id: `${from}-${to}`,
    projectId: waitingId,
    fromId: `${waitingId}-${from}`,
    toId: `${waitingId}-${to}`,
    type: 'FS',
    lag: 0,
    lagUnit: 'working',
  });
  const links = [
    link('sample', 'test'),
    link('test', 'bulk'),
    link('bulk', 'launch'),
    link('box', 'launch'),
    link('test', 'report'),
    link('report', 'launch'),
    link('test', 'photo'),
    link('photo', 'launch'),
  ];
  const dates = planProject({ project: now, tasks, links }, null);
  const planned = tasks.map((one, position) => {
    const on = dates.ok ? dates.dates.get(one.id) : undefined;
    return taskSchema.parse({
      ...one,
      position,
      plannedStartOn: on?.startOn ?? null,
      plannedFinishOn: on?.finishOn ?? null,
    });
  });
  const plan = planProject({ project: now, tasks: planned, links }, today);
  const summary = summarize({ project: now, tasks: planned, members: [], plan }, { today, redAfterDays: 2 });
  return { projects: [now, old], suppliers, links, tasks: [...planned, ...past(old, today)], summaries: [summary] };
}

function past(old: Project, today: Day): Task[] {
  const done = (id: string, title: string, supplierId: string, waitFor: string, days: number, ago: number) => {
    const askedOn = addWorkdays(defaultCalendar, today, -ago);
    return newTask({
      id,
      projectId: old.id,
      title,
      kind: 'wait',
      status: 'done',
      supplierId,
      waitFor,
      askedOn,
      actualStartOn: askedOn,
      actualFinishOn: addWorkdays(defaultCalendar, askedOn, days - 1),
      createdAt: old.createdAt,
      doneAt: old.createdAt,
    });
  };
  return [
    ...took.sample.map((days, at) => done(`s${at}`, '等待打样（供应商）', 'zhou', '老周打样', days, 210 - at * 18)),
    ...took.bulk.map((days, at) => done(`b${at}`, '等待大货生产', 'heng', '恒绒纺织', days, 200 - at * 28)),
  ];
}
