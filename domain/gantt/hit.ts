import { barHeight, barTop, diamondRadius, type GanttBar, rowHeight } from './gantt-bar.ts';
import { boxOf } from './paint.ts';
import { type Scale, xOf } from './zoom.ts';

/** What of a row lies under the pointer. `link-start` and `link-end` are the dots beside a bar that links are pulled from. */
export type Zone = 'body' | 'start' | 'finish' | 'link-start' | 'link-end' | 'empty';

/** Px at each end that stretch; less on short bars, so that a middle to take hold of stays. */
const grip = 6;
/** The dots stand this far outside the bar. */
export const dotDistance = 9;
const dotReach = 6;

/** `y` within the row. Groups take no stretching; a milestone none either, it only moves. */
export function zoneAt(bar: GanttBar, scale: Scale, x: number, y: number): Zone {
  const isInBar = y >= barTop - 3 && y <= barTop + barHeight + 3;
  if (!isInBar || y > rowHeight) return 'empty';
  const [left, right] = sidesOf(bar, scale);
  if (bar.shape !== 'summary') {
    if (Math.abs(x - (right + dotDistance)) <= dotReach) return 'link-end';
    if (Math.abs(x - (left - dotDistance)) <= dotReach) return 'link-start';
  }
  if (x < left - 2 || x > right + 2) return 'empty';
  if (bar.shape !== 'bar') return 'body';
  const width = right - left;
  const reach = Math.min(grip, width / 3);
  if (x >= right - reach) return 'finish';
  return x <= left + reach && width >= 18 ? 'start' : 'body';
}

export function sidesOf(bar: GanttBar, scale: Scale): [left: number, right: number] {
  if (bar.shape === 'milestone') return [xOf(scale, bar.end) - diamondRadius, xOf(scale, bar.end) + diamondRadius];
  const { x, width } = boxOf(scale, bar);
  return [x, x + width];
}
