import type { CalendarSpec } from '../calendar/calendar.ts';
import { isCounted } from '../health/is-counted.ts';
import { dueOn, lateness } from '../health/lateness.ts';
import type { Patch } from '../model/change.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { spanDays, waitStartOn } from '../waits/wait-days.ts';

/** One line of a report. Days are working days; `fromOn`/`toOn` only where something was moved. */
export type ReportLine = {
  taskId: string;
  projectId: string;
  title: string;
  assigneeId: string | null;
  waitFor: string;
  dueOn: Day | null;
  doneOn: Day | null;
  days: number;
  fromOn: Day | null;
  toOn: Day | null;
};

export const reportParts = ['done', 'doing', 'moved', 'waiting', 'risks', 'next'] as const;
export type ReportPart = (typeof reportParts)[number];
export type PeriodFacts = Record<ReportPart, ReportLine[]>;

type Input = {
  /** Open tasks, and those finished in the period. Groups left out. */
  tasks: readonly Task[];
  /** Patches of the period, oldest first. */
  patches: readonly Patch[];
  calendarOf: (task: Task) => CalendarSpec;
  fromOn: Day;
  toOn: Day;
  /** The period after it: tomorrow, or next week. */
  nextFromOn: Day;
  nextToOn: Day;
  today: Day;
  redAfterDays: number;
  /** How late the plan sees late tasks come, where it is known; else they are as late as they are today. */
  forecastLate?: ReadonlyMap<string, number>;
};

/** What happened in a period, told from rows and log: nobody writes it down twice. */
export function periodFacts(input: Input): PeriodFacts {
  const { fromOn, toOn, nextFromOn, nextToOn } = input;
  const isIn = (day: Day | null, from: Day, to: Day) => day !== null && day >= from && day <= to;
  const open = input.tasks.filter((task) => task.status !== 'done');
  const isNext = (task: Task) =>
    isIn(dueOn(task), nextFromOn, nextToOn) || isIn(task.plannedStartOn, nextFromOn, nextToOn);
  return {
    done: input.tasks
      .filter((task) => task.status === 'done' && isIn(task.actualFinishOn, fromOn, toOn))
      .map((task) => line(task)),
    doing: open.filter((task) => task.kind === 'work' && task.status !== 'todo').map((task) => line(task)),
    moved: moved(input),
    waiting: open
      .filter((task) => task.kind === 'wait' && waitStartOn(task) !== null)
      .map((task) => line(task, { days: waited(task, input) }))
      .sort((a, b) => b.days - a.days),
    risks: open.flatMap((task) => risk(task, input)).sort((a, b) => b.days - a.days),
    next: open.filter(isNext).map((task) => line(task)),
  };
}

const line = (task: Task, more: Partial<ReportLine> = {}): ReportLine => ({
  taskId: task.id,
  projectId: task.projectId,
  title: task.title,
  assigneeId: task.assigneeId,
  waitFor: task.waitFor,
  dueOn: dueOn(task),
  doneOn: task.actualFinishOn,
  days: 0,
  fromOn: null,
  toOn: null,
  ...more,
});

const waited = (task: Task, { calendarOf, today }: Input): number =>
  spanDays(task.unit, calendarOf(task), waitStartOn(task) ?? today, today);

function risk(task: Task, { calendarOf, today, redAfterDays, forecastLate }: Input): ReportLine[] {
  if (!isCounted(task)) return [];
  const { daysLate, severity } = lateness(task, null, today, calendarOf(task), redAfterDays);
  const days = Math.max(daysLate, forecastLate?.get(task.id) ?? 0);
  return severity === null ? [] : [line(task, { days })];
}

/** Planned days that ended elsewhere than they began; moved there and back is not moved. */
function moved({ tasks, patches }: Input): ReportLine[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const spans = new Map<string, { fromOn: Day; toOn: Day }>();
  for (const { table, id, before, after } of patches) {
    const [fromOn, toOn] = [before?.plannedFinishOn, after?.plannedFinishOn];
    if (table !== 'tasks' || typeof fromOn !== 'string' || typeof toOn !== 'string') continue;
    spans.set(id, { fromOn: spans.get(id)?.fromOn ?? fromOn, toOn });
  }
  return [...spans].flatMap(([id, span]) => {
    const task = known.get(id);
    return task && task.status !== 'done' && span.fromOn !== span.toOn ? [line(task, span)] : [];
  });
}
