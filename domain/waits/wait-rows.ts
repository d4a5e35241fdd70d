import { type CalendarSpec, defaultCalendar } from '../calendar/calendar.ts';
import { type CalendarBook, calendarOf, calendarOfTask } from '../calendar/calendar-book.ts';
import { type Lateness, lateness } from '../health/lateness.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { ProjectSummary } from '../model/project-summary.ts';
import type { Supplier } from '../model/supplier.ts';
import type { Task } from '../model/task.ts';
import { isToChase } from './is-to-chase.ts';
import { spanDays } from './wait-days.ts';
import { waitLimitOn } from './wait-limit.ts';

export type WaitRow = Lateness & {
  task: Task;
  project: Project | null;
  /** Days waited so far, as its duration counts them; null: not asked yet. */
  waited: number | null;
  limitOn: Day | null;
  isTimedOut: boolean;
  isToChase: boolean;
  launch: { title: string; on: Day } | null;
};
/** `supplier` null: only a name was written, or none. */
export type WaitGroup = { key: string; name: string; supplier: Supplier | null; rows: WaitRow[] };

type Input = {
  tasks: readonly Task[];
  projects: readonly Project[];
  suppliers: readonly Supplier[];
  summaries: readonly ProjectSummary[];
  calendars: CalendarBook;
  today: Day;
  redAfterDays: number;
};

/** Open waits of running projects and the inbox, by whom we wait for: who keeps us longest comes first. */
export function waitGroups(input: Input): WaitGroup[] {
  const projects = new Map(input.projects.map((project) => [project.id, project]));
  const suppliers = new Map(input.suppliers.map((supplier) => [supplier.id, supplier]));
  const groups = new Map<string, WaitGroup>();
  for (const task of input.tasks) {
    const project = projects.get(task.projectId) ?? null;
    if (task.kind !== 'wait' || task.status === 'done' || (project && project.status !== 'running')) continue;
    const supplier = suppliers.get(task.supplierId ?? '') ?? null;
    const name = supplier?.name ?? task.waitFor.trim();
    const key = supplier?.id ?? `name:${name}`;
    const group = groups.get(key) ?? { key, name, supplier, rows: [] };
    groups.set(key, group);
    group.rows.push(rowOf(task, project, input));
  }
  for (const group of groups.values()) group.rows.sort(worstFirst);
  return [...groups.values()].sort(
    (left, right) => worstFirst(left.rows[0] as WaitRow, right.rows[0] as WaitRow) || (left.key < right.key ? -1 : 1),
  );
}

function rowOf(task: Task, project: Project | null, input: Input): WaitRow {
  const { today, redAfterDays, calendars } = input;
  const summary = input.summaries.find(({ id }) => id === task.projectId);
  const known = summary?.late.find(({ taskId }) => taskId === task.id);
  const limitOn = waitLimitOn(task);
  const late =
    known ?? lateness(task, null, today, project ? calendarOf({ project, calendars }) : defaultCalendar, redAfterDays);
  return {
    task,
    project,
    daysLate: late.daysLate,
    severity: late.severity,
    waited:
      task.askedOn && task.askedOn <= today
        ? spanDays(task.unit, calendarFor(task, project, calendars), task.askedOn, today)
        : null,
    limitOn,
    isTimedOut: limitOn !== null && limitOn < today,
    isToChase: isToChase(task, today),
    launch:
      summary?.launch && !summary.launch.isDone ? { title: summary.launch.title, on: summary.launch.plannedOn } : null,
  };
}

const calendarFor = (task: Task, project: Project | null, calendars: CalendarBook): CalendarSpec =>
  project ? calendarOfTask(task, { project, calendars }) : defaultCalendar;

/** Timed out, then later, then to be asked again, then asked longest ago; those not asked yet come last, as planned. */
function worstFirst(left: WaitRow, right: WaitRow): number {
  const rank = ({ isTimedOut, severity, isToChase: chase, waited }: WaitRow) =>
    (isTimedOut ? 8 : 0) +
    (severity === 'red' ? 4 : severity === 'amber' ? 2 : 0) +
    (chase ? 1 : 0) +
    (waited === null ? 0 : 0.5);
  return (
    rank(right) - rank(left) ||
    right.daysLate - left.daysLate ||
    (left.task.chaseOn ?? '9999').localeCompare(right.task.chaseOn ?? '9999') ||
    (left.task.plannedStartOn ?? '9999').localeCompare(right.task.plannedStartOn ?? '9999') ||
    (left.task.id < right.task.id ? -1 : 1)
  );
}
