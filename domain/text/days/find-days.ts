import { addWorkdays, type CalendarSpec, defaultCalendar } from '../../calendar/calendar.ts';
import { addDays } from '../../calendar/day.ts';
import { isProvisional } from '../../calendar/holidays.ts';
import type { Day } from '../../model/primitives.ts';
import { promoDaysOf } from '../../promo/promo-days.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import { readList } from './day-list.ts';
import { dayPair, longest } from './longest-form.ts';
import type { DayContext, Moment, PromoDays } from './moment.ts';
import { plainSigns } from './plain-signs.ts';
import { isPlanDay, yearBefore } from './real-day.ts';
import { readAfter, readDeadline, readNotes, readOffset } from './tails.ts';
import { dateInBrackets, weekdayIn } from './weekday-beside.ts';

export type { Certainty } from './certainty.ts';
export type { PromoDays } from './moment.ts';

/** `start`…`end` of the text name these days. `fromOn` is set when it is more than one day. */
export type DayPhrase = {
  start: number;
  end: number;
  on: Day;
  fromOn: Day | null;
  /** From one day to another; false for 周末 and 中旬, by which something should be there. */
  isSpan: boolean;
  isDeadline: boolean;
  certainty: Certainty;
  /** An hour or part of the day stands in it: worth keeping as a note. */
  hasHour: boolean;
  /** The weekday beside the date is another one. */
  isOff: boolean;
  /** Rests on days off that are not announced yet. */
  isProvisional: boolean;
};

export type DayWish = {
  today: Day;
  calendar?: CalendarSpec | undefined;
  promos?: readonly PromoDays[] | undefined;
  launchOn?: Day | null | undefined;
  /** In a goal every quarter and promotion is a day, which in a title may be a word like others. */
  keepsNames?: boolean;
};

/** Longer texts are read this far: a phrase is short, and a title is no longer. */
const mostRead = 1000;
const opening =
  /[\dA-Za-z今明后昨前大当这本下上再过周星礼週半零〇一二两三四五六七八九十廿月初中年去未接第季元除春新清劳端七国重腊小情母父儿六教平圣放假长节农阴正冬双黑妇女九活首开发直在于到截最不限赶务需从自腊约预估暂拟跨万感立冬秋春夏近双]/;

type Read = {
  moment: Moment;
  start: number;
  end: number;
  isDeadline: boolean;
  isCounted: boolean;
  isOff: boolean;
  hasHour: boolean;
};

/** Every phrase of a text that names days, longest first at each place, left to right. Never throws. */
export function findDays(text: string, wish: DayWish): DayPhrase[] {
  const narrow = plainSigns(text.slice(0, mostRead));
  const context = contextOf(wish);
  const found: DayPhrase[] = [];
  for (let at = 0; at < narrow.length; at++) {
    if (!opening.test(narrow[at] ?? '') && !isOwn(narrow, at, context)) continue;
    const read = readRange(narrow, at, context);
    if (!read) continue;
    const isNamed = wish.keepsNames === true && read.moment.shape === 'name';
    const certainty = certaintyOf(narrow, read.moment, read) ?? (isNamed ? 'guess' : null);
    if (certainty) found.push(phraseOf(read, certainty));
    at = read.end - 1;
  }
  return found;
}

/** The days a whole text names (a cell, a word), or null. */
export function readDays(text: string, wish: DayWish): DayPhrase | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 40) return null;
  const narrow = plainSigns(trimmed);
  const read = readRange(narrow, 0, contextOf(wish));
  const left = narrow.slice(read?.end).replace(/[完成交付起开始。.!]/g, '');
  if (!read || left.trim() !== '') return null;
  const isGuess = read.isOff || read.moment.isVague || read.moment.isRough;
  return phraseOf(read, isGuess ? 'guess' : 'sure');
}

const usualPromos = promoDaysOf([]);

const contextOf = ({
  today,
  calendar = defaultCalendar,
  promos = usualPromos,
  launchOn = null,
}: DayWish): DayContext => ({
  today,
  calendar,
  promos,
  launchOn,
});

const isOwn = (text: string, at: number, { promos }: DayContext): boolean =>
  promos.some(({ name, aliases }) => [name, ...aliases].some((one) => one.length > 1 && text.startsWith(one, at)));

const phraseOf = (read: Read, certainty: Certainty): DayPhrase => {
  const { moment, start, end, isDeadline, isOff, hasHour } = read;
  return {
    start,
    end,
    on: moment.on,
    fromOn: moment.fromOn && moment.fromOn < moment.on ? moment.fromOn : null,
    isSpan: moment.isSpan === true,
    isDeadline,
    certainty,
    hasHour,
    isOff,
    isProvisional: read.isCounted && isProvisional(moment.on),
  };
};

const lead =
  /(?:(?:截止|截至)(?:到|于|在)?(?:日期?|时间)?(?:是|为)?|截稿|最晚|最迟|最后期限(?:是|为)?|不晚于|不迟于|务必|限(?=\d|今|明|本|下|周)|赶在|争取在?|ddl|deadline|due|by)\s?(?:时间|日期?)?\s?(?:是|为|在|于)?\s?[:：]?\s?/iy;
const softLead = /(?:从|自|在|于|到|需在|要在|必须在|需于)\s?/y;
/** 预计 is a plan like any other; 大约 says that nobody knows. */
const roughLead = /(?:(预计|预期|计划|拟定?于?)|大约|大概|约(?=\s?\d)|估计|预估|暂定于?)\s?(?:在|于|是)?\s?/y;

/** One expression with what belongs to it, within the years a plan may hold. */
function readRange(text: string, at: number, context: DayContext): Read | null {
  const read = readWhole(text, at, context);
  if (!read || !isPlanDay(read.moment.on)) return null;
  const { fromOn } = read.moment;
  return fromOn === undefined || isPlanDay(fromOn) ? read : null;
}

/** 最晚下周三下班前, 12-01 到 12-05. */
function readWhole(text: string, at: number, context: DayContext): Read | null {
  lead.lastIndex = at;
  const strong = lead.exec(text)?.[0] ?? '';
  softLead.lastIndex = at + strong.length;
  const soft = softLead.exec(text)?.[0] ?? '';
  roughLead.lastIndex = at + strong.length + soft.length;
  const rough = roughLead.exec(text);
  const from = at + strong.length + soft.length + (rough?.[0].length ?? 0);
  const first = readOne(text, from, context);
  if (!first) return null;
  if (rough) {
    const moment = rough[1] ? first.moment : { ...first.moment, isRough: true };
    return { ...first, start: at, moment, isDeadline: first.isDeadline || strong !== '' };
  }
  const list = readList(text, from, first, context, readOne);
  const range = readSecond(text, first, context) ?? (list ? { ...first, ...list } : first);
  if (/^[从自]/.test(soft))
    return range.moment.fromOn || /^\s?(?:起|开始)/.test(text.slice(range.end)) ? { ...range, start: at } : null;
  if (strong) return { ...range, start: at, isDeadline: true };
  return soft && range.isDeadline ? { ...range, start: at } : soft ? null : range;
}

const joint = /\s?(?:日|号)?\s?(?:起|开始)?\s?(?:到|至|—|–|-{1,2}|~|～|一直到)\s?/y;

/** The end of a range: read from the first day on, so that 下周一至周三 stays in one week. */
function readSecond(text: string, first: Read, context: DayContext): Read | null {
  joint.lastIndex = first.end;
  const mark = joint.exec(text)?.[0];
  if (!mark || first.isDeadline || first.isCounted) return null;
  const at = first.end + mark.length;
  const start = first.moment.fromOn ?? first.moment.on;
  const second = readOne(text, at, { ...context, today: start }) ?? bareDate(text, at, start, first);
  if (!second || (second.isDeadline && second.moment.isOutside)) return null;
  const now = readOne(text, at, context);
  const isTold = /^(?:今|明|后|大后|这|本|下|上|昨)/.test(text.slice(at));
  let [fromOn, on] = [start, isTold && now ? now.moment.on : second.moment.on];
  // 12-01 到 12-05, read on 12-03: it began this year.
  if (now && addDays(now.moment.on, 200) < fromOn) [fromOn, on] = [yearBefore(fromOn), now.moment.on];
  if (on < fromOn || on > addDays(fromOn, 400)) return null;
  const shape = first.moment.shape === 'name' ? 'clear' : first.moment.shape;
  return {
    ...second,
    start: first.start,
    // 12月5日到12月3日 is a slip, and not a year.
    moment: { on, fromOn, shape, isSpan: true, isRough: on > addDays(fromOn, 300) },
    isOff: first.isOff || second.isOff,
  };
}

/** `12月1日-5日` reads by itself; `12月1-5日` and `3-5号` do not. */
function bareDate(text: string, at: number, start: Day, first: Read): Read | null {
  const found = /^(3[01]|[12]\d|0?[1-9])(?![\d岁元])[日号]?/.exec(text.slice(at, at + 3));
  if (!found || first.moment.shape === 'name' || !/[月日号./]/.test(text.slice(first.start, at))) return null;
  const on = `${start.slice(0, 8)}${(found[1] ?? '').padStart(2, '0')}`;
  return on < start ? null : { ...first, end: at + found[0].length, moment: { ...first.moment, on, isSpan: true } };
}

function readOne(text: string, at: number, context: DayContext): Read | null {
  const start = longest(text, at, context) ?? dayPair(text, at, context);
  if (!start) return null;
  let { moment, end } = dateInBrackets(text, start, at, context) ?? start;
  let isCounted = moment.isCounted === true;
  let notes = readNotes(text, end, moment.on);
  const offset = readOffset(text, end, moment, context);
  if (offset) {
    ({ moment, end } = offset);
    isCounted = true;
    notes = readNotes(text, end, moment.on);
  }
  const dayOfWeek = weekdayIn(text, at, end, moment);
  if (dayOfWeek) {
    ({ moment, end } = dayOfWeek);
    notes = readNotes(text, end, moment.on);
  }
  end = notes.end;
  const isBound = !isCounted && /当[天日]|那天/.test(text.slice(start.end, end));
  const told = readDeadline(text, end);
  const later = !isCounted && !told && isDate(moment) ? readAfter(text, end) : null;
  if (later !== null) {
    const lastOn = moment.edges?.afterOn ?? moment.on;
    return { ...done(at, later, context, addDays(lastOn, 1), 0), isOff: notes.isOff, hasHour: notes.hasHour };
  }
  const isBefore = told?.isBefore === true && moment.isOutside === true && !isCounted;
  if (isBefore) {
    const firstOn = moment.edges?.beforeOn ?? moment.fromOn ?? moment.on;
    const on = moment.edges?.isRest ? dayBefore(context, firstOn) : addDays(firstOn, -1);
    moment = { on, shape: 'clear', isRough: moment.isRough === true };
  } else if (told?.isVague) moment = { ...moment, isRough: true };
  return {
    moment: isBound ? { ...moment, shape: 'clear' } : moment,
    start: at,
    end: told?.end ?? end,
    isDeadline: (told !== null && !told.isVague) || moment.isDeadline === true,
    isCounted: isCounted || isBound,
    isOff: notes.isOff,
    hasHour: notes.hasHour || moment.hasHour === true,
  };
}

/** Something to come after; 明天后 is nothing. */
const isDate = ({ isOutside, isDeadline, shape, fromOn }: Moment): boolean =>
  isOutside === true || (!isDeadline && shape === 'clear' && fromOn === undefined);

/** 节前 is done by the last working day before; 节后 begins with the first one after. */
const dayBefore = (context: DayContext, firstOn: Day): Day => done(0, 0, context, firstOn, -1).moment.on;

function done(start: number, end: number, { calendar }: DayContext, on: Day, count: number): Read {
  const moment: Moment = { on: addWorkdays(calendar, on, count), shape: 'clear' };
  return { moment, start, end, isDeadline: false, isCounted: true, isOff: false, hasHour: false };
}
