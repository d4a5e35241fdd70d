import { dayNumber, dayOf, weekdayOfNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';

/** A label above the axis; the words for it are chosen by whoever draws it and fit into `width` px at 12 px type. */
export type Tick = { kind: 'today' | 'year' | 'month' | 'week'; on: Day; x: number; width: number };

/** Widths in px that hold `MM-DD` (bold for today) and `12 月` (a year begins with `1 月`) at 12 px in every face of our font list. */
const labelWidth = { today: 38, year: 28, month: 36, week: 36 } as const;
const gap = 8;
/** Narrower weeks than this are not labelled; months are. */
const narrowestWeek = 8;

type Axis = { width: number; from: number; to: number; today: number | null };
type Candidate = { kind: Tick['kind']; day: number };

/**
 * Labels of an axis from day number `from` to `to` inclusive: today first, then turns of the year, then months or
 * Mondays in even steps; one that would touch an earlier choice or leave 0…width is dropped. Sorted by x.
 */
export function axisTicks(axis: Axis): Tick[] {
  const taken: Tick[] = [];
  for (const candidate of candidates(axis)) {
    const tick = place(candidate, axis);
    if (tick && taken.every((other) => isClear(tick, other))) taken.push(tick);
  }
  return taken.sort((a, b) => a.x - b.x);
}

const dayWidthOf = (axis: Axis): number => axis.width / (axis.to - axis.from + 1);
const isClear = (a: Tick, b: Tick): boolean => a.x + a.width + gap <= b.x || b.x + b.width + gap <= a.x;

function place({ kind, day }: Candidate, axis: Axis): Tick | null {
  const width = labelWidth[kind];
  const start = (day - axis.from) * dayWidthOf(axis);
  // Today's label stands in the middle over its line and moves in at the edges; all others begin at their day.
  const x = kind === 'today' ? Math.min(axis.width - width, Math.max(0, start - width / 2)) : start;
  if (x < 0 || x + width > axis.width) return null;
  return { kind, on: dayOf(day), x: Math.round(x * 100) / 100, width };
}

function candidates(axis: Axis): Candidate[] {
  const isInside = axis.today !== null && axis.today >= axis.from && axis.today <= axis.to;
  const months = monthStarts(axis);
  const years = months.filter((day) => dayOf(day).slice(5, 7) === '01');
  const isByWeek = 7 * dayWidthOf(axis) >= narrowestWeek;
  return [
    ...(isInside && axis.today !== null ? [{ kind: 'today' as const, day: axis.today }] : []),
    ...years.map((day) => ({ kind: 'year' as const, day })),
    ...(isByWeek ? mondays(axis) : everyNth(months, axis, 30)).map((day) => ({
      kind: isByWeek ? ('week' as const) : ('month' as const),
      day,
    })),
  ];
}

/** Every 1st, 2nd, 3rd … so that the kept ones are evenly apart and their labels have room. */
function everyNth(days: number[], axis: Axis, daysEach: number): number[] {
  const step = Math.max(1, Math.ceil((labelWidth.month + gap) / (daysEach * dayWidthOf(axis))));
  return days.filter((_, index) => index % step === 0);
}

function mondays(axis: Axis): number[] {
  const days: number[] = [];
  for (let day = axis.from + ((7 - weekdayOfNumber(axis.from)) % 7); day <= axis.to; day += 7) days.push(day);
  return everyNth(days, axis, 7);
}

function monthStarts(axis: Axis): number[] {
  const days: number[] = [];
  let day = dayNumber(`${dayOf(axis.from).slice(0, 8)}01`);
  while (day <= axis.to) {
    if (day >= axis.from) days.push(day);
    // The first plus 31 days always lies in the next month.
    day = dayNumber(`${dayOf(day + 31).slice(0, 8)}01`);
  }
  return days;
}
