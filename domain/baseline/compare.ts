import { type Calendars, calendarOf } from '../calendar/calendar-book.ts';
import { dayNumber } from '../calendar/day.ts';
import { workTable } from '../calendar/work-table.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import type { TaskDates } from '../schedule/plan-project.ts';

type Span = { startOn: Day; finishOn: Day; durationDays: number };

/** Working days of the project calendar; later and longer are positive. */
export type TaskDrift = {
  taskId: string;
  /** null: made since. */
  agreed: Span | null;
  /** As forecast; null: deleted since. */
  current: Span | null;
  startDays: number;
  finishDays: number;
  durationDays: number;
};

export type ComparedRows = Calendars & {
  tasks: readonly Task[];
  dates: ReadonlyMap<string, TaskDates>;
};

/** Every task of the plan and of the baseline, in the order of the rows, the deleted ones last. */
export function compareBaseline(baseline: Baseline, rows: ComparedRows): TaskDrift[] {
  const { tasks, dates } = rows;
  const shift = shifter(rows);
  const kept = new Map(baseline.tasks.map(({ taskId, ...span }) => [taskId, span]));
  const ids = new Set(tasks.map(({ id }) => id));
  const present = tasks.flatMap((task): TaskDrift[] => {
    const agreed = kept.get(task.id) ?? null;
    const on = dates.get(task.id);
    const current = on && {
      startOn: on.forecastStartOn,
      finishOn: on.forecastFinishOn,
      durationDays: task.durationDays,
    };
    return agreed || current ? [drift(task.id, agreed, current ?? null, shift)] : [];
  });
  const gone = baseline.tasks.filter(({ taskId }) => !ids.has(taskId));
  return [...present, ...gone.map(({ taskId, ...agreed }) => drift(taskId, agreed, null, shift))];
}

type Shift = (fromOn: Day, toOn: Day) => number;

function shifter(rows: Calendars): Shift {
  const table = workTable(calendarOf(rows));
  return (fromOn, toOn) =>
    fromOn === toOn ? 0 : table.workBefore(dayNumber(toOn)) - table.workBefore(dayNumber(fromOn));
}

function drift(taskId: string, agreed: Span | null, current: Span | null, shift: Shift): TaskDrift {
  if (!agreed || !current) return { taskId, agreed, current, startDays: 0, finishDays: 0, durationDays: 0 };
  return {
    taskId,
    agreed,
    current,
    startDays: shift(agreed.startOn, current.startOn),
    finishDays: shift(agreed.finishOn, current.finishOn),
    durationDays: current.durationDays - agreed.durationDays,
  };
}

/** Working days of the project calendar from what was agreed to what is forecast; later is positive. */
export const daysDrifted = (agreedOn: Day, forecastOn: Day, calendars: Calendars): number =>
  shifter(calendars)(agreedOn, forecastOn);

export type MilestoneDrift = {
  taskId: string;
  title: string;
  isLaunch: boolean;
  /** The day in each baseline, oldest first; a milestone made later is not in the older ones. */
  days: { baselineId: string; on: Day }[];
  forecastOn: Day;
  /** Working days from the oldest of these days to the forecast. */
  drifted: number;
};

/** How the milestones wandered from baseline to baseline; the launch first, agreed by day. */
export function milestoneDrift(baselines: readonly Baseline[], rows: ComparedRows): MilestoneDrift[] {
  const { project, tasks, dates } = rows;
  const shift = shifter(rows);
  const inTime = [...baselines].sort((a, b) => order(a.takenAt, b.takenAt) || order(a.id, b.id));
  const kept = inTime.map(({ id, tasks: list }) => ({
    id,
    finishes: new Map(list.map(({ taskId, finishOn }) => [taskId, finishOn])),
  }));
  const found = tasks.flatMap(({ id, kind, title }): MilestoneDrift[] => {
    const forecastOn = dates.get(id)?.forecastFinishOn;
    const isLaunch = id === project.launchTaskId;
    if (forecastOn === undefined || (kind !== 'milestone' && !isLaunch)) return [];
    const days = kept.flatMap(({ id: baselineId, finishes }) => {
      const on = finishes.get(id);
      return on ? [{ baselineId, on }] : [];
    });
    const drifted = days[0] ? shift(days[0].on, forecastOn) : 0;
    return [{ taskId: id, title, isLaunch, days, forecastOn, drifted }];
  });
  return found.sort(
    (a, b) => Number(b.isLaunch) - Number(a.isLaunch) || order(a.forecastOn, b.forecastOn) || order(a.taskId, b.taskId),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
