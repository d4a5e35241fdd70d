import { type CalendarSpec, workdaysBetween } from '../calendar/calendar.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';

/** The day a wait began: it was asked for, else work on it began. */
export const waitStartOn = ({ askedOn, actualStartOn }: Pick<Task, 'askedOn' | 'actualStartOn'>): Day | null =>
  askedOn ?? actualStartOn;

/** Days it takes from one day to another, both counted, as its duration counts them; at least 1. */
export const spanDays = (unit: Task['unit'], calendar: CalendarSpec, fromOn: Day, toOn: Day): number =>
  Math.max(1, unit === 'calendar' ? dayNumber(toOn) - dayNumber(fromOn) + 1 : workdaysBetween(calendar, fromOn, toOn));
