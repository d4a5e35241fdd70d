import { type CalendarSpec, daysAfter } from '../calendar/calendar.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { waitLimitOn } from '../waits/wait-limit.ts';

export type Lateness = { daysLate: number; severity: 'red' | 'amber' | null };

/** The day a task was agreed for: in the current baseline, else in the last accepted plan. */
export const agreedOn = (task: Task): Day | null => task.baselineFinishOn ?? task.plannedFinishOn;

/** The day a task is measured against: its own deadline, else what was agreed; null = nothing agreed. */
export const dueOn = (task: Task): Day | null => task.deadlineOn ?? agreedOn(task);

/**
 * Working days d of the calendar with due < d ≤ reference; reference = actual finish when done, else the later of
 * today and the forecast. More than `redAfter` is red: due Friday, Wednesday is red. A wait past its timeout is red
 * from its first day, by at least one.
 */
export function lateness(
  task: Task,
  forecastFinishOn: Day | null,
  today: Day,
  calendar: CalendarSpec,
  redAfter = 2,
): Lateness {
  const due = dueOn(task);
  const ahead = forecastFinishOn !== null && forecastFinishOn > today ? forecastFinishOn : today;
  const reference = task.status === 'done' ? (task.actualFinishOn ?? today) : ahead;
  const daysLate = due === null ? 0 : daysAfter(calendar, due, reference);
  const limitOn = waitLimitOn(task);
  if (limitOn !== null && limitOn < today) {
    return { daysLate: Math.max(1, daysLate, daysAfter(calendar, limitOn, today)), severity: 'red' };
  }
  return { daysLate, severity: daysLate === 0 ? null : daysLate > redAfter ? 'red' : 'amber' };
}
