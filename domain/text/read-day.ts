import { addWorkdays, type CalendarSpec, defaultCalendar } from '../calendar/calendar.ts';
import { addDays, dayNumber, dayOf, weekdayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { readCount } from './chinese-number.ts';
import { halfWidth } from './half-width.ts';

/** `isClear`: cannot well mean anything but a day. `12-05` and `5号` may also be a size, a price or a model. */
export type DayReading = { on: Day; isClear: boolean };

type Form = {
  pattern: RegExp;
  isClear: boolean;
  read: (parts: readonly string[], today: Day, calendar: CalendarSpec) => Day | null;
};

const count = '(\\d{1,4}|[一二两三四五六七八九十]{1,3})';
const named: Record<string, number> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3, today: 0, tomorrow: 1 };
const englishWeek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const forms: Form[] = [
  {
    pattern: /^(今天|今日|明天|明日|后天|大后天|today|tomorrow)$/i,
    isClear: true,
    read: ([word = ''], today) => addDays(today, named[word.toLowerCase()] ?? 0),
  },
  {
    pattern: /^(这个?|本|下下个?|下个?)?(?:周|星期|礼拜)([一二三四五六日天])$/,
    isClear: true,
    read: ([which = '', day = ''], today) => weekday(today, which.replace('个', ''), '一二三四五六日'.indexOf(day)),
  },
  {
    pattern: new RegExp(`^(${englishWeek.join('|')})$`, 'i'),
    isClear: false,
    read: ([word = ''], today) => weekday(today, '', englishWeek.indexOf(word.toLowerCase())),
  },
  {
    pattern: /^(本|这个?|下个?)?月[底末]$/,
    isClear: true,
    read: ([which = ''], today) => lastOfMonth(today, which.startsWith('下') ? 1 : 0),
  },
  { pattern: /^年底$/, isClear: true, read: (_, today) => `${today.slice(0, 4)}-12-31` },
  {
    pattern: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
    isClear: true,
    read: ([year = '', month = '', date = '']) => realDay(Number(year), Number(month), Number(date)),
  },
  {
    pattern: new RegExp(`^${count}月${count}[日号]?$`),
    isClear: true,
    read: ([month = '', date = ''], today) => nextMonthDay(readCount(month), readCount(date), today),
  },
  {
    pattern: /^下个?月(\d{1,2})[日号]$/,
    isClear: true,
    read: ([date = ''], today) => dateNextMonth(Number(date), today),
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})$/,
    isClear: false,
    read: ([month = '', date = ''], today) => nextMonthDay(Number(month), Number(date), today),
  },
  { pattern: /^(\d{1,2})号$/, isClear: false, read: ([date = ''], today) => nextDate(Number(date), today) },
  {
    pattern: new RegExp(`^${count}个?工作日(?:之|以)?后$`),
    isClear: true,
    read: ([text = ''], today, calendar) => later(text, 250, (days) => addWorkdays(calendar, today, days)),
  },
  {
    pattern: new RegExp(`^${count}[天日](?:之|以)?后$`),
    isClear: true,
    read: ([text = ''], today) => later(text, 999, (days) => addDays(today, days)),
  },
  {
    pattern: new RegExp(`^${count}(?:周|个?星期|个?礼拜)(?:之|以)?后$`),
    isClear: true,
    read: ([text = ''], today) => later(text, 99, (weeks) => addDays(today, weeks * 7)),
  },
  {
    pattern: new RegExp(`^${count}个月(?:之|以)?后$`),
    isClear: true,
    read: ([text = ''], today) => later(text, 36, (months) => monthsLater(today, months)),
  },
  { pattern: /^半个月(?:之|以)?后$/, isClear: true, read: (_, today) => addDays(today, 15) },
];

/** Which day a whole word names, seen from `today`; null when it names none. Never throws. */
export function readDayForm(text: string, today: Day, calendar: CalendarSpec = defaultCalendar): DayReading | null {
  const word = halfWidth(text).trim();
  if (word.length > 16) return null;
  const bare = word.replace(/(?:之前|以前|前|截止|到期)$/, '');
  for (const { pattern, isClear, read } of forms) {
    const parts = pattern.exec(bare);
    const on = parts && read(parts.slice(1), today, calendar);
    if (on) return { on, isClear: isClear || bare !== word };
  }
  return null;
}

/** The day a word names (`周五`, `12-05`, `3个工作日后`), or null. */
export const readDay = (text: string, today: Day): Day | null => readDayForm(text, today)?.on ?? null;

/** Bare: the next one, today included. 这/本: of this Monday-to-Sunday week, not when past. 下, 下下: of a later week. */
function weekday(today: Day, which: string, day: number): Day | null {
  const at = weekdayOf(today);
  // 天 is another word for 日.
  const wanted = day < 0 ? 6 : day;
  if (which === '') return addDays(today, (wanted - at + 7) % 7);
  const weeks = which === '下' ? 1 : which === '下下' ? 2 : 0;
  const on = addDays(today, wanted - at + weeks * 7);
  return on < today ? null : on;
}

function realDay(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  try {
    return year < 2000 || year > 2199 ? null : dayOf(dayNumber(text));
  } catch {
    return null;
  }
}

function nextMonthDay(month: number | null, date: number | null, today: Day): Day | null {
  if (month === null || date === null) return null;
  const year = Number(today.slice(0, 4));
  const on = realDay(year, month, date);
  return on && on >= today ? on : realDay(year + 1, month, date);
}

function nextDate(date: number, today: Day): Day | null {
  const on = realDay(Number(today.slice(0, 4)), Number(today.slice(5, 7)), date);
  if (on && on >= today) return on;
  return dateNextMonth(date, today);
}

function dateNextMonth(date: number, today: Day): Day | null {
  const month = Number(today.slice(5, 7));
  return realDay(Number(today.slice(0, 4)) + (month === 12 ? 1 : 0), (month % 12) + 1, date);
}

function lastOfMonth(today: Day, later: number): Day | null {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) + later;
  const first = realDay(Math.floor(months / 12), (months % 12) + 1, 1);
  return first && addDays(first, -1);
}

/** Same date some months on; the last of the month when that month is shorter. */
function monthsLater(today: Day, count: number): Day | null {
  const end = lastOfMonth(today, count);
  const date = Math.min(Number(today.slice(8)), Number(end?.slice(8)));
  return end && `${end.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

function later(text: string, max: number, go: (count: number) => Day | null): Day | null {
  const number = readCount(text);
  return number === null || number > max ? null : go(number);
}
