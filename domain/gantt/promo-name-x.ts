import type { AxisMarks } from './axis-marks.ts';

/** Px that the name of a month, or of a year and its month, takes in the upper line of the axis. */
const monthWidth = 46;
const yearWidth = 92;

/** Where a promotion's name stands: over the start of its band, but never on the name of a month. */
export function promoNameX(x: number, spans: AxisMarks['spans']): number {
  const span = spans.findLast((one) => one.x <= x);
  if (!span) return x + 2;
  return Math.max(x + 2, span.x + (span.month === null || span.month === 1 ? yearWidth : monthWidth));
}
