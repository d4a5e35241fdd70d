import { addWorkdays, type CalendarSpec, isWorkday } from '../calendar/calendar.ts';
import type { Day } from '../model/primitives.ts';

/** Working days from one asking to the next, until somebody says otherwise. */
export const usualChaseDays = 3;

/** The day to ask again: the `days`-th working day after `fromOn`. */
export const nextChaseOn = (calendar: CalendarSpec, fromOn: Day, days: number): Day =>
  addWorkdays(calendar, fromOn, isWorkday(calendar, fromOn) ? days : days - 1);
