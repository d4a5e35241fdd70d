import { dayNumber, dayOf } from './day.ts';
import { fortnight, placeInFortnight } from './fortnight.ts';
import { type Holidays, holidaysIn } from './holidays.ts';
import type { CalendarSpec } from './work-table.ts';

export type DayKind = 'work' | 'madeUp' | 'weekend' | 'holiday';

/**
 * What each day from day number `from` to `to` (inclusive) is: worked, worked although the week rests (调休上班), off by
 * the week, off by a holiday. The same days as the calendar's tables, which cost more than a drawing of some months.
 */
export function dayKinds(spec: CalendarSpec, from: number, to: number): DayKind[] {
  const exceptions = new Map(spec.exceptions?.map(({ on, working }) => [dayNumber(on), working]));
  const week = fortnight(spec);
  const closed = spec.closed?.map(({ fromOn, toOn }) => [dayNumber(fromOn), dayNumber(toOn)] as const) ?? [];
  const kinds: DayKind[] = [];
  let year = '';
  let holidays: Holidays | null = null;
  for (let day = from; day <= to; day++) {
    const rests = week[placeInFortnight(day)] !== 1;
    const yearOfDay = dayOf(day).slice(0, 4);
    if (spec.holidays === 'CN' && yearOfDay !== year) {
      holidays = holidaysIn(Number(yearOfDay));
      year = yearOfDay;
    }
    const isOff = holidays?.off.has(day) ?? false;
    const isShut = closed.some(([first, last]) => first <= day && day <= last);
    const works = exceptions.get(day) ?? (!isShut && (holidays?.madeUp.has(day) || (!isOff && !rests)));
    kinds.push(works ? (rests ? 'madeUp' : 'work') : rests && !isOff ? 'weekend' : 'holiday');
  }
  return kinds;
}
