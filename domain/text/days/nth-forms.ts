import { addWorkdays } from '../../calendar/calendar.ts';
import { addDays, weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { readCount } from '../chinese-number.ts';
import { monthsOf } from './date-forms.ts';
import { clear, count, type DayContext, type Form, form, type Moment, monthCount } from './moment.ts';
import { dateNumber, monthEnd, monthStart, realDay, yearOf } from './real-day.ts';
import { yearIn } from './stretch-forms.ts';

const nth = `(?:第${count}|(最后一|首|头一))\\s?个?`;
const what = '(工作日|天|日(?!用)|(?:周|星期|礼拜)(?:[一二三四五六日天])?)';

/** The nth day, weekday or week of a month, and weeks by their number: 12月第三个周五, 月末最后一个工作日, 第52周. */
export const nthForms: Form[] = [
  form(
    `(?:(这个?月|本月|当月|下下个?月|下个?月|月末|月底)|(今年|明年|20\\d{2}年)?${monthCount}月(?:份)?)\\s?的?${nth}${what}`,
    ([which, year, month = '', at, edge, unit = ''], context) => {
      const first = which
        ? monthStart(context.today, monthsOf(which))
        : monthAhead(year, dateNumber(month), context.today);
      const place = edge ? (edge.startsWith('最后') ? -1 : 1) : (readCount(at ?? '') ?? 0);
      return first === null ? null : nthOf(first, place, unit, context);
    },
  ),
  form('(?:第\\s?(5[0-3]|[1-4]?\\d)\\s?周|W(5[0-3]|[1-4]\\d|0?[1-9]))(?![\\dA-Za-z年岁])', ([one, other], { today }) =>
    weekNumbered(Number(one ?? other), today),
  ),
];

function monthAhead(year: string | undefined, month: number, today: Day): Day | null {
  if (year) return realDay(yearIn(year, today), month, 1);
  const first = realDay(yearOf(today), month, 1);
  const end = first && monthEnd(first, 0);
  return first && end && end < today ? monthStart(first, 12) : first;
}

/** `at` −1: the last one. */
function nthOf(first: Day, at: number, unit: string, { calendar }: DayContext): Moment | null {
  const end = monthEnd(first, 0);
  if (!end || at === 0) return null;
  const within = (on: Day): Moment | null => (on >= first && on <= end ? clear(on) : null);
  if (unit === '工作日')
    return within(at < 0 ? addWorkdays(calendar, addDays(end, 1), -1) : addWorkdays(calendar, addDays(first, -1), at));
  if (unit === '天' || unit === '日') return within(at < 0 ? end : addDays(first, at - 1));
  const day = '一二三四五六日'.indexOf(unit.slice(-1).replace('天', '日'));
  if (day < 0) return weekWithin(at < 0 ? end : addDays(first, (at - 1) * 7), first, end);
  return within(
    at < 0
      ? addDays(end, -((weekdayOf(end) - day + 7) % 7))
      : addDays(first, ((day - weekdayOf(first) + 7) % 7) + (at - 1) * 7),
  );
}

function weekWithin(day: Day, first: Day, end: Day): Moment | null {
  if (day > end) return null;
  const monday = addDays(day, -weekdayOf(day));
  const sunday = addDays(monday, 6);
  return { fromOn: monday < first ? first : monday, on: sunday > end ? end : sunday, shape: 'clear', isOutside: true };
}

/** Weeks as ISO 8601 counts them: the first one holds 4 January. The next such week that is not over. */
function weekNumbered(week: number, today: Day): Moment | null {
  for (const year of [yearOf(today), yearOf(today) + 1]) {
    const fourth = realDay(year, 1, 4);
    const monday = fourth && addDays(fourth, (week - 1) * 7 - weekdayOf(fourth));
    if (week >= 1 && monday && addDays(monday, 6) >= today)
      return { fromOn: monday, on: addDays(monday, 6), shape: 'number', isOutside: true, isRough: true };
  }
  return null;
}
