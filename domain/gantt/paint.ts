import { barHeight, barTop, type DaySpan, diamondRadius, type GanttBar, narrowestBar } from './gantt-bar.ts';
import { type Scale, xOf } from './zoom.ts';

/** One path for everything that looks the same, by class: a few dozen nodes draw a whole window. */
export type Brush = {
  add: (style: string, path: string) => void;
  write: (style: string, x: number, y: number, text: string) => void;
};

export type Box = { x: number; width: number };

export function boxOf(scale: Scale, span: DaySpan): Box {
  const x = xOf(scale, span.start);
  return { x, width: Math.max(narrowestBar, xOf(scale, span.end) - x) };
}

/** Rounded rectangle whose edge of `stroke` px lies inside the box. */
export function roundRect({ x, width }: Box, top: number, height: number, stroke: number): string {
  const inset = stroke / 2;
  const across = Math.max(0.5, width - stroke);
  const tall = height - stroke;
  const r = Math.min(3, across / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + inset + r} ${top + inset}h${across - 2 * r}${arc(r, r)}v${tall - 2 * r}${arc(-r, r)}` +
    `h${2 * r - across}${arc(-r, -r)}v${2 * r - tall}${arc(r, -r)}z`
  );
}

export const rect = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

export const diamond = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r} ${-r} ${r} ${-r} ${-r}z`;

/** Everything of one row; `y` is the top of the row. */
export function paintBar(brush: Brush, bar: GanttBar, scale: Scale, y: number): void {
  if (bar.baseline) paintBaseline(brush, bar, bar.baseline, scale, y);
  if (bar.ghost) paintGhost(brush, bar, bar.ghost, scale, y);
  if (bar.shape === 'milestone') paintMilestone(brush, bar, scale, y);
  else if (bar.shape === 'summary') paintSummary(brush, bar, scale, y);
  else paintTask(brush, bar, scale, y);
  paintFlags(brush, bar, scale, y);
  paintWords(brush, bar, scale, y);
}

function paintBaseline(brush: Brush, bar: GanttBar, baseline: DaySpan, scale: Scale, y: number): void {
  if (bar.shape === 'milestone') brush.add('baseline', diamond(xOf(scale, baseline.end), y + 28, 3.5));
  else brush.add('baseline', roundRect(boxOf(scale, baseline), y + 25, 3, 0));
}

function paintGhost(brush: Brush, bar: GanttBar, ghost: DaySpan, scale: Scale, y: number): void {
  const middle = y + barTop + barHeight / 2;
  if (bar.shape === 'summary') return;
  if (bar.shape === 'bar') {
    brush.add('ghost', roundRect(boxOf(scale, ghost), y + barTop, barHeight, 1));
    return;
  }
  const [from, to] = [xOf(scale, ghost.end), xOf(scale, bar.end)];
  brush.add('ghost', diamond(from, middle, diamondRadius));
  const sign = Math.sign(to - from);
  if (Math.abs(to - from) < 28) return;
  brush.add('ghost-way', `M${from + sign * 9} ${middle}H${to - sign * 12}`);
  brush.add('ghost-head', `M${to - sign * 13} ${middle - 3}l${sign * 4} 3 ${sign * -4} 3z`);
}

function paintTask(brush: Brush, bar: GanttBar, scale: Scale, y: number): void {
  const box = boxOf(scale, bar);
  const top = y + barTop;
  paintTail(brush, bar, box.x + box.width, scale, top);
  const isThick = bar.critical || bar.isMoved;
  const shape = roundRect(box, top, barHeight, isThick ? 1.5 : 1);
  brush.add(bar.isMoved ? (bar.tone === 'wait' ? 'moved-wait' : 'moved') : `bar ${bar.tone}`, shape);
  const done = bar.tone === 'done' ? 0 : Math.min(1, bar.progress) * (box.width - 2);
  if (done >= 1) brush.add('progress', roundRect({ x: box.x + 1, width: done }, top + 1.5, barHeight - 3, 0));
  if (!bar.isMoved && bar.critical) brush.add('edge-critical', shape);
  else if (!bar.isMoved && bar.near) brush.add('edge-near', shape);
}

function paintTail(brush: Brush, bar: GanttBar, from: number, scale: Scale, top: number): void {
  if (bar.forecastEnd === null || bar.isMoved) return;
  const to = xOf(scale, bar.forecastEnd);
  const middle = top + barHeight / 2;
  if (to - from < 1) return;
  brush.add('tail', `M${from} ${middle}H${to}`);
  brush.add('tail-stop', `M${to - 0.75} ${middle - 5}v10`);
}

function paintSummary(brush: Brush, bar: GanttBar, scale: Scale, y: number): void {
  const { x, width } = boxOf(scale, bar);
  const foot = Math.min(4, width / 2);
  const style = bar.isMoved ? 'summary moved' : bar.tone === 'done' ? 'summary done' : 'summary';
  brush.add(style, `M${x} ${y + 12}h${width}v7l${-foot} -4h${2 * foot - width}l${-foot} 4z`);
}

function paintMilestone(brush: Brush, bar: GanttBar, scale: Scale, y: number): void {
  const x = xOf(scale, bar.end);
  const middle = y + barTop + barHeight / 2;
  const isShifted = bar.forecastEnd !== null && bar.forecastEnd > bar.end && !bar.isMoved;
  if (bar.isMoved) {
    brush.add('diamond moved', diamond(x, middle, 8));
  } else if (isShifted && bar.forecastEnd !== null) {
    // Hollow at the plan, filled where it is forecast.
    const to = xOf(scale, bar.forecastEnd);
    brush.add('tail', `M${x} ${middle}H${to}`);
    brush.add('diamond hollow', diamond(x, middle, diamondRadius - 1));
    brush.add(bar.severity === 'red' ? 'diamond late' : 'diamond', diamond(to, middle, diamondRadius));
  } else {
    const tone = bar.tone === 'done' ? ' done' : bar.tone === 'late' ? ' late' : '';
    brush.add(`diamond${tone}`, diamond(x, middle, diamondRadius));
  }
}

/** Deadline, 不早于, pin and conflict: small marks that stand at their day. */
function paintFlags(brush: Brush, bar: GanttBar, scale: Scale, y: number): void {
  if (bar.deadline !== null) {
    const x = xOf(scale, bar.deadline);
    brush.add('deadline', `M${x} ${y + 5}v21`);
    brush.add('deadline-flag', `M${x} ${y + 5}h-6l2 2.5 -2 2.5h6z`);
  }
  if (bar.notBefore !== null) {
    const x = xOf(scale, bar.notBefore);
    brush.add('not-before', `M${x} ${y + 5}v21M${x} ${y + 5.5}h4M${x} ${y + 25.5}h4`);
  }
  const left = bar.shape === 'milestone' ? xOf(scale, bar.start) - diamondRadius : xOf(scale, bar.start);
  if (bar.isPinned) {
    const x = left - 6;
    brush.add('pin', `M${x - 3} ${y + 9}h6l-1 4 2 3h-8l2 -3z`);
    brush.add('pin-needle', `M${x} ${y + 16}v5`);
  }
  if (bar.hasConflict) {
    const x = left - (bar.isPinned ? 20 : 10);
    brush.add('conflict', circle(x, y + 15, 6));
    brush.add('conflict-mark', `M${x} ${y + 11.8}v4M${x} ${y + 17.9}v.6`);
  }
}

export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

/** About the width of 12-px text: Chinese is as wide as high, Latin a good half. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (char > '⺀' ? 12 : 6.8), 0);

function paintWords(brush: Brush, bar: GanttBar, scale: Scale, y: number): void {
  const end =
    bar.shape === 'milestone' ? xOf(scale, bar.end) + diamondRadius : boxOf(scale, bar).x + boxOf(scale, bar).width;
  const tail =
    bar.forecastEnd === null || bar.isMoved ? end : xOf(scale, bar.forecastEnd) + (bar.shape === 'milestone' ? 7 : 0);
  let x = Math.max(end, tail) + 5;
  const baseline = y + barTop + 11;
  const isTold =
    bar.daysLate > 0 && bar.severity !== null && !bar.isMoved && bar.tone !== 'done' && bar.shape !== 'summary';
  const late = isTold ? `+${bar.daysLate}` : '';
  if (bar.shape === 'bar' && late) {
    brush.write(`late ${bar.severity}`, x, baseline, late);
    x += textWidth(late) + 8;
  }
  if (bar.label) {
    brush.write(labelStyle(bar), x, baseline, bar.label);
    x += textWidth(bar.label) + 6;
  }
  if (bar.shape === 'milestone' && late) brush.write(`late ${bar.severity}`, x, baseline, late);
}

const labelStyle = (bar: GanttBar): string =>
  bar.isMoved && bar.shape === 'milestone'
    ? 'label strong'
    : bar.shape === 'milestone' && bar.tone !== 'done'
      ? 'label'
      : 'label quiet';
