import type { CalendarSpec } from '../calendar/calendar.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Task } from '../model/task.ts';
import { changedPlaces, type Looked, lookedAt } from '../schedule/changed-places.ts';
import type { TaskDates } from '../schedule/plan-project.ts';
import { isToChase } from '../waits/is-to-chase.ts';
import { isCounted } from './is-counted.ts';
import { dueOn, lateness } from './lateness.ts';
import type { SummaryRows, SummaryRule } from './summarize.ts';
import { barRank } from './summary-bars.ts';

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

/** The facts of all tasks, by their places; of a group null. What all of them are asked for stands in columns. */
export type Leaves = {
  facts: readonly (LeafFacts | null)[];
  counts: { done: number; total: number; dueToday: number };
  /** The sum of `marks` that hold. */
  marked: Uint8Array;
  /** Days of a bar, both included; `last` before `first`: it has none. */
  first: Int32Array;
  last: Int32Array;
  /** How lively its bar is. */
  rank: Uint8Array;
  of: (taskId: string) => LeafFacts | null;
};

export const marks = { counted: 1, done: 2, due: 4, late: 8, milestone: 16, chase: 32 } as const;

/** The facts at the places that have one of these marks. */
export const withMark = ({ facts, marked }: Leaves, mark: number): LeafFacts[] => {
  const found: LeafFacts[] = [];
  for (let place = 0; place < marked.length; place++) {
    const fact = ((marked[place] ?? 0) & mark) === 0 ? null : facts[place];
    if (fact) found.push(fact);
  }
  return found;
};

type Known = SummaryRule &
  Looked &
  Leaves & { calendar: CalendarSpec; facts: (LeafFacts | null)[]; parents: ReadonlySet<string | null> };

/** Of the last few projects: an edit changes the facts of a task or two, and looking at all of them was most of it. */
const recent = new Map<string, Known>();
const mostRecent = 3;
const noDates: ReadonlyMap<string, TaskDates> = new Map();

/** Good until the next call for the project, which amends what this one answers. */
export function leafFacts(rows: SummaryRows, calendar: CalendarSpec, rule: SummaryRule): Leaves {
  const { project, tasks, plan } = rows;
  const now = { tasks, dates: plan.ok ? plan.dates : noDates };
  const before = recent.get(project.id);
  const near = before && isSameRule(before, calendar, rule) ? before : null;
  const changed = near && changedPlaces(near, now);
  const known = near && changed ? near : newLeaves(now, calendar, rule);
  for (const place of changed ?? tasks.keys()) put(known, place, tasks[place] as Task, now.dates);
  Object.assign(known, now);
  recent.delete(project.id);
  recent.set(project.id, known);
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? '');
  return known;
}

const isSameRule = (known: Known, calendar: CalendarSpec, { today, redAfterDays }: SummaryRule): boolean =>
  known.today === today && known.redAfterDays === redAfterDays && known.calendar === calendar;

function newLeaves({ tasks, dates }: Omit<Looked, 'places'>, calendar: CalendarSpec, rule: SummaryRule): Known {
  const looked = lookedAt(tasks, dates);
  const facts: (LeafFacts | null)[] = tasks.map(() => null);
  return {
    ...rule,
    ...looked,
    calendar,
    parents: new Set(tasks.map(({ parentId }) => parentId)),
    facts,
    counts: { done: 0, total: 0, dueToday: 0 },
    marked: new Uint8Array(tasks.length),
    first: new Int32Array(tasks.length),
    last: new Int32Array(tasks.length).fill(-1),
    rank: new Uint8Array(tasks.length),
    of: (taskId) => facts[looked.places.get(taskId) ?? -1] ?? null,
  };
}

function put(known: Known, place: number, task: Task, dates: Looked['dates']): void {
  if (known.parents.has(task.id)) return;
  const facts = factsOf(task, dates.get(task.id), known);
  const before = known.marked[place] ?? 0;
  const now =
    (facts.isCounted ? marks.counted : 0) +
    (facts.isCounted && task.status === 'done' ? marks.done : 0) +
    (facts.isDue ? marks.due : 0) +
    (facts.late ? marks.late : 0) +
    (task.kind === 'milestone' ? marks.milestone : 0) +
    (isToChase(task, known.today) ? marks.chase : 0);
  known.facts[place] = facts;
  known.marked[place] = now;
  known.counts.total += has(now, marks.counted) - has(before, marks.counted);
  known.counts.done += has(now, marks.done) - has(before, marks.done);
  known.counts.dueToday += has(now, marks.due) - has(before, marks.due);
  known.first[place] = facts.span?.first ?? 0;
  known.last[place] = facts.span?.last ?? -1;
  known.rank[place] = barRank(task);
}

const has = (marked: number, mark: number): number => Number((marked & mark) !== 0);

function factsOf(task: Task, dates: TaskDates | undefined, { today, redAfterDays, calendar }: Known): LeafFacts {
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
