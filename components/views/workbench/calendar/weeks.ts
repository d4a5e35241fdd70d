import { addDays, dayNumber, weekdayOf } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';

export type Span = { id: string; startOn: Day; finishOn: Day };
/** A bar's part in one week: weekdays `from` to `to` (0 = Monday), both included; `lane` counts from the top. */
export type Segment = { id: string; from: number; to: number; lane: number; isStart: boolean; isEnd: boolean };
/** `more`: for each weekday the bars that found no lane. */
export type Week = { mondayOn: Day; segments: Segment[]; more: string[][] };

export type CalendarMode = 'month' | 'week';

const mondayOf = (on: Day): Day => addDays(on, -weekdayOf(on));

/** The whole weeks that show the month (or week) of a day: their first Monday and how many. */
export function rangeOf(on: Day, mode: CalendarMode): { firstOn: Day; count: number } {
  if (mode === 'week') return { firstOn: mondayOf(on), count: 1 };
  const firstOn = mondayOf(`${on.slice(0, 8)}01`);
  const lastOn = addDays(stepped(on, 'month', 1), -1);
  return { firstOn, count: Math.floor((dayNumber(lastOn) - dayNumber(firstOn)) / 7) + 1 };
}

/** First day of the month, or Monday of the week, `by` further on. */
export function stepped(on: Day, mode: CalendarMode, by: number): Day {
  if (mode === 'week') return addDays(mondayOf(on), 7 * by);
  const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + by;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Bars in lanes, week by week: earlier ones higher, of one start the longer first; no two share a lane on a day. */
export function weeksOf(spans: readonly Span[], firstOn: Day, count: number, lanes: number): Week[] {
  const first = dayNumber(firstOn);
  const shown = spans
    .map((span) => ({ id: span.id, from: dayNumber(span.startOn) - first, to: dayNumber(span.finishOn) - first }))
    .filter(({ from, to }) => to >= 0 && from < 7 * count && to >= from)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return Array.from({ length: count }, (_, week) => weekOf(shown, week * 7, addDays(firstOn, week * 7), lanes));
}

type Placed = { id: string; from: number; to: number };

function weekOf(spans: readonly Placed[], monday: number, mondayOn: Day, lanes: number): Week {
  const segments: Segment[] = [];
  const more: string[][] = [[], [], [], [], [], [], []];
  /** Last weekday taken in each lane. */
  const ends: number[] = [];
  for (const span of spans) {
    const from = Math.max(0, span.from - monday);
    const to = Math.min(6, span.to - monday);
    if (span.from - monday > 6 || to < 0) continue;
    const free = ends.findIndex((end) => end < from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= lanes) {
      for (let day = from; day <= to; day++) more[day]?.push(span.id);
      continue;
    }
    ends[lane] = to;
    segments.push({ id: span.id, from, to, lane, isStart: span.from >= monday, isEnd: span.to <= monday + 6 });
  }
  return { mondayOn, segments, more };
}

/** For each bar the week in which it first shows, in the order of the days. */
export function firstWeeks(weeks: readonly Week[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { segments }] of weeks.entries()) {
    for (const { id } of segments) if (!found.has(id)) found.set(id, index);
  }
  return found;
}
