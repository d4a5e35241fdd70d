import { dayNumber, weekdayOf } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/model/primitives.ts';
import { dayWords } from '../../locales/common.ts';

/** Whole days from `from` to `to`. */
export const daysApart = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Within this many days `MM-DD` means one day only, over the turn of the year too. */
const nearDays = 300;

/** `MM-DD` while that is clear, with the year for far days only; for sentences. */
export const plainDay = (on: Day, today: Day): string =>
  Math.abs(daysApart(today, on)) <= nearDays ? on.slice(5) : on;

/** The same, with `今天` `明天` `昨天` by name; for rows and columns. */
export function dayText(on: Day, today: Day): string {
  const apart = daysApart(today, on);
  if (apart === 0) return dayWords.today;
  if (apart === 1) return dayWords.tomorrow;
  if (apart === -1) return dayWords.yesterday;
  return plainDay(on, today);
}

/** Weekday of a day, `周五`. */
export const weekdayText = (on: Day): string => dayWords.weekdays[weekdayOf(on)] ?? '';
