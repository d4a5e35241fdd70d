import { calendarOf } from '../calendar/calendar-book.ts';
import { workTable } from '../calendar/work-table.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { inputTask, type ProjectRows } from './plan-input.ts';
import type { PlanInput, PlanTask } from './plan-types.ts';

/** What a plan was made from. */
export type Made = {
  rows: ProjectRows;
  today: Day | null;
  input: PlanInput;
  madeOn: (task: Task) => Day | null;
};

export type ChangedInput = {
  input: PlanInput;
  /** Tasks that the engine reads otherwise than before. */
  changed: readonly PlanTask[];
  /** Not one row is another than before. */
  isSame: boolean;
};

/**
 * The rows as the engine reads them, by what a plan of nearly the same rows was made from. null when more than values
 * of tasks and the launch day differ: the network of the plan is another one.
 */
export function changedInput(made: Made, rows: ProjectRows): ChangedInput | null {
  const { rows: old, input } = made;
  if (!isSameGround(old, rows) || !isSameLinks(old.links, rows.links)) return null;
  if (old.tasks.length !== rows.tasks.length) return null;
  let tasks: PlanTask[] | null = null;
  let isSame = old.project === rows.project;
  const changed: PlanTask[] = [];
  for (let at = 0; at < rows.tasks.length && old.tasks !== rows.tasks; at++) {
    const before = old.tasks[at] as Task;
    const task = rows.tasks[at] as Task;
    if (before === task) continue;
    isSame = false;
    const known = input.tasks[at] as PlanTask;
    if (before.id !== task.id || before.parentId !== task.parentId || before.createdAt !== task.createdAt) return null;
    const next = inputTask(task, known.parent, rows, made.today, made.madeOn(task));
    if (!isSameKind(known, next)) return null;
    if (isSameTask(known, next)) continue;
    tasks ??= [...input.tasks];
    tasks[at] = next;
    changed.push(next);
  }
  const { launchOn } = rows.project;
  const launch = input.launch && launchOn ? { ...input.launch, on: launchOn } : input.launch;
  return { input: { ...input, launch, tasks: tasks ?? input.tasks }, changed, isSame };
}

function isSameGround(old: ProjectRows, rows: ProjectRows): boolean {
  if (old.calendars !== rows.calendars) return false;
  return old.project === rows.project || (isSameProject(old.project, rows.project) && isSameTable(old, rows));
}

const isSameTable = (old: ProjectRows, rows: ProjectRows): boolean =>
  workTable(calendarOf(old)) === workTable(calendarOf(rows));

const isSameProject = (old: Project, project: Project): boolean =>
  old.id === project.id &&
  old.createdAt === project.createdAt &&
  old.launchTaskId === project.launchTaskId &&
  (old.launchOn === null) === (project.launchOn === null) &&
  old.startOn === project.startOn &&
  old.direction === project.direction;

const isSameLinks = (old: readonly Link[], links: readonly Link[]): boolean =>
  old === links || (old.length === links.length && links.every((link, at) => link === old[at]));

/** What the network is made from. */
const isSameKind = (before: PlanTask, after: PlanTask): boolean =>
  before.kind === after.kind &&
  before.unit === after.unit &&
  before.edge === after.edge &&
  before.calendar === after.calendar;

const isSameTask = (before: PlanTask, after: PlanTask): boolean =>
  before === after ||
  (before.title === after.title &&
    before.days === after.days &&
    before.constraint?.type === after.constraint?.type &&
    before.constraint?.on === after.constraint?.on &&
    before.deadlineOn === after.deadlineOn &&
    before.pinnedOn === after.pinnedOn &&
    before.actualStartOn === after.actualStartOn &&
    before.actualFinishOn === after.actualFinishOn &&
    before.progress === after.progress &&
    before.chaseOn === after.chaseOn);
