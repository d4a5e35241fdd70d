import { addDays, dayNumber, dayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { readCount } from '../text/chinese-number.ts';
import { monthEnd, nextMonthDay, realDay } from '../text/days/real-day.ts';

const going = '上架|上新|上线|首发|开售|开卖|开播|发布';
const count = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** Ends of a sentence's days, the widest words first. Each is read where it stands. */
const forms: [RegExp, (parts: readonly string[], today: Day) => Day | null][] = [
  [
    new RegExp(`${count}\\s*个?(天|日|周|星期|月)(?:之|以)?内`),
    ([number = '', unit = ''], today) => within(number, unit, today),
  ],
  [
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/,
    ([y, m, d]) => realDay(Number(y), Number(m), Number(d)),
  ],
  [/(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/, ([m, d], today) => nextMonthDay(Number(m), Number(d), today)],
  [/(?<![\d.])(\d{1,2})-(\d{1,2})(?![\d.-])/, ([m, d], today) => nextMonthDay(Number(m), Number(d), today)],
  [/(\d{1,2})\s*月(?:份)?\s*(?:底|末|内)/, ([m = ''], today) => endOfMonth(Number(m), today)],
  [/(本|这个?|下个?)?月[底末]/, ([which = ''], today) => monthEnd(today, which.startsWith('下') ? 1 : 0)],
  [/年底|年末|年内|今年/, (_, today) => `${today.slice(0, 4)}-12-31`],
  [/明年\s*Q([1-4])/i, ([quarter = ''], today) => endOfQuarter(Number(quarter), Number(today.slice(0, 4)) + 1)],
  [
    /双\s*(11|12|十一|十二)/,
    ([which = ''], today) => feast(which === '11' || which === '十一' ? '11-11' : '12-12', today),
  ],
  [/(?<!\d)618(?!\d)/, (_, today) => feast('06-18', today)],
  [/春节前?|过年前|年前/, () => null],
  [/Q\s*([1-4])|([一二三四1-4])\s*季度/i, ([a, b = ''], today) => quarter(Number(a ?? readCount(b)), today)],
];

/** The day of the goal and of the launch. One day before words of going on sale is the launch's. */
export function readGoalDays(text: string, today: Day): { byOn: Day | null; launchOn: Day | null } {
  const found: { on: Day; at: number; end: number; order: number }[] = [];
  for (const [order, [pattern, read]] of forms.entries()) {
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const on = read(match.slice(1), today);
      const isInside = found.some(({ at, end }) => match.index < end && match.index + match[0].length > at);
      if (on && !isInside) found.push({ on, at: match.index, end: match.index + match[0].length, order });
    }
  }
  found.sort((a, b) => a.at - b.at);
  const isLaunch = ({ end, order }: (typeof found)[number]) =>
    order < forms.length - 1 && new RegExp(`^[^,。;、\\d]{0,8}(?:${going})`).test(text.slice(end));
  const launch = found.find(isLaunch);
  // A quarter frames the rest: what is said more exactly wins.
  const exact = found.filter((one) => one !== launch && one.order < forms.length - 1);
  const frame = launch ? [] : found.filter(({ order }) => order === forms.length - 1);
  return { byOn: (exact.at(-1) ?? frame[0])?.on ?? null, launchOn: launch?.on ?? null };
}

function within(number: string, unit: string, today: Day): Day | null {
  const size = readCount(number);
  if (size === null || size < 1) return null;
  return addDays(today, size * (unit === '月' ? 30 : unit === '天' || unit === '日' ? 1 : 7));
}

/** This year's, or next year's when it is over. */
function feast(monthDay: string, today: Day): Day {
  const on = `${today.slice(0, 4)}-${monthDay}`;
  return on >= today ? on : `${Number(today.slice(0, 4)) + 1}-${monthDay}`;
}

function endOfMonth(month: number, today: Day): Day | null {
  if (month < 1 || month > 12) return null;
  const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayOf(dayNumber(`${nextYear}-${String(next).padStart(2, '0')}-01`) - 1);
}

const endOfQuarter = (which: number, year: number): Day => `${year}-${['03-31', '06-30', '09-30', '12-31'][which - 1]}`;

function quarter(which: number, today: Day): Day | null {
  if (!(which >= 1 && which <= 4)) return null;
  const on = endOfQuarter(which, Number(today.slice(0, 4)));
  return on >= today ? on : endOfQuarter(which, Number(today.slice(0, 4)) + 1);
}
