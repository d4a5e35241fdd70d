import type { Calendar } from '../model/calendar.ts';
import type { Day } from '../model/primitives.ts';
import { isWorkday } from './calendar.ts';
import { specOf } from './spec-of.ts';

/** The calendar with these days worked or not: an own day only where the rest of the calendar says otherwise. */
export function setDays(calendar: Calendar, days: readonly Day[], working: boolean): Calendar {
  const chosen = new Set(days);
  const exceptions = calendar.exceptions.filter(({ on }) => !chosen.has(on));
  const names = new Map(calendar.exceptions.map(({ on, name }) => [on, name]));
  const base = specOf({ ...calendar, exceptions });
  for (const on of chosen) {
    const name = names.get(on);
    if (isWorkday(base, on) !== working) exceptions.push({ on, working, ...(name ? { name } : {}) });
  }
  exceptions.sort((left, right) => (left.on < right.on ? -1 : 1));
  return { ...calendar, exceptions };
}
