import { type CalendarSpec, defaultCalendar, workdaysBetween } from '../calendar/calendar.ts';
import type { Task } from '../model/task.ts';
import type { QuickAdd } from './quick-add.ts';

/** The days of a new task: a named stretch begins no sooner than its first day and takes its working days. */
export function dayFieldsOf(
  { dueOn, startOn, note, repeat }: Pick<QuickAdd, 'dueOn' | 'startOn' | 'note' | 'repeat'>,
  calendar: CalendarSpec = defaultCalendar,
): Partial<Task> {
  return {
    ...(dueOn ? { deadlineOn: dueOn } : {}),
    ...(dueOn && startOn
      ? {
          constraint: { type: 'SNET', on: startOn },
          durationDays: Math.max(1, Math.min(10_000, workdaysBetween(calendar, startOn, dueOn))),
        }
      : {}),
    ...(note ? { notes: note } : {}),
    ...(repeat ? { recurrence: repeat } : {}),
  };
}
