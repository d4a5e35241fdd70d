import { type Calendars, calendarOf } from '../calendar/calendar-book.ts';
import { dayNumber } from '../calendar/day.ts';
import { workTable } from '../calendar/work-table.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import type { Conflict } from '../schedule/plan-types.ts';

type Span = { startOn: Day; finishOn: Day };

type Days = ReadonlyMap<string, Span & { forecastFinishOn?: Day }>;

/** What a ripple compares of a plan: `planProject(…)` when `ok`, or a part of it. */
export type RippleSide = {
  dates: Days;
  conflicts?: readonly Conflict[];
};

/** Shifts count working days of the project calendar; later is positive. */
export type MovedTask = { taskId: string; from: Span | null; to: Span | null; startDays: number; finishDays: number };
export type DayShift = { taskId: string; title: string; fromOn: Day; toOn: Day; days: number };

/** What one sentence says: the launch day first; the end of the plan when no launch moved; else only how many moved. */
export type RippleSentence =
  | { kind: 'launch' | 'finish'; fromOn: Day; toOn: Day; days: number; count: number }
  | { kind: 'tasks'; count: number }
  | { kind: 'nothing' };

export type Ripple = {
  /** Every task whose days differ, edited ones and parents included, in the order of the rows. */
  moved: MovedTask[];
  /** The launch as far as it is forecast: a held launch day moves only there. */
  launch: DayShift | null;
  milestones: DayShift[];
  finish: { fromOn: Day; toOn: Day; days: number } | null;
  /** Conflicts that were not there before. */
  newConflicts: Conflict[];
  /** `count`: moved tasks without parents and without the edited ones. */
  sentence: RippleSentence;
};

export type RippleRows = Calendars & { tasks: readonly Task[] };

/** The difference of two computed plans of one project. `edited`: tasks the user moved, who are not "affected". */
export function ripple(before: RippleSide, after: RippleSide, rows: RippleRows, edited: Iterable<string> = []): Ripple {
  const parents = new Set(rows.tasks.map((task) => task.parentId));
  const finishOn = [lastFinish(before.dates), lastFinish(after.dates)] as const;
  return rippleAmong(before, after, { ...rows, isParent: (id) => parents.has(id), finishOn }, edited);
}

export type RippleGround = RippleRows & {
  isParent: (id: string) => boolean;
  /** The last forecast day of all tasks, before and after. */
  finishOn: readonly [Day | null, Day | null];
};

/** The same where the tasks that may differ are known: `tasks` are those alone, in the order of the rows. */
export function rippleAmong(
  before: RippleSide,
  after: RippleSide,
  { tasks, isParent, finishOn, ...of }: RippleGround,
  edited: Iterable<string>,
): Ripple {
  const { project } = of;
  const table = workTable(calendarOf(of));
  const shift = (fromOn: Day, toOn: Day): number =>
    fromOn === toOn ? 0 : table.workBefore(dayNumber(toOn)) - table.workBefore(dayNumber(fromOn));
  const moved: MovedTask[] = [];
  const milestones: DayShift[] = [];
  let launch: DayShift | null = null;
  for (const { id, kind, title } of tasks) {
    const from = before.dates.get(id);
    const to = after.dates.get(id);
    if (from?.startOn !== to?.startOn || from?.finishOn !== to?.finishOn) moved.push(movedTask(id, from, to, shift));
    if (!from || !to || (kind !== 'milestone' && id !== project.launchTaskId)) continue;
    const [fromOn, toOn] = [from.forecastFinishOn ?? from.finishOn, to.forecastFinishOn ?? to.finishOn];
    if (fromOn === toOn) continue;
    const found = { taskId: id, title, fromOn, toOn, days: shift(fromOn, toOn) };
    milestones.push(found);
    if (id === project.launchTaskId) launch = found;
  }
  const finish = finishShift(...finishOn, shift);
  const own = new Set(edited);
  const count = moved.filter(({ taskId }) => !own.has(taskId) && !isParent(taskId)).length;
  return {
    moved,
    launch,
    milestones,
    finish,
    newConflicts: newConflicts(before, after),
    sentence: sentenceOf(launch, finish, count, moved.length),
  };
}

function movedTask(
  taskId: string,
  from: Span | undefined,
  to: Span | undefined,
  shift: (fromOn: Day, toOn: Day) => number,
): MovedTask {
  const part = (span: Span | undefined) => span && { startOn: span.startOn, finishOn: span.finishOn };
  return {
    taskId,
    from: part(from) ?? null,
    to: part(to) ?? null,
    startDays: from && to ? shift(from.startOn, to.startOn) : 0,
    finishDays: from && to ? shift(from.finishOn, to.finishOn) : 0,
  };
}

function finishShift(
  fromOn: Day | null,
  toOn: Day | null,
  shift: (fromOn: Day, toOn: Day) => number,
): Ripple['finish'] {
  return fromOn === null || toOn === null || fromOn === toOn ? null : { fromOn, toOn, days: shift(fromOn, toOn) };
}

const lastKnown = new WeakMap<Days, Day | null>();

/** The last forecast day of a plan, read once: many changes are tried on one. */
export function lastFinish(dates: Days): Day | null {
  const known = lastKnown.get(dates);
  if (known !== undefined) return known;
  let last: Day | null = null;
  for (const { finishOn, forecastFinishOn = finishOn } of dates.values()) {
    if (last === null || forecastFinishOn > last) last = forecastFinishOn;
  }
  lastKnown.set(dates, last);
  return last;
}

const conflictKey = ({ kind, taskIds }: Conflict): string => `${kind}|${taskIds.join('|')}`;

const keysKnown = new WeakMap<readonly Conflict[], ReadonlySet<string>>();

function keysOf(conflicts: readonly Conflict[]): ReadonlySet<string> {
  const known = keysKnown.get(conflicts) ?? new Set(conflicts.map(conflictKey));
  keysKnown.set(conflicts, known);
  return known;
}

function newConflicts(before: RippleSide, after: RippleSide): Conflict[] {
  const known = keysOf(before.conflicts ?? []);
  return after.conflicts?.filter((conflict) => !known.has(conflictKey(conflict))) ?? [];
}

function sentenceOf(launch: DayShift | null, finish: Ripple['finish'], count: number, moved: number): RippleSentence {
  if (launch) return { kind: 'launch', fromOn: launch.fromOn, toOn: launch.toOn, days: launch.days, count };
  if (finish) return { kind: 'finish', ...finish, count };
  return moved > 0 ? { kind: 'tasks', count } : { kind: 'nothing' };
}
