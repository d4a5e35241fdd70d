import { type CalendarSpec, defaultCalendar, workdaysBetween } from '../calendar/calendar.ts';
import type { Task } from '../model/task.ts';
import type { QuickAdd } from './quick-add.ts';

/** The fields of a new task that quick add understood; what it did not is left to who makes the task. */
export const taskFieldsOf = (parsed: QuickAdd, calendar?: CalendarSpec): Pick<Task, 'title'> & Partial<Task> => ({
  title: parsed.title,
  tags: parsed.tags,
  ...dayFieldsOf(parsed, calendar),
  ...(parsed.priority ? { priority: parsed.priority } : {}),
  ...(parsed.assignee?.memberId ? { assigneeId: parsed.assignee.memberId } : {}),
});

/** A named stretch begins no sooner than its first day and takes its working days. */
function dayFieldsOf(
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
