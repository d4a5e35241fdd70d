import { dayNumber } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';

/** Left edge and width in percent of a year. */
export type Place = { left: number; width: number };

/** Where days stand in a year; null when none of them is in it. */
export function placeIn(year: number, fromOn: Day, toOn: Day): Place | null {
  const [first, next] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-01-01`)];
  const from = Math.max(dayNumber(fromOn), first);
  const to = Math.min(dayNumber(toOn) + 1, next);
  if (to <= from) return null;
  const percent = (days: number): number => (days / (next - first)) * 100;
  return { left: percent(from - first), width: percent(to - from) };
}

export const monthsOf = (year: number): { month: number; left: number }[] =>
  Array.from({ length: 12 }, (_, index) => {
    const on = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    return { month: index + 1, left: placeIn(year, on, on)?.left ?? 0 };
  });
