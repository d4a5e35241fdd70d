import { dayNumber } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { dayText } from '../../ui/day-text.ts';

/** Within this many days `MM-DD` means one day only, over the turn of the year too. */
const nearDays = 300;

/** `MM-DD` while that is clear, with the year only for far days; for sentences and columns of a plan. */
export function plainDay(on: Day, today: Day): string {
  const isNear = Math.abs(dayNumber(on) - dayNumber(today)) <= nearDays;
  return isNear ? on.slice(5) : on;
}

/** The same, with `今天` `明天` `昨天` by name. */
export function nearDay(on: Day, today: Day): string {
  const text = dayText(on, today);
  return /^\d/.test(text) ? plainDay(on, today) : text;
}
