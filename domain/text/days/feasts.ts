import { defaultCalendar, isWorkday } from '../../calendar/calendar.ts';
import { addDays, weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { lunarDay, springFestival } from './lunar.ts';
import { realDay } from './real-day.ts';

type Feast = {
  names: readonly string[];
  on: (year: number) => Day | null;
  isHoliday?: boolean;
  /** Another day in every place. */
  isRough?: boolean;
};

// 清明 by the rule of thumb that holds for this century.
const qingming = (year: number) =>
  realDay(year, 4, Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4));

/** A term of the solar year by the same rule. */
const term = (month: number, constant: number) => (year: number) =>
  realDay(
    year,
    month,
    Math.floor((year % 100) * 0.2422 + constant) - Math.floor(((year % 100) - (month < 3 ? 1 : 0)) / 4),
  );

/** The nth such weekday (0 Monday) of a month. */
function nthWeekday(year: number, month: number, nth: number, weekday: number): Day | null {
  const first = realDay(year, month, 1);
  return first && addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}
const sunday = (year: number, month: number, nth: number) => nthWeekday(year, month, nth, 6);
const thanksgiving = (year: number) => nthWeekday(year, 11, 4, 3);

/** The Friday after, when it all begins. */
export function blackFriday(year: number): Day | null {
  const thursday = thanksgiving(year);
  return thursday && addDays(thursday, 1);
}

const eve = (year: number) => {
  const first = springFestival(year);
  return first && addDays(first, -1);
};

export const feasts: readonly Feast[] = [
  { names: ['元旦节', '元旦'], on: (year) => realDay(year, 1, 1), isHoliday: true },
  { names: ['除夕', '大年三十', '年三十', '年夜'], on: eve },
  { names: ['春节', '大年初一', '新年初一', '过年', '新春'], on: springFestival, isHoliday: true },
  { names: ['元宵节', '元宵'], on: (year) => lunarDay(year, 1, 15) },
  { names: ['清明节', '清明'], on: qingming, isHoliday: true },
  { names: ['五一劳动节', '劳动节', '五一', '5.1节', '51假期'], on: (year) => realDay(year, 5, 1), isHoliday: true },
  { names: ['端午节', '端午'], on: (year) => lunarDay(year, 5, 5), isHoliday: true },
  { names: ['七夕节', '七夕'], on: (year) => lunarDay(year, 7, 7) },
  { names: ['中秋节', '中秋'], on: (year) => lunarDay(year, 8, 15), isHoliday: true },
  {
    names: ['国庆节', '国庆', '十一黄金周', '十一假期', '十一长假'],
    on: (year) => realDay(year, 10, 1),
    isHoliday: true,
  },
  { names: ['重阳节', '重阳'], on: (year) => lunarDay(year, 9, 9) },
  { names: ['腊八节', '腊八'], on: (year) => lunarDay(year - 1, 12, 8) },
  { names: ['小年夜', '小年'], on: (year) => lunarDay(year - 1, 12, 23) },
  { names: ['情人节'], on: (year) => realDay(year, 2, 14) },
  { names: ['母亲节'], on: (year) => sunday(year, 5, 2) },
  { names: ['父亲节'], on: (year) => sunday(year, 6, 3) },
  { names: ['儿童节', '六一'], on: (year) => realDay(year, 6, 1) },
  { names: ['教师节'], on: (year) => realDay(year, 9, 10) },
  { names: ['万圣节', '万圣夜'], on: (year) => realDay(year, 10, 31) },
  { names: ['感恩节'], on: thanksgiving },
  { names: ['立春'], on: term(2, 3.87) },
  { names: ['立夏'], on: term(5, 5.52) },
  { names: ['立秋'], on: term(8, 7.5) },
  { names: ['立冬'], on: term(11, 7.438) },
  { names: ['冬至'], on: term(12, 21.94) },
  { names: ['春季开学', '开学季', '开学'], on: (year) => realDay(year, 3, 1), isRough: true },
  { names: ['秋季开学', '开学季', '开学'], on: (year) => realDay(year, 9, 1), isRough: true },
  { names: ['跨年夜', '跨年'], on: (year) => realDay(year, 12, 31) },
  { names: ['平安夜'], on: (year) => realDay(year, 12, 24) },
  { names: ['圣诞节', '圣诞'], on: (year) => realDay(year, 12, 25) },
];

/** The days off in a row that a day belongs to; the day itself when it is worked. */
export function daysOffAround(day: Day): { firstOn: Day; lastOn: Day } {
  let [firstOn, lastOn] = [day, day];
  const isOff = (on: Day) => !isWorkday(defaultCalendar, on);
  if (!isOff(day)) return { firstOn, lastOn };
  while (isOff(addDays(firstOn, -1))) firstOn = addDays(firstOn, -1);
  while (isOff(addDays(lastOn, 1))) lastOn = addDays(lastOn, 1);
  return { firstOn, lastOn };
}
