import { addDays, weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import type { DayContext, Moment } from './moment.ts';

type One = { moment: Moment; end: number; isDeadline: boolean };
type List = { moment: Moment; end: number; isDeadline: boolean };

const week = '(?:周|星期|礼拜)';
const single = new RegExp(
  `^(?:(?:这个?|本|下个?|下下个?)?${week}[一二三四五六日天]|(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}[日号]?|\\d{1,2}[./-]\\d{1,2}|[今明后]天|大后天)(?:上午|下午|晚上)?$`,
);
const mark = /\s?(、|和|与|及|以及|跟|或者?|还是|or|\/)\s?/iy;
/** 周六日, 周一三五, 周一、三、五: only the sign of the day, and no number of anything. */
const bare =
  /[一二三四五六日天](?=[一二三四五六日天]{0,5}(?![一二三四五六七八九十\d点时月年号个款张件条套次份家版位名楼起]))/y;
const total = /\s?(?:这|那)?[两二三四五六七\d]\s?天(?![后内前])/y;

/**
 * 下周一、周二 and 11、12号: days in a row are one stretch. Days apart, and 周二或周三, are no day a task can have: the last
 * one is offered, never taken.
 */
export function readList(
  text: string,
  at: number,
  first: One,
  context: DayContext,
  readOne: (text: string, at: number, context: DayContext) => One | null,
): List | null {
  if (first.isDeadline || !single.test(text.slice(at, first.end))) return null;
  const isWeek = new RegExp(`${week}[一二三四五六日天]$`).test(text.slice(at, first.end));
  let [end, isEither, last] = [first.end, false, first];
  const days: Day[] = [first.moment.on];
  for (;;) {
    mark.lastIndex = end;
    const sign = mark.exec(text);
    const from = end + (sign?.[0].length ?? 0);
    const today = days.at(-1) ?? first.moment.on;
    const next = isWeek ? bareDay(text, from, today) : null;
    // 后天 and 下周四 are told by today, 周四 and 15号 by the day before them.
    const isTold = /^(?:今|明|后|大后|这|本|下|上)/.test(text.slice(from));
    const read = next ?? readOne(text, from, isTold ? context : { ...context, today });
    if (!read || (!next && !single.test(text.slice(from, read.end).replace(/[前内].{0,3}$/, '')))) break;
    if (!sign && !next && !/^(?:[\u4e00-\u9fff]|\d{1,2}[日号])/.test(text.slice(from))) break;
    if (read.moment.on <= today) break;
    isEither ||= /[或/]|还是|or/i.test(sign?.[1] ?? '');
    days.push(read.moment.on);
    [end, last] = [read.end, read];
    if (read.isDeadline) break;
  }
  if (days.length < 2) return null;
  total.lastIndex = end;
  end += total.exec(text)?.[0].length ?? 0;
  const inRow = days.every((day, place) => place === 0 || day === addDays(days[place - 1] ?? day, 1));
  const { on, shape, isVague = false } = last.moment;
  const moment: Moment =
    inRow && !isEither && !last.isDeadline
      ? { fromOn: days[0] ?? on, on, shape, isVague, isSpan: true }
      : { on, shape, isRough: true };
  return { moment, end, isDeadline: last.isDeadline };
}

function bareDay(text: string, at: number, after: Day): One | null {
  bare.lastIndex = at;
  const sign = bare.exec(text)?.[0];
  if (!sign) return null;
  const wanted = sign === '天' ? 6 : '一二三四五六日'.indexOf(sign);
  for (let later = 1; later < 7; later++) {
    const on = addDays(after, later);
    if (weekdayOf(on) === wanted) return { moment: { on, shape: 'clear' }, end: at + 1, isDeadline: false };
  }
  return null;
}
