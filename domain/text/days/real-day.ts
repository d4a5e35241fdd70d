import { addDays, dayNumber, dayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { readCount } from '../chinese-number.ts';

const isPlanYear = (year: number): boolean => year >= 2000 && year <= 2199;

/** Counting on from a day at the edge leads out of those years. */
export const isPlanDay = (day: Day): boolean => isPlanYear(yearOf(day));

/** A day that exists, of the years a plan may hold. */
export function realDay(year: number, month: number, date: number): Day | null {
  if (!isPlanYear(year)) return null;
  try {
    return dayOf(dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`));
  } catch {
    return null;
  }
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** First day of a month counted from another day's month. */
export function monthStart(day: Day, later: number): Day | null {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + later;
  return realDay(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

export function monthEnd(day: Day, later: number): Day | null {
  const next = monthStart(day, later + 1);
  return next && addDays(next, -1);
}

/** Same date some months on; the last of the month when that month is shorter. */
export function monthsLater(day: Day, months: number): Day | null {
  const end = monthEnd(day, months);
  const date = Math.min(Number(day.slice(8)), Number(end?.slice(8)));
  return end && `${end.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** The next such date, today included. */
export function nextMonthDay(month: number, date: number, today: Day): Day | null {
  const on = realDay(yearOf(today), month, date);
  return on && on >= today ? on : realDay(yearOf(today) + 1, month, date);
}

/** `5`, `二十`, `廿八`, `初六` as a number; NaN for anything else. */
export function dateNumber(text: string): number {
  const plain = text
    .replace(/^初/, '')
    .replace(/^元$/, '一')
    .replace(/^廿$/, '二十')
    .replace(/^廿十?/, '二十')
    .replace(/^0(?=\d)/, '');
  return readCount(plain) ?? Number.NaN;
}

/** `2027`, `27`, `二〇二七` as a year. */
export function yearNumber(text: string): number {
  const digits = text.replace(/[零〇一二三四五六七八九]/g, (sign) =>
    String('零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign)),
  );
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The same date a year before. */
export function yearBefore(day: Day): Day {
  const year = yearOf(day) - 1;
  return day.endsWith('02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
