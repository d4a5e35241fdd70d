import { dayNumber } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { dayText } from '../../ui/day-text.tsx';

/** Within this many days `MM-DD` means one day only, over the turn of the year too. */
const nearDays = 300;

/** Days of a plan: `今天` `明天`, `MM-DD` while that is clear, with the year only for far ones. */
export function nearDay(on: Day, today: Day): string {
  const isNear = Math.abs(dayNumber(on) - dayNumber(today)) <= nearDays;
  const text = dayText(on, today);
  return isNear && text === on ? on.slice(5) : text;
}
