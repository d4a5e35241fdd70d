import { addDays } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { readCount } from '../text/chinese-number.ts';
import type { DayPhrase } from '../text/days/find-days.ts';
import { realDay } from '../text/days/real-day.ts';
import { halfWidth } from '../text/half-width.ts';
import { daysIn, type PasteContext } from './draft.ts';

/** `isUnsure`: may as well be another day. */
export type DateCell = { on: Day; fromOn: Day | null; isUnsure: boolean };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A cell of a column of dates: as Excel shows or stores it (`46357`), as people write it (下周三). */
export function readDateCell(text: string, context: PasteContext): DateCell | null {
  const cell = halfWidth(text)
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?(?: ?[AP]M)?$/i, '');
  const sure = (on: Day | null): DateCell | null => (on === null ? null : { on, fromOn: null, isUnsure: false });
  // Excel counts from 1899-12-30 (its 1900 has a leap day that never was).
  if (/^\d{5}(?:\.\d+)?$/.test(cell)) {
    const serial = Math.floor(Number(cell));
    return serial > 36_526 && serial < 73_050 ? sure(addDays('1899-12-30', serial)) : null;
  }
  const world = /^(\d{1,2})([-/.])(\d{1,2})\2(20\d{2}|\d{2})$/.exec(cell);
  // 26/12/14 begins with the year, 12/14/26 ends with it.
  if (world && (world[4]?.length === 4 || Number(world[1]) <= 12))
    return dayFirst(Number(world[1]), Number(world[3]), (Number(world[4]) % 100) + 2000);
  const english = /^(?:(\d{1,2})[-/ ]([a-z]{3})[a-z]*|([a-z]{3})[a-z]*\.? (\d{1,2}),?)[-/ ]?(20\d{2}|\d{2})?$/i.exec(
    cell,
  );
  if (english) {
    const month = months.indexOf((english[2] ?? english[3] ?? '').toLowerCase()) + 1;
    const date = Number(english[1] ?? english[4]);
    const year = english[5] ? (Number(english[5]) % 100) + 2000 : Number(context.today.slice(0, 4));
    return month > 0 ? sure(realDay(year, month, date)) : null;
  }
  const days = daysIn(cell, context);
  return days && { on: days.on, fromOn: days.fromOn, isUnsure: days.isOff || isRough(cell, days) };
}

/** In a column of days 12.5 is one; 开学前 may be any. */
const isRough = (cell: string, { certainty }: DayPhrase): boolean =>
  certainty === 'guess' && !/^\d{1,2}\.\d{1,2}/.test(cell);

/** 12/05/2026 is 5 December in one country and 12 May in another. */
function dayFirst(first: number, second: number, year: number): DateCell | null {
  const on = first > 12 ? realDay(year, second, first) : realDay(year, first, second);
  return on === null ? null : { on, fromOn: null, isUnsure: first <= 12 && second <= 12 && first !== second };
}

export type DaysCell = { days: number; unit: Task['unit']; isUnsure: boolean };

/** `5`, `5天`, `3个工作日`, `2周`, `半天`. */
export function readDaysCell(text: string): DaysCell | null {
  const cell = halfWidth(text)
    .trim()
    .replace(/^(?:约|大约|大概|预计|工期|需要?|共)\s*/, '');
  // 5-7天: the longer one, for the user to look at.
  const between = /^\d{1,3}\s*(?:[-~—–]|到|至)\s*(?=\d)/.exec(cell);
  if (between) {
    const longer = readDaysCell(cell.slice(between[0].length));
    return longer && { ...longer, isUnsure: true };
  }
  const found =
    /^(\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十半]{1,3})\s*(?:个)?\s*(工作日|自然日|天|日|周|星期|礼拜|月|小时|[dw]|h|wks?|days?|weeks?|mons?|months?|hours?|hrs?|wd)?$/i.exec(
      cell,
    );
  if (!found) return null;
  const [, count = '', unit = '天'] = found;
  const number = count === '半' ? 0.5 : (readCount(count) ?? Number(count));
  if (!Number.isFinite(number) || number > 5000) return null;
  const result = (days: number, how: Task['unit'], isUnsure: boolean): DaysCell => ({
    days: Math.ceil(days),
    unit: how,
    isUnsure,
  });
  if (/^(?:周|星期|礼拜|w)/i.test(unit)) return result(number * 5, 'working', true);
  if (/^(?:月|mon)/i.test(unit)) return result(number * 30, 'calendar', true);
  if (/^(?:小时|h)/i.test(unit) && number >= 24 && number % 24 === 0) return result(number / 24, 'calendar', true);
  if (/^(?:小时|h)/i.test(unit)) return result(number / 8, 'working', true);
  return result(number, unit === '自然日' ? 'calendar' : 'working', number % 1 !== 0);
}

export type StatusCell = { status: Task['status']; progress: number };

export function readStatusCell(text: string): StatusCell | null {
  const cell = halfWidth(text).trim();
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(cell) ?? /^(0\.\d+|1|0)$/.exec(cell);
  if (percent) {
    const progress = Math.min(1, cell.includes('%') ? Number(percent[1]) / 100 : Number(percent[1]));
    return { status: progress >= 1 ? 'done' : progress > 0 ? 'doing' : 'todo', progress };
  }
  if (
    /^(?:未开始|未启动|未完成|没完成|待完成|未做|没做|待做|待办|待开始|待启动|没开始|否|未|没有?|还没|todo|to do|not started|open|new|no?|false|f|\[\s?\]|[×✗✘✕❌☐□⬜û])$/i.test(
      cell,
    )
  )
    return { status: 'todo', progress: 0 };
  if (
    /^(?:进行中|处理中|执行中|制作中|推进中|已开始|跟进中|作业中|未完待续|doing|in progress|wip|started|active)$/i.test(
      cell,
    )
  )
    return { status: 'doing', progress: 0 };
  if (/^(?:待通过|待审核?|审核中|待确认|待验收|评审中|in review|review)$/i.test(cell))
    return { status: 'review', progress: 0 };
  if (
    /^(?:[√✓✔☑✅]?(?:已?完成了?|已?做[完好]了?|已?完结|已?搞定了?|已结束|已办结|已上线|已定稿|已验收|已通过|已解决|已关闭|已归档|已落实)|[是完]|done|completed?|finished|closed|已?ok|y|yes|true|t|\[[xX√✓]\])$/i.test(
      cell,
    ) ||
    /^[√✓✔☑✅🗹ü]$/u.test(cell)
  )
    return { status: 'done', progress: 1 };
  return null;
}

/** A sign alone, which says yes or no to whatever stands above it. */
export const isTick = (cell: string): boolean => /^(?:[√✓✔☑✅🗹×✗✘✕❌☐□⬜]|\[[xX√✓\s]?\])$/u.test(cell.trim());

export function readPriorityCell(text: string): Task['priority'] | null {
  const cell = halfWidth(text).trim();
  if (/^(?:最?高|紧急|重要|急|非常高|特急|p[01]|high|urgent|critical|a|★{3,}|!+)$/i.test(cell)) return 'high';
  if (/^(?:中|普通|一般|正常|p2|normal|medium|b|★★)$/i.test(cell)) return 'normal';
  if (/^(?:低|不急|p[34]|low|c|★)$/i.test(cell)) return 'low';
  return null;
}
