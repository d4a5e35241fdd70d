import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { lunarYears } from './lunar-years.generated.ts';

/** 正月初一 of the lunar year that begins in a year; null outside the years of the table. */
export function springFestival(year: number): Day | null {
  const first = lunarYears[year]?.slice(0, 4);
  return first ? `${year}-${first.slice(0, 2)}-${first.slice(2)}` : null;
}

/** A day of the lunar year that begins in a year. The thirtieth of a short month is its last day. */
export function lunarDay(year: number, month: number, date: number): Day | null {
  const first = springFestival(year);
  if (first === null || !(month >= 1 && month <= 12 && date >= 1 && date <= 30)) return null;
  let [passed, at] = [0, 0];
  for (const length of lunarYears[year]?.split(' ').slice(1) ?? []) {
    const isLeap = length.startsWith('leap');
    const days = Number(length.replace('leap', ''));
    if (!isLeap) at += 1;
    if (at === month && !isLeap) return addDays(first, passed + Math.min(date, days) - 1);
    passed += days;
  }
  return null;
}
