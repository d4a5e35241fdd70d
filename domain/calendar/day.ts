import type { Day } from '../model/primitives.ts';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msADay = 86_400_000;
/** Texts of the days that plans are about, 2015 to 2047; one unbroken block, which engines read fastest. */
const firstNamed = 16_436;
const names = new Array<Day | undefined>(12_000).fill(undefined);
/** Plans ask for the same few hundred days thousands of times. */
const numbers = new Map<Day, number>();
const mostKept = 160_000;

/** Days since 1970-01-01 (day 0). Throws RangeError on text that is not a real calendar day. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = parsed(day);
  if (numbers.size < mostKept) numbers.set(day, number);
  return number;
}

function parsed(day: Day): number {
  const parts = pattern.exec(day);
  if (parts) {
    const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const moment = new Date(0);
    // Not Date.UTC: it reads years 0…99 as 1900…1999.
    moment.setUTCFullYear(year, month - 1, date);
    if (moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date) return moment.getTime() / msADay;
  }
  throw new RangeError(`not a day: ${day}`);
}

/** The calendar day of a day number; the same text object each time, since plans ask for the same days again and again. */
export function dayOf(number: number): Day {
  const place = number - firstNamed;
  const isNamed = place >= 0 && place < names.length;
  const known = isNamed ? names[place] : undefined;
  if (known !== undefined) return known;
  const moment = new Date(number * msADay);
  if (!Number.isInteger(number) || Number.isNaN(moment.getTime())) throw new RangeError(`not a day number: ${number}`);
  const text = moment.toISOString().slice(0, 10);
  if (isNamed) names[place] = text;
  return text;
}

/** `days` may be negative. */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** Monday 0 … Sunday 6. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day));

// 1970-01-01 was a Thursday.
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7;

const since1992 = Date.UTC(1992, 0, 1);
const eightHours = 8 * 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at an instant in a zone; sellers' days are Asia/Shanghai wherever the browser stands. */
export function todayIn(now: Date, zone = 'Asia/Shanghai'): Day {
  // China has kept one offset since 1992, and loading the zones costs the popup several ms.
  if (zone === 'Asia/Shanghai' && now.getTime() >= since1992)
    return dayOf(Math.floor((now.getTime() + eightHours) / msADay));
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`;
}
