import { dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';

export const zooms = ['day', 'week', 'month', 'quarter'] as const;
export type Zoom = (typeof zooms)[number];

/** Px a day. A week's Mondays stay 70 px apart at `week`, as in the drawing the look was settled on. */
export const dayWidths: Record<Zoom, number> = { day: 28, week: 10, month: 4, quarter: 1.5 };

/** Where days stand: x 0 is the start of day number `from`. */
export type Scale = { zoom: Zoom; from: number; to: number; dayWidth: number; width: number };

export const xOf = (scale: Pick<Scale, 'from' | 'dayWidth'>, day: number): number =>
  Math.round((day - scale.from) * scale.dayWidth * 100) / 100;
export const dayAtX = (scale: Scale, x: number): number => scale.from + Math.floor(x / scale.dayWidth);

/** Air before the first and after the last day of a plan, in days. */
const before = 14;
const after = 60;

/** The days a chart covers: the plan with air on both sides, today in any case, and at least `width` px. */
export function scaleOf(zoom: Zoom, first: Day, last: Day, today: Day, width: number): Scale {
  const dayWidth = dayWidths[zoom];
  const now = dayNumber(today);
  const from = Math.min(dayNumber(first), now) - before;
  const to = Math.max(dayNumber(last) + after, now + after, from + Math.ceil(width / dayWidth));
  return { zoom, from, to, dayWidth, width: Math.ceil((to - from) * dayWidth) };
}
