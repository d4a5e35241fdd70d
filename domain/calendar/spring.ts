import type { Day } from '../model/primitives.ts';
import { addDays, dayOf } from './day.ts';
import { holidayName } from './holiday-name.ts';
import { holidaysIn } from './holidays.ts';

export type DayRange = { fromOn: Day; toOn: Day };

/** Factories close about so long before the holiday, and open so long after it. */
const around = { before: 10, after: 10 };

/** The statutory 春节 days of a year; null where the year is not known. */
function springOf(year: number): DayRange | null {
  const days = [...holidaysIn(year).off].map(dayOf).filter((on) => holidayName(on) === 'spring');
  const [fromOn, toOn] = [days.sort()[0], days.at(-1)];
  return fromOn && toOn ? { fromOn, toOn } : null;
}

/** When suppliers are likely shut around the 春节 that these days meet; null when they meet none. */
export function springStop(spans: readonly DayRange[]): DayRange | null {
  const years = new Set(spans.flatMap(({ fromOn, toOn }) => [fromOn.slice(0, 4), toOn.slice(0, 4)]));
  for (const year of [...years].sort()) {
    const spring = springOf(Number(year));
    if (!spring) continue;
    const stop = { fromOn: addDays(spring.fromOn, -around.before), toOn: addDays(spring.toOn, around.after) };
    if (spans.some(({ fromOn, toOn }) => fromOn <= stop.toOn && toOn >= stop.fromOn)) return stop;
  }
  return null;
}
