import { dayOf, weekdayOfNumber } from '../calendar/day.ts';
import { dayKinds } from '../calendar/day-kinds.ts';
import type { CalendarSpec } from '../calendar/work-table.ts';
import { dayAtX, type Scale, xOf } from './zoom.ts';

/** Labels in two lines over the days, and what is shaded below. All within the asked-for px. */
export type AxisMarks = {
  /** First line: months, at `quarter` years. `isFirst`: it began before the window. */
  spans: { x: number; year: number; month: number | null; isFirst: boolean }[];
  /** Second line: days, Mondays or months. */
  ticks: { x: number; day: number; kind: 'day' | 'month' }[];
  /** Made-up working days (班) and holidays (休), in the middle of their day. */
  signs: { x: number; kind: 'madeUp' | 'holiday' }[];
  off: { x: number; width: number }[];
};

/** Narrower days than this have no 休 and no number of their own. */
const widthOfSign = 16;
/** Weekends of narrower days would be a grey haze. */
const narrowestShade = 3;

export function axisMarks(scale: Scale, calendar: CalendarSpec, fromX: number, toX: number): AxisMarks {
  const from = Math.max(scale.from, dayAtX(scale, fromX));
  const to = Math.min(scale.to, dayAtX(scale, toX) + 1);
  return { spans: spansOf(scale, from, to), ticks: ticksOf(scale, from, to), ...kindsOf(scale, calendar, from, to) };
}

const partsOf = (day: number): [year: number, month: number, date: number] => {
  const text = dayOf(day);
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
};

function spansOf(scale: Scale, from: number, to: number): AxisMarks['spans'] {
  const spans: AxisMarks['spans'] = [];
  const isYears = scale.zoom === 'quarter';
  for (let day = from; day <= to; day++) {
    const [year, month, date] = partsOf(day);
    const isTurn = date === 1 && (!isYears || month === 1);
    if (isTurn || day === from)
      spans.push({ x: xOf(scale, day), year, month: isYears ? null : month, isFirst: !isTurn });
  }
  const [first, second] = spans;
  // The first one's words would run into the second's.
  if (first?.isFirst && second && second.x - first.x < 44) spans.shift();
  return spans;
}

function ticksOf(scale: Scale, from: number, to: number): AxisMarks['ticks'] {
  const ticks: AxisMarks['ticks'] = [];
  for (let day = from; day <= to; day++) {
    if (scale.zoom === 'quarter') {
      const [, month, date] = partsOf(day);
      if (date === 1) ticks.push({ x: xOf(scale, day), day: month, kind: 'month' });
    } else if (scale.zoom === 'day' || weekdayOfNumber(day) === 0) {
      ticks.push({ x: xOf(scale, day + 0.5), day: partsOf(day)[2], kind: 'day' });
    }
  }
  return ticks;
}

function kindsOf(scale: Scale, calendar: CalendarSpec, from: number, to: number): Pick<AxisMarks, 'signs' | 'off'> {
  const signs: AxisMarks['signs'] = [];
  const off: AxisMarks['off'] = [];
  dayKinds(calendar, from, to).forEach((kind, at) => {
    const day = from + at;
    const isOff = kind === 'holiday' || (kind === 'weekend' && scale.dayWidth >= narrowestShade);
    const last = off.at(-1);
    const x = xOf(scale, day);
    if (isOff && last && last.x + last.width >= x - 0.01) last.width = xOf(scale, day + 1) - last.x;
    else if (isOff) off.push({ x, width: scale.dayWidth });
    if (kind === 'madeUp' && scale.dayWidth >= 8) signs.push({ x: x + scale.dayWidth / 2, kind });
    if (kind === 'holiday' && scale.dayWidth >= widthOfSign) signs.push({ x: x + scale.dayWidth / 2, kind });
  });
  return { signs, off };
}

/** Less room than this is not enough for the name of a month. */
const spanRoom = 64;

/** The names of the first line where they are seen: one whose month began further left moves to `seenX`. */
export const spansSeen = (spans: AxisMarks['spans'], seenX: number): AxisMarks['spans'] =>
  spans.map((span, at) => {
    const end = spans[at + 1]?.x ?? Number.POSITIVE_INFINITY;
    return span.x < seenX && end - seenX > spanRoom ? { ...span, x: seenX } : span;
  });

/** A number gives way to today's pill and to 班 and 休 on its day. */
export function isFree(x: number, scale: Scale, todayX: number, signs: AxisMarks['signs']): boolean {
  // Months begin at their day, numbers stand over theirs.
  const middle = scale.zoom === 'quarter' ? x + 14 : x;
  if (Math.abs(middle - todayX) < (scale.zoom === 'quarter' ? 40 : 30)) return false;
  return signs.every((sign) => Math.abs(sign.x - x) > (scale.zoom === 'day' ? 4 : 18));
}
