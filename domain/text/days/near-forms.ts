import { addWorkdays } from '../../calendar/calendar.ts';
import { addDays, weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { readCount } from '../chinese-number.ts';
import { clear, count, type DayContext, type Form, form, type Moment } from './moment.ts';
import { monthsLater } from './real-day.ts';

const named: Record<string, number> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今儿: 0,
  今儿个: 0,
  今晚: 0,
  今早: 0,
  今夜: 0,
  当天下班: 0,
  明天: 1,
  明日: 1,
  明儿: 1,
  明儿个: 1,
  明早: 1,
  明晚: 1,
  明晨: 1,
  后天: 2,
  后日: 2,
  后晚: 2,
  大后天: 3,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
};
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const unit = '\\s?(个?\\s?工作日|个?自然日|天|日|周|个?星期|个?礼拜|个月|个?季度|年)';

/** 三四天: the later one counts. */
const pair =
  '(?:[一两二三四五六七八](?=[两二三四五六七八九]\\s?个?\\s?[工天日周星礼月])|\\d{1,2}\\s?[-~到至]\\s?(?=\\d))([二两三四五六七八九]|\\d{1,2})';

/** Days told by today: 明天, 下周三, 两周后, 三个月内. */
export const nearForms: Form[] = [
  form(
    `(${Object.keys(named)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![A-Za-z]|之星)`,
    ([word = ''], { today }) => {
      const moment = clear(addDays(today, named[word.toLowerCase()] ?? 0));
      return moment && { ...moment, hasHour: /[晚早夜晨]|tonight/.test(word) };
    },
  ),
  form(
    '(上上个?|上个?|这个?|本|下下下个?|下下个?|下个?|再下个?)?(?:周|星期|礼拜|週)([一二三四五六日天1-6])(?!\\d(?!\\d?\\s?(?:[点时:]))|[年岁月个])',
    ([which = '', day = ''], { today }) => clear(weekday(today, which.replace('个', ''), day)),
  ),
  form(
    `(next |this )?(${english.join('|')}|mon|tues?|wed|thur?s?|fri|sat|sun)(?![A-Za-z])`,
    ([which = '', word = ''], { today }) => {
      const at = english.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));
      const on = weekday(today, which.trim().toLowerCase() === 'next' ? '下' : '', String(at + 1));
      return { on, shape: 'number' };
    },
  ),
  form(
    '(上个?|这个?|本|下下个?|下个?|明)(周|星期|礼拜|月|年)的?(?:今天|这一?天|同一天)',
    ([which = '', what = ''], { today }) => {
      const steps = which === '明' ? 1 : weeksOf(which.replace('个', ''));
      if (what === '月' || what === '年') return clear(monthsLater(today, what === '年' ? steps * 12 : steps));
      return clear(addDays(today, steps * 7));
    },
  ),
  form('(明[、和]?后(?:两)?天|今明(?:两)?天|(?:这|近)(?:一两|两三|两)天)(?!前)', ([word = ''], { today }) => {
    const [from, to] = word.startsWith('明') ? [1, 2] : [0, word.includes('三') ? 2 : 1];
    const isRough = /^[这近]/.test(word);
    return {
      ...(isRough ? {} : { fromOn: addDays(today, from), isSpan: true }),
      on: addDays(today, to),
      shape: 'clear',
      isRough,
    };
  }),
  form('(这个?|本|下下个?|下个?)(?:周|星期|礼拜)(初|中)(?![学文])', ([which = '', part], { today }) =>
    clear(weekday(today, which.replace('个', ''), part === '初' ? '一' : '三')),
  ),
  form('(上个?|这个?|本|下下个?|下个?)?(?:周末|週末)', ([which = ''], { today }) =>
    weekend(today, which.replace('个', '')),
  ),
  form(
    '(上上个?|上个?|这个?|本|下下个?|下个?)(?:周|星期|礼拜)(?![一二三四五六日天末年期\\d])',
    ([which = ''], context) => week(which.replace('个', ''), context),
  ),
  form(
    `(?:再过|再等|过)?${count}${unit}(半)?(?:之后|以后|过后|后)(?![续台端期勤])`,
    ([text = '', what = '', half], context) => after(text, what, half !== undefined, context),
  ),
  form(`(?:再过|再等|过)${count}${unit}(?![前以])`, ([text = '', what = ''], context) => {
    const moment = after(text, what, false, context);
    return moment && { ...moment, isVague: text === '两' };
  }),
  form(`(?:未来|接下来)?${count}${unit}(?:之内|以内|内)(?![容部存衣裤])`, ([text = '', what = ''], context) => {
    const moment = after(text, what, false, context);
    return moment && { ...moment, isDeadline: true };
  }),
  form(`${count}个半(月)(?:之后|以后|后|(之内|以内|内))`, ([text = '', what = '', within], context) => {
    const moment = after(text, what, true, context);
    return moment && { ...moment, isDeadline: within !== undefined };
  }),
  form(
    `${pair}${unit}(?:之后|以后|后|(之内|以内|内))(?![容部存衣裤续台端期勤])`,
    ([text = '', what = '', within], context) => {
      const moment = after(text, what, false, context);
      return moment && { ...moment, isRough: true, isDeadline: within !== undefined };
    },
  ),
  form('(\\d{1,3})\\s?(?:个?小时|hours?|h)(?:之内|以内|内)', ([hours = ''], { today }) => ({
    on: addDays(today, Math.floor(Number(hours) / 24)),
    shape: 'clear',
    isDeadline: true,
    isRough: true,
  })),
  // 5日前 is by the fifth, not five days ago.
  form(`${count}${unit}(?:之前|以前|前)(?![端台沿置])`, ([text = '', what = ''], context) =>
    what === '日' ? null : after(text, what, false, context, -1),
  ),
];

/** Bare: the next one, today included. 这/本: of this Monday-to-Sunday week. 下, 下下, 上: of another week. */
function weekday(today: Day, which: string, day: string): Day {
  const at = weekdayOf(today);
  const wanted = day === '天' ? 6 : /\d/.test(day) ? Number(day) - 1 : '一二三四五六日'.indexOf(day);
  if (which === '') return addDays(today, (wanted - at + 7) % 7);
  return addDays(today, wanted - at + weeksOf(which) * 7);
}

function weeksOf(which: string): number {
  if (which === '再下') return 2;
  const steps = which.match(/[上下]/g)?.length ?? 0;
  return which.startsWith('上') ? -steps : steps;
}

function weekend(today: Day, which: string): Moment {
  const saturday = addDays(today, 5 - weekdayOf(today) + weeksOf(which) * 7);
  return { fromOn: saturday, on: addDays(saturday, 1), shape: 'clear', isOutside: true };
}

/** A week ends for those who work with its last working day. */
function week(which: string, { today, calendar }: DayContext): Moment {
  const monday = addDays(today, weeksOf(which) * 7 - weekdayOf(today));
  const last = addWorkdays(calendar, addDays(monday, 7), -1);
  return { fromOn: monday, on: last < monday ? addDays(monday, 6) : last, shape: 'name', isOutside: true };
}

/** So many days, weeks or working days on from today (or back). Counts past what a plan holds are refused. */
function after(text: string, unitName: string, hasHalf: boolean, context: DayContext, way = 1): Moment | null {
  return clear(stepFrom(context.today, text, unitName, context, way, hasHalf));
}

const most: Record<string, number> = {
  工作日: 250,
  自然日: 999,
  天: 999,
  日: 999,
  周: 99,
  星期: 99,
  礼拜: 99,
  月: 36,
  季度: 12,
  年: 5,
};

export function stepFrom(
  day: Day,
  text: string,
  unitText: string,
  { calendar }: DayContext,
  way: number,
  hasHalf = false,
): Day | null {
  const unitName = unitText.replace(/[个\s]/g, '');
  const isHalf = text === '半';
  const number = isHalf ? 0.5 : readCount(text);
  if (number === null || number > (most[unitName] ?? 0)) return null;
  const whole = Math.floor(number) * way;
  const half = isHalf || hasHalf;
  if (unitName === '工作日') return half ? null : addWorkdays(calendar, day, whole);
  if (/^(?:自然日|天|日)$/.test(unitName)) return half ? null : addDays(day, whole);
  if (unitName === '月') return shifted(monthsLater(day, whole), half ? 15 * way : 0);
  if (unitName === '季度') return half ? null : monthsLater(day, whole * 3);
  if (unitName === '年') return monthsLater(day, whole * 12 + (half ? 6 * way : 0));
  return half ? null : addDays(day, whole * 7);
}

const shifted = (day: Day | null, days: number): Day | null => day && addDays(day, days);
