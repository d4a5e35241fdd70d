import { type CalendarBook, calendarOf, noCalendars, taskCalendar } from '../calendar/calendar-book.ts';
import { todayIn } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { waitLimitOn } from '../waits/wait-limit.ts';
import { dayMade } from './days-made.ts';
import type { PlanInput, PlanLink, PlanTask } from './plan-types.ts';

export type ProjectRows = {
  project: Project;
  tasks: readonly Task[];
  links: readonly Link[];
  /** Absent: nobody has a calendar of their own. */
  calendars?: CalendarBook | undefined;
};

/** A project as the engine reads it. `madeOn`: days before which loose tasks do not start. */
export function planInput(
  rows: ProjectRows,
  today: Day | null,
  madeOn = dayMade(rows.project, rows.tasks, rows.links),
): PlanInput {
  const { project, tasks, links, calendars = noCalendars } = rows;
  const ids = new Set(tasks.map((task) => task.id));
  const { launchTaskId, launchOn, startOn } = project;
  const launch = launchTaskId && launchOn && ids.has(launchTaskId) ? { task: launchTaskId, on: launchOn } : undefined;
  return {
    calendar: calendarOf(rows),
    ...(calendars.specs.size > 0 ? { calendars: Object.fromEntries(calendars.specs) } : {}),
    // A plan without a first day begins on the day it was made, also before a launch that nothing leads to yet.
    start: startOn ?? todayIn(new Date(project.createdAt)),
    launch,
    direction: project.direction,
    tasks: tasks.map((task) => {
      const parent = task.parentId !== null && ids.has(task.parentId) ? task.parentId : undefined;
      return inputTask(task, parent, rows, today, madeOn(task));
    }),
    links: links.filter((link) => ids.has(link.fromId) && ids.has(link.toId)).map(planLink),
  };
}

/** One task as the engine reads it. */
export function inputTask(
  task: Task,
  parent: string | undefined,
  { project, calendars = noCalendars }: Pick<ProjectRows, 'project' | 'calendars'>,
  today: Day | null,
  madeOn: Day | null,
): PlanTask {
  // The launch is a day to begin with, also while its day is not chosen yet.
  const edge = task.id === project.launchTaskId ? 'start' : undefined;
  // Only a wait looks at the day: the others are read alike on every day, and need not be made again for another.
  const day = task.kind === 'wait' ? today : null;
  const planned = planTask(task, parent, edge, taskCalendar(task, calendars), day);
  return madeOn ? { ...planned, constraint: { type: 'SNET', on: madeOn } } : planned;
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
    actualStartOn: (isDone || task.kind !== 'milestone' ? begunOn(task) : null) ?? undefined,
    actualFinishOn: (isDone ? doneOn : null) ?? undefined,
    progress: task.progress,
    chaseOn: expectedFrom(task, today),
  };
}

/** Of a milestone in work only its end says that it is reached. */
const begunOn = (task: Task): Day | null => task.actualStartOn ?? (task.kind === 'wait' ? task.askedOn : null);

/** The day before which a wait is not over: the one they promised, past its timeout the one we ask again on. */
function expectedFrom(task: Task, today: Day | null): Day | undefined {
  if (task.kind !== 'wait' || today === null) return undefined;
  const limitOn = waitLimitOn(task);
  const chaseOn = limitOn !== null && limitOn < today ? task.chaseOn : null;
  const [on] = [task.promisedOn, chaseOn].flatMap((day) => day ?? []).sort((left, right) => (left < right ? 1 : -1));
  return on;
}
