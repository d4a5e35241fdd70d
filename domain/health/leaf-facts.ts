import type { CalendarSpec } from '../calendar/calendar.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Task } from '../model/task.ts';
import type { TaskDates } from '../schedule/plan-project.ts';
import { isCounted } from './is-counted.ts';
import { dueOn, lateness } from './lateness.ts';
import type { SummaryRows, SummaryRule } from './summarize.ts';

/** What a summary adds up of one task that is no group. Days are day numbers, both included. */
export type LeafFacts = {
  task: Task;
  dates: TaskDates | undefined;
  isCounted: boolean;
  isDue: boolean;
  /** null: not late, done, or not counted. */
  late: { daysLate: number; severity: 'red' | 'amber' } | null;
  /** null for a milestone and for a task without dates. */
  span: { first: number; last: number } | null;
};

type Known = SummaryRule & {
  calendar: CalendarSpec;
  tasks: readonly Task[];
  parents: ReadonlySet<string | null>;
  places: ReadonlyMap<string, number>;
  /** By the task's place; null for a group. */
  facts: readonly (LeafFacts | null)[];
};

/** Of the last few projects: an edit changes the facts of a task or two, and looking at all of them was most of it. */
const recent = new Map<string, Known>();
const mostRecent = 3;

export type Leaves = {
  /** In the order of the tasks, groups left out. */
  all: readonly LeafFacts[];
  of: (taskId: string) => LeafFacts | null;
};

export function leafFacts(rows: SummaryRows, calendar: CalendarSpec, rule: SummaryRule): Leaves {
  const { project, tasks, plan } = rows;
  const near = nearOf(recent.get(project.id), tasks, calendar, rule);
  const parents = near?.parents ?? new Set(tasks.map(({ parentId }) => parentId));
  const places = near?.places ?? new Map(tasks.map(({ id }, place) => [id, place]));
  const facts = tasks.map((task, place) => {
    const known = near?.facts[place];
    if (known === null || (!known && parents.has(task.id))) return null;
    const dates = plan.ok ? plan.dates.get(task.id) : undefined;
    return known?.task === task && known.dates === dates ? known : factsOf(task, dates, calendar, rule);
  });
  recent.delete(project.id);
  recent.set(project.id, { ...rule, calendar, tasks, parents, places, facts });
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? '');
  return { all: facts.filter((each) => each !== null), of: (taskId) => facts[places.get(taskId) ?? -1] ?? null };
}

/** What is known, if it is of the same tree of tasks and counted by the same rule. */
function nearOf(
  known: Known | undefined,
  tasks: readonly Task[],
  calendar: CalendarSpec,
  { today, redAfterDays }: SummaryRule,
): Known | null {
  if (known?.today !== today || known.redAfterDays !== redAfterDays || known.calendar !== calendar) return null;
  const isSameTree = tasks.every((task, place) => {
    const before = known.tasks[place];
    return before === task || (before?.id === task.id && before.parentId === task.parentId);
  });
  return isSameTree && known.tasks.length === tasks.length ? known : null;
}

function factsOf(
  task: Task,
  dates: TaskDates | undefined,
  calendar: CalendarSpec,
  { today, redAfterDays }: SummaryRule,
): LeafFacts {
  const counted = isCounted(task);
  const isOpen = counted && task.status !== 'done';
  const isMilestone = task.kind === 'milestone';
  return {
    task,
    dates,
    isCounted: counted,
    isDue: isOpen && dueOn(task) === today,
    late: isOpen ? lateOf(task, dates, today, calendar, redAfterDays) : null,
    span: dates && !isMilestone ? { first: dayNumber(dates.startOn), last: dayNumber(dates.finishOn) } : null,
  };
}

function lateOf(
  task: Task,
  dates: TaskDates | undefined,
  today: string,
  calendar: CalendarSpec,
  redAfterDays: number,
): LeafFacts['late'] {
  const { daysLate, severity } = lateness(task, dates?.forecastFinishOn ?? null, today, calendar, redAfterDays);
  return severity === null ? null : { daysLate, severity };
}
