import { addDays, weekdayOf } from '../../calendar/day.ts';
import { longest } from './longest-form.ts';
import type { DayContext, Moment } from './moment.ts';

const isWeeks = /(?:周|星期|礼拜)(?:之|以|过)?[前后]?$/;

const isLater = /(?:周|星期|礼拜|月|年|天)(?:之|以|过)?后$/;

/** 两周后的周五, 一周后的今天, 上架前一周的周五. */
export function weekdayIn(
  text: string,
  start: number,
  at: number,
  moment: Moment,
): { moment: Moment; end: number } | null {
  const sameDay = isLater.test(text.slice(start, at)) && /^\s?的?(?:今天|这一?天|那天)/.exec(text.slice(at, at + 6));
  if (sameDay) return { moment: { ...moment, shape: 'clear' }, end: at + sameDay[0].length };
  if (!isWeeks.test(text.slice(start, at))) return null;
  const found = /^\s?的\s?(?:那个)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(text.slice(at, at + 10));
  if (!found) return null;
  const day = found[1] === '天' ? 6 : '一二三四五六日'.indexOf(found[1] ?? '');
  const on = addDays(moment.on, day - weekdayOf(moment.on));
  return { moment: { on, shape: 'clear' }, end: at + found[0].length };
}

/** 周五(12月11日): the date in brackets is the day. */
export function dateInBrackets(
  text: string,
  { moment, end }: { moment: Moment; end: number },
  at: number,
  context: DayContext,
): { moment: Moment; end: number } | null {
  if (!/(?:周|星期|礼拜)[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.test(text.slice(at, end)))
    return null;
  const beside = dateBeside(text, end, moment, context);
  if (beside) return beside;
  const open = /^\s?\(\s?/.exec(text.slice(end, end + 3));
  const date = open && longest(text, end + open[0].length, context);
  const close = date && /^\s?\)/.exec(text.slice(date.end, date.end + 2));
  if (!close) return null;
  const isOff = weekdayOf(date.moment.on) !== weekdayOf(moment.on);
  return { moment: { ...date.moment, shape: 'clear', isRough: isOff }, end: date.end + close[0].length };
}

/** 周一 12/7, Mon 12/7: the date is the day when it is such a weekday. */
function dateBeside(
  text: string,
  at: number,
  { on }: Moment,
  context: DayContext,
): { moment: Moment; end: number } | null {
  const gap = /^[ ,.，]{1,2}(?=\d{1,2}[月./-]\d)/.exec(text.slice(at, at + 6));
  const date = gap && longest(text, at + gap[0].length, context);
  return date && weekdayOf(date.moment.on) === weekdayOf(on)
    ? { moment: { ...date.moment, shape: 'clear', isVague: false }, end: date.end }
    : null;
}
