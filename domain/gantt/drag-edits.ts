import { addWorkdays, type CalendarSpec, workdaysBetween } from '../calendar/calendar.ts';
import { addDays, dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import type { PlanEdit } from '../ripple/propagate.ts';

type Ground = {
  /** The working days a task is planned by. */
  calendarOf: (task: Task) => CalendarSpec;
  tasks: ReadonlyMap<string, Task>;
  /** Where a task stands now. */
  startOf: (taskId: string) => Day | null;
};

export type Drag = Ground & {
  /** The bar under the pointer. */
  grabbed: { task: Task; startOn: Day; finishOn: Day; isGroup: boolean };
  /** Everything that moves with it, itself among them; groups stand for their tasks. */
  taskIds: readonly string[];
  zone: 'body' | 'start' | 'finish';
  /** Calendar days the pointer has gone. */
  delta: number;
  /** Alt: the day under the pointer, also when nobody works on it. */
  isAnyDay: boolean;
};

/** What a drag asks for; null while it asks for nothing. */
export function dragEdits(drag: Drag): PlanEdit[] | null {
  const { grabbed, delta, zone } = drag;
  const { task, startOn, finishOn } = grabbed;
  const calendar = drag.calendarOf(task);
  if (delta === 0) return null;
  if (zone === 'body') return movedEdits(drag);
  if (zone === 'finish') {
    const durationDays = lengthOf(calendar, task, startOn, addDays(finishOn, delta));
    return durationDays === task.durationDays ? null : [{ id: task.id, durationDays }];
  }
  const wished = snapped(drag, addDays(startOn, delta));
  // Days are texts: the lesser one is the earlier.
  const [from = wished] = [wished, finishOn].sort();
  if (from === startOn) return null;
  return [{ id: task.id, startOn: from, durationDays: lengthOf(calendar, task, from, finishOn) }];
}

function movedEdits(drag: Drag): PlanEdit[] | null {
  const { grabbed } = drag;
  const spec = drag.calendarOf(grabbed.task);
  const to = snapped(drag, addDays(grabbed.startOn, drag.delta));
  if (to === grabbed.startOn) return null;
  if (drag.taskIds.length === 1 && !grabbed.isGroup) return [{ id: grabbed.task.id, startOn: to }];
  const count =
    to > grabbed.startOn
      ? workdaysBetween(spec, grabbed.startOn, addDays(to, -1))
      : -workdaysBetween(spec, to, addDays(grabbed.startOn, -1));
  return count === 0 ? null : shiftEdits(drag, drag.taskIds, count);
}

/** The next working day when pulled later, the one before when pulled earlier. */
function snapped({ calendarOf, grabbed, isAnyDay, delta }: Drag, day: Day): Day {
  if (isAnyDay || grabbed.task.unit === 'calendar') return day;
  const spec = calendarOf(grabbed.task);
  const next = addWorkdays(spec, day, 0);
  return delta < 0 && next !== day ? addWorkdays(spec, day, -1) : next;
}

/** Days from the first to the last, counted as the task counts its own. */
function lengthOf(calendar: CalendarSpec, task: Task, startOn: Day, finishOn: Day): number {
  if (task.unit === 'calendar') return Math.max(1, dayNumber(finishOn) - dayNumber(startOn) + 1);
  return Math.max(1, workdaysBetween(calendar, startOn, finishOn));
}

/** Tasks shifted by `count` working days (calendar days for what counts in them); groups by what is in them. */
export function shiftEdits(
  { calendarOf, tasks, startOf }: Ground,
  taskIds: Iterable<string>,
  count: number,
): PlanEdit[] {
  const inside = Map.groupBy(tasks.values(), (task) => task.parentId);
  const leavesOf = (id: string): string[] => inside.get(id)?.flatMap((task) => leavesOf(task.id)) ?? [id];
  const leaves = new Set([...taskIds].flatMap(leavesOf));
  return [...leaves].flatMap((id) => {
    const startOn = startOf(id);
    const task = tasks.get(id);
    if (startOn === null || !task) return [];
    const to = task.unit === 'calendar' ? addDays(startOn, count) : addWorkdays(calendarOf(task), startOn, count);
    return [{ id, startOn: to }];
  });
}
