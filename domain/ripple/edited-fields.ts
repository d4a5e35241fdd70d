import { workdaysBetween } from '../calendar/calendar.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { calendarOf } from '../schedule/plan-project.ts';
import type { Ground } from './ground.ts';
import { holdType, type Placing } from './hold.ts';
import type { PlanEdit, Propagation } from './propagate.ts';

/** Started, finished or pinned: no other task's move moves it. */
export const isLocked = (task: Task): boolean => task.pinnedOn !== null || hasBegun(task);

export const hasBegun = (task: Task): boolean =>
  task.status === 'done' || task.actualStartOn !== null || (task.kind === 'wait' && task.askedOn !== null);

/** `starts`: the new first day by leaf. */
export type Edited = { fields: Map<string, Partial<Task>>; launchOn: Day | null; starts: Map<string, Day> };

/** The edits as fields of tasks; of the launch as the project's launch day. What has begun keeps its start. */
export function editedFields({ rows, before, edits, policy }: Propagation, ground: Ground): Edited {
  const { project } = rows;
  const { placing } = ground;
  const fields = new Map<string, Partial<Task>>();
  const starts = new Map<string, Day>();
  let { launchOn } = project;
  for (const { id, startOn, durationDays } of ofLeaves(edits, { rows, before }, ground)) {
    const task = ground.task(id);
    const now = before.dates.get(id);
    if (!task || !now) continue;
    const isLength = durationDays !== undefined && durationDays !== task.durationDays && task.kind !== 'milestone';
    if (isLength) fields.set(id, { durationDays });
    if (startOn === undefined || startOn === now.startOn || hasBegun(task)) continue;
    starts.set(id, startOn);
    if (id === project.launchTaskId && launchOn !== null && task.pinnedOn === null) launchOn = startOn;
    else fields.set(id, { ...fields.get(id), ...movedFields(task, startOn, policy === 'off', placing) });
  }
  return { fields, launchOn, starts };
}

function ofLeaves(
  edits: readonly PlanEdit[],
  { rows, before }: Pick<Propagation, 'rows' | 'before'>,
  { placing, task, leavesOf }: Ground,
): PlanEdit[] {
  const calendar = calendarOf(rows);
  return edits.flatMap((edit): PlanEdit[] => {
    const now = before.dates.get(edit.id);
    if (!placing.isParent(edit.id) || !now || edit.startOn === undefined)
      return placing.isParent(edit.id) ? [] : [edit];
    const days = signedDays(calendar, now.startOn, edit.startOn);
    return leavesOf(edit.id).flatMap((id) => {
      const span = before.dates.get(id);
      return span && task(id)?.pinnedOn === null ? [{ id, startOn: placing.shifted(span, days).startOn }] : [];
    });
  });
}

/** Working days from one day to another; earlier is negative. */
export function signedDays(calendar: Parameters<typeof workdaysBetween>[0], fromOn: Day, toOn: Day): number {
  const [first, last, sign] = toOn < fromOn ? [toOn, fromOn, -1] : [fromOn, toOn, 1];
  // Both ends included, so one end too many.
  const days = workdaysBetween(calendar, first, last) - workdaysBetween(calendar, last, last);
  return days === 0 ? 0 : sign * days;
}

/**
 * How a task is kept on its new day: pinned when it was pinned or nobody else may move; else 不早于…开始, before a launch
 * day 不晚于…开始. A date the user gave as a limit stays, and then only a pin can hold the day.
 */
function movedFields(task: Task, startOn: Day, isAlone: boolean, placing: Placing): Partial<Task> {
  const present = task.constraint?.type ?? 'ASAP';
  if (present === 'MSO' || present === 'MFO') return { constraint: { type: 'MSO', on: startOn } };
  const type = holdType(task.id, placing);
  const isLimit = (present === 'SNLT' || present === 'FNLT') && present !== type;
  if (task.pinnedOn !== null || isAlone || isLimit) return { pinnedOn: startOn };
  return { constraint: { type, on: startOn } };
}
