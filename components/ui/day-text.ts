import { dayNumber, weekdayOf } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/model/primitives.ts';
import { dayWords } from '../../locales/common.ts';

/** `今天` `明天` `昨天`, else `MM-DD`, with the year when it is not this one. */
export function dayText(on: Day, today: Day): string {
  const apart = dayNumber(on) - dayNumber(today);
  if (apart === 0) return dayWords.today;
  if (apart === 1) return dayWords.tomorrow;
  if (apart === -1) return dayWords.yesterday;
  return on.slice(0, 4) === today.slice(0, 4) ? on.slice(5) : on;
}

/** Weekday of a day, `周五`. */
export const weekdayText = (on: Day): string => dayWords.weekdays[weekdayOf(on)] ?? '';

/** Whole days from `from` to `to`. */
export const daysApart = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
