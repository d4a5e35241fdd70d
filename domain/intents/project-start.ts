import type { DayRange } from '../calendar/spring.ts';
import type { BudgetLine } from '../model/budget-line.ts';
import type { Calendar } from '../model/calendar.ts';
import type { Day } from '../model/primitives.ts';
import { newTask, type Task } from '../model/task.ts';
import type { ContentRows } from '../templates/content-rows.ts';
import { freeName } from '../templates/free-name.ts';
import type { Moment, Rows } from './intent.ts';

/** No template: the launch day alone, when there is one. */
export function launchAlone(
  input: { id: string; launchOn: Day | null; launchTitle?: string },
  moment: Moment,
): ContentRows {
  if (input.launchOn === null) return { tasks: [], links: [], launchTaskId: null };
  const launch = newTask({
    id: moment.newId(),
    projectId: input.id,
    kind: 'milestone',
    title: input.launchTitle?.trim() || '上架日',
    createdAt: moment.now,
  });
  return { tasks: [launch], links: [], launchTaskId: launch.id };
}

export const fixedDays = (
  projectId: string,
  milestones: readonly { title: string; on: Day }[],
  from: number,
  moment: Moment,
): Task[] =>
  milestones
    .filter((milestone) => milestone.title.trim() !== '')
    .map((milestone, index) =>
      newTask({
        id: moment.newId(),
        projectId,
        position: from + index,
        kind: 'milestone',
        title: milestone.title.trim(),
        pinnedOn: milestone.on,
        createdAt: moment.now,
      }),
    );

/** One line a category, the money that is planned. */
export const plannedLines = (
  projectId: string,
  lines: readonly { category: string; plannedFen: number }[],
  moment: Moment,
): BudgetLine[] =>
  lines.map(({ category, plannedFen }) => ({
    id: moment.newId(),
    projectId,
    taskId: null,
    category,
    title: category,
    plannedFen,
    committedFen: 0,
    spentFen: 0,
    paidOn: null,
    note: '',
  }));

/** Working days of suppliers that close for 春节; tasks that wait for one go by them. */
export function stopCalendar(rows: Rows, stop: DayRange & { name: string }, moment: Moment): Calendar {
  const names = new Set([...rows.calendars.values()].map(({ name }) => name));
  return {
    id: moment.newId(),
    name: freeName(stop.name.slice(0, 36), names),
    pattern: 'double',
    week: '1111100',
    shortWeekOn: null,
    holidays: 'CN',
    exceptions: [],
    closed: [{ fromOn: stop.fromOn, toOn: stop.toOn }],
  };
}

export const isSupplierWait = ({ kind, side }: Task): boolean => kind === 'wait' && side === 'supplier';

/** A wait planned by what was measured of the one it waits for. */
export function measuredWait(
  task: Task,
  waits: Readonly<Record<string, { supplierId: string | null; waitFor: string; days: number }>>,
): Task {
  const measured = task.kind === 'wait' ? waits[task.step ?? ''] : undefined;
  if (!measured) return task;
  const { supplierId, waitFor, days } = measured;
  return { ...task, waitFor, durationDays: days, ...(supplierId ? { supplierId } : {}) };
}
