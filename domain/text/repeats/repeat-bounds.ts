import { type CalendarSpec, defaultCalendar, isWorkday } from '../../calendar/calendar.ts';
import { addDays, weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import type { Recurrence, Rhythm } from '../../model/recurrence.ts';
import { nextOccurrence } from '../../recurrence/occurrences.ts';
import { readCount } from '../chinese-number.ts';
import { type DayWish, findDays, readDays } from '../days/find-days.ts';
import { monthEnd, monthOf, monthStart, monthsLater } from '../days/real-day.ts';
import type { RepeatRead } from './repeat-forms.ts';

type Span = { start: number; end: number };
type Bounds = {
  fromOn: Day | null;
  endOn: Day | null;
  times: number | null;
  lasts: [number, string] | null;
  offDay: Recurrence['offDay'] | null;
  spans: Span[];
};

const counted =
  /[，,\s]*(?:一?共|总共|连续|重复|做满?|做够)\s?([一二两三四五六七八九十]{1,3}|\d{1,3})\s?(?:次|期|回|轮)/;
const lasting =
  /[，,\s]*(?:连续|持续|坚持|连着?)(?:做|发|跟|看)?\s?([一二两三四五六七八九十]{1,3}|\d{1,3})\s?个?(周|星期|礼拜|月|季度|年|天)/;

const offDays =
  /[，,\s]*[（(]?(?:如?遇到?|碰到?上?|逢)?(?:法定)?(?:节假日|假期|放假|休息日|周末|节日)(?:则|就|时|的?话)?[，,]?(提前|往前|顺延|延后|往后|后延|跳过|不做|不发|取消)[)）]?/;

/** From when, until when and how often, beside the rhythm: 从下周一起, 到年底为止, 共 6 次. */
export function readBounds(text: string, rhythm: Span, wish: DayWish): Bounds {
  const masked = text.slice(0, rhythm.start) + '\ufffc'.repeat(rhythm.end - rhythm.start) + text.slice(rhythm.end);
  const bounds: Bounds = { fromOn: null, endOn: null, times: null, lasts: null, offDay: null, spans: [] };
  const times = counted.exec(masked);
  const count = times && readCount(times[1] ?? '');
  if (times && count) {
    bounds.times = count;
    bounds.spans.push({ start: times.index, end: times.index + times[0].length });
  }
  const lasts = times ? null : lasting.exec(masked);
  const length = lasts && readCount(lasts[1] ?? '');
  if (lasts && length) {
    bounds.lasts = [length, lasts[2] ?? ''];
    bounds.spans.push({ start: lasts.index, end: lasts.index + lasts[0].length });
  }
  const off = offDays.exec(masked);
  if (off) {
    bounds.offDay = /提前|往前/.test(off[1] ?? '') ? 'before' : /[延后]/.test(off[1] ?? '') ? 'after' : 'skip';
    bounds.spans.push({ start: off.index, end: off.index + off[0].length });
  }
  for (const day of findDays(masked, wish)) readBound(masked, day, bounds);
  if (bounds.fromOn === null) readOpening(masked, rhythm, wish, bounds);
  return bounds;
}

/** 下周起每周一: a word that alone would be no day of a title. */
function readOpening(text: string, { start }: Span, wish: DayWish, bounds: Bounds): void {
  const [whole = '', words = ''] = /([^，,\s]{2,10}?)(?:起|开始)[，,\s]*$/.exec(text.slice(0, start)) ?? [];
  const day = words === '' ? null : readDays(words.replace(/^[从自]/, ''), wish);
  if (!day) return;
  bounds.fromOn = day.fromOn ?? day.on;
  bounds.spans.push({ start: start - whole.length, end: start });
}

function readBound(text: string, day: Span & { on: Day; fromOn: Day | null; isSpan: boolean }, bounds: Bounds): void {
  const said = text.slice(day.start, day.end);
  const before = /(?:[，,\s]*(?:一直|持续)?(?:从|自|到|至|直到|直至))?$/.exec(text.slice(0, day.start))?.[0] ?? '';
  const after = /^\s?(?:起|开始|为止|结束|止)?/.exec(text.slice(day.end))?.[0] ?? '';
  if (day.isSpan && day.fromOn) Object.assign(bounds, { fromOn: day.fromOn, endOn: day.on });
  else if (/[从自]$/.test(before) || /^[从自]/.test(said) || /起|开始/.test(after))
    bounds.fromOn = day.fromOn ?? day.on;
  else if (/[到至]$/.test(before) || /^[到至截]|[止]$/.test(said) || /止|结束/.test(after)) bounds.endOn = day.on;
  else return;
  bounds.spans.push({ start: day.start - before.length, end: day.end + after.length });
}

/** The rule, counted from its first day; null when it never comes. */
export function ruleFrom(
  read: NonNullable<RepeatRead>,
  bounds: Bounds,
  isBefore: boolean,
  { today, calendar = defaultCalendar }: DayWish,
): Recurrence | null {
  // A weekday that is always off would be moved off it, each time.
  if (
    'asks' in read ||
    (read.rhythm.kind === 'weeks' && read.rhythm.weekdays.some((day) => isOff(day, calendar, today)))
  )
    return null;
  const startOn = startOf(read, bounds.fromOn ?? today);
  const rule: Recurrence = {
    rhythm: read.rhythm,
    offDay: bounds.offDay ?? (isBefore ? 'before' : 'after'),
    startOn,
    endOn: bounds.lasts ? lastDay(startOn, bounds.lasts) : bounds.endOn,
    times: bounds.times,
    waitsForLast: true,
  };
  return nextOccurrence(rule, calendar, { after: null }) === null ? null : rule;
}

function isOff(weekday: number, calendar: CalendarSpec, today: Day): boolean {
  const days = [0, 1, 2, 3, 4, 5, 6, 7].map((week) => addDays(today, 7 * week + weekday - weekdayOf(today)));
  return days.filter((on) => isWorkday(calendar, on)).length < 4;
}

/** 每两周周三 said on a Friday begins next Wednesday, and not the one after: with the week or month of the first day. */
function startOf({ rhythm, month }: { rhythm: Rhythm; month?: number }, from: Day): Day {
  const later = (on: Day) => (on < from ? from : on);
  if (rhythm.kind === 'weeks') {
    const wait = Math.min(...rhythm.weekdays.map((day) => (day - weekdayOf(from) + 7) % 7));
    const first = addDays(from, wait);
    return later(addDays(first, -weekdayOf(first)));
  }
  if (rhythm.kind === 'days') return from;
  for (let ahead = 0; ahead <= 12; ahead++) {
    const [first, last] = [monthStart(from, ahead), monthEnd(from, ahead)];
    if (!first || !last) break;
    const date = rhythm.day === 'lastWorkday' ? 31 : rhythm.day;
    const on = addDays(first, Math.min(date, Number(last.slice(8))) - 1);
    if (on >= from && (month === undefined || (monthOf(first) - month) % rhythm.every === 0)) return later(first);
  }
  return from;
}

function lastDay(startOn: Day, [count, unit]: [number, string]): Day {
  const months = { 月: 1, 季度: 3, 年: 12 }[unit];
  if (months) return addDays(monthsLater(startOn, count * months) ?? startOn, -1);
  return addDays(startOn, (unit === '天' ? 1 : 7) * count - 1);
}
