import { type CalendarBook, calendarOf, noCalendars, taskCalendar } from '../calendar/calendar-book.ts';
import { todayIn } from '../calendar/day.ts';
import type { Refusal } from '../intents/intent.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { waitLimitOn } from '../waits/wait-limit.ts';
import { chainTo, compute, lastNode } from './compute.ts';
import { conflictsOf } from './conflicts.ts';
import { daysMade } from './days-made.ts';
import type { Conflict, PlanInput, PlanLink, PlanTask } from './plan-types.ts';
import { provisionalIds } from './provisional.ts';
import { type TaskDates, taskDates } from './task-dates.ts';

export { calendarOf } from '../calendar/calendar-book.ts';
export type { TaskDates } from './task-dates.ts';

export type ProjectPlan =
  | {
      ok: true;
      dates: ReadonlyMap<string, TaskDates>;
      startOn: Day | null;
      finishOn: Day | null;
      /** What sets the launch day (with `today`: its forecast), first task first, the launch last. */
      driving: string[];
      /** The chain that sets the end of the whole plan. */
      spine: string[];
      conflicts: Conflict[];
      /** Tasks whose days depend on a year whose 调休 is not announced. */
      provisional: ReadonlySet<string>;
      isProvisional: boolean;
    }
  | { ok: false; refusal: Refusal };

export type ProjectRows = {
  project: Project;
  tasks: readonly Task[];
  links: readonly Link[];
  /** Absent: nobody has a calendar of their own. */
  calendars?: CalendarBook | undefined;
};

/** Plans a project's rows. Refused (a cycle, a link onto a parent …) as a value with the engine's code. */
export function planProject(rows: ProjectRows, today: Day | null): ProjectPlan {
  if (rows.tasks.length === 0) return { ok: true, ...nothing };
  const input = planInput(rows, today);
  const computed = compute(input, today);
  if ('error' in computed) return { ok: false, refusal: { code: computed.code, params: computed.params } };
  const { net, early, placed, forecast } = computed;
  const dates = taskDates(computed);
  const [startOn, finishOn] = spanOf(dates);
  const ahead = forecast ?? early;
  const provisional = provisionalIds(computed, input, dates);
  return {
    ok: true,
    dates,
    startOn,
    finishOn,
    driving: chainTo(net, ahead, lastNode(net, ahead)),
    spine: chainTo(net, ahead, lastNode({ ...net, launch: -1 }, ahead)),
    conflicts: conflictsOf(net, placed, computed.totalFloat),
    provisional,
    isProvisional: provisional.size > 0,
  };
}

const nothing = {
  dates: new Map<string, TaskDates>(),
  startOn: null,
  finishOn: null,
  driving: [],
  spine: [],
  conflicts: [],
  provisional: new Set<string>(),
  isProvisional: false,
};

/** A project as the engine reads it. */
export function planInput(rows: ProjectRows, today: Day | null): PlanInput {
  const { project, tasks, links, calendars = noCalendars } = rows;
  const ids = new Set(tasks.map((task) => task.id));
  const madeOn = daysMade(project, tasks, links);
  const { launchTaskId, launchOn, startOn } = project;
  const launch = launchTaskId && launchOn && ids.has(launchTaskId) ? { task: launchTaskId, on: launchOn } : undefined;
  return {
    calendar: calendarOf(rows),
    ...(calendars.specs.size > 0 ? { calendars: Object.fromEntries(calendars.specs) } : {}),
    // A plan that knows neither its start nor its launch begins on the day it was made.
    start: startOn ?? (launch ? undefined : todayIn(new Date(project.createdAt))),
    launch,
    direction: project.direction,
    // The launch is a day to begin with, also while its day is not chosen yet.
    tasks: tasks.map((task) => {
      const made = madeOn.get(task.id);
      const parent = task.parentId !== null && ids.has(task.parentId) ? task.parentId : undefined;
      const edge = task.id === launchTaskId ? 'start' : undefined;
      const planned = planTask(task, parent, edge, taskCalendar(task, calendars), today);
      return made ? { ...planned, constraint: { type: 'SNET', on: made } } : planned;
    }),
    links: links.filter((link) => ids.has(link.fromId) && ids.has(link.toId)).map(planLink),
  };
}

const linkMadeOf = new WeakMap<Link, PlanLink>();

function planLink(link: Link): PlanLink {
  const known = linkMadeOf.get(link);
  if (known) return known;
  const { fromId, toId, type, lag, lagUnit } = link;
  const made: PlanLink = { from: fromId, to: toId, type, lag, unit: lagUnit };
  linkMadeOf.set(link, made);
  return made;
}

/** What of a plan's task is not in its row. */
type Place = { parent: string | undefined; edge: PlanTask['edge']; calendar: string | undefined; today: Day | null };
/** Rows are replaced, never changed: the 9,999 tasks that an edit leaves alone need not be made again. */
const madeOf = new WeakMap<Task, Place & { made: PlanTask }>();

function planTask(
  task: Task,
  parent: Place['parent'],
  edge: Place['edge'],
  calendar: Place['calendar'],
  today: Day | null,
): PlanTask {
  const known = madeOf.get(task);
  const isSame = known !== undefined && known.parent === parent && known.edge === edge && known.calendar === calendar;
  if (isSame && known.today === today) return known.made;
  const place = { parent, edge, calendar, today };
  const made = newPlanTask(task, place);
  madeOf.set(task, { ...place, made });
  return made;
}

function newPlanTask(task: Task, { parent, edge, calendar, today }: Place): PlanTask {
  const isDone = task.status === 'done';
  const doneOn = task.actualFinishOn ?? (task.doneAt ? todayIn(new Date(task.doneAt)) : task.plannedFinishOn);
  return {
    id: task.id,
    title: task.title,
    kind: task.kind,
    days: task.durationDays,
    unit: task.unit,
    calendar,
    parent,
    edge: task.milestoneEdge ?? edge,
    constraint: task.constraint ?? undefined,
    deadlineOn: task.deadlineOn ?? undefined,
    pinnedOn: task.pinnedOn ?? undefined,
    actualStartOn: task.actualStartOn ?? (task.kind === 'wait' ? task.askedOn : null) ?? undefined,
    actualFinishOn: (isDone ? doneOn : null) ?? undefined,
    progress: task.progress,
    chaseOn: expectedFrom(task, today),
  };
}

/** The day before which a wait is not over: the one they promised, past its timeout the one we ask again on. */
function expectedFrom(task: Task, today: Day | null): Day | undefined {
  if (task.kind !== 'wait' || today === null) return undefined;
  const limitOn = waitLimitOn(task);
  const chaseOn = limitOn !== null && limitOn < today ? task.chaseOn : null;
  const [on] = [task.promisedOn, chaseOn].flatMap((day) => day ?? []).sort((left, right) => (left < right ? 1 : -1));
  return on;
}

function spanOf(dates: ReadonlyMap<string, TaskDates>): [Day | null, Day | null] {
  let startOn: Day | null = null;
  let finishOn: Day | null = null;
  for (const task of dates.values()) {
    if (startOn === null || task.startOn < startOn) startOn = task.startOn;
    if (finishOn === null || task.finishOn > finishOn) finishOn = task.finishOn;
  }
  return [startOn, finishOn];
}
