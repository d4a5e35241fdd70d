import { diamondRadius, type SummaryBar, type SummaryLayout } from '../../domain/gantt/summary-layout.ts';

/** One path for all shapes that look the same: twenty nodes draw what would be hundreds, and the popup opens sooner. */
export type SummaryShapes = {
  bars: { state: SummaryBar['state']; d: string }[];
  tails: { severity: 'red' | 'amber'; d: string }[];
  planned: string;
  /** Late ones last: they lie over their neighbours. */
  diamonds: { tone: 'due' | 'done' | 'late'; d: string }[];
};

type Sizes = { top: number; row: number; barTop: number; barHeight: number };

const states = ['todo', 'done', 'run', 'wait'] as const;
const severities = ['amber', 'red'] as const;
const tones = ['done', 'due', 'late'] as const;
const plannedRadius = 5;
const corner = 2;

/** SVG path data of a layout whose first row begins at `top` px and whose rows are `row` px high. */
export function summaryShapes(layout: SummaryLayout, sizes: Sizes): SummaryShapes {
  const bars = new Map<string, string>();
  const tails = new Map<string, string>();
  const diamonds = new Map<string, string>();
  let planned = '';
  layout.rows.forEach((row, index) => {
    const y = sizes.top + index * sizes.row;
    const middle = y + sizes.row / 2;
    for (const bar of row.bars) add(bars, bar.state, barPath(bar, y + sizes.barTop, sizes.barHeight));
    for (const shift of row.shifts) {
      add(tails, shift.severity, `M${shift.fromX} ${middle}H${shift.toX}`);
      if (shift.isPlanInside) planned += diamondPath(shift.fromX, middle, plannedRadius);
    }
    for (const each of row.diamonds) add(diamonds, each.tone, diamondPath(each.x, middle, diamondRadius));
  });
  return {
    bars: states.flatMap((state) => present(bars, state, (d) => ({ state, d }))),
    tails: severities.flatMap((severity) => present(tails, severity, (d) => ({ severity, d }))),
    planned,
    diamonds: tones.flatMap((tone) => present(diamonds, tone, (d) => ({ tone, d }))),
  };
}

const add = (paths: Map<string, string>, key: string, d: string): void => {
  paths.set(key, (paths.get(key) ?? '') + d);
};

function present<Shape>(paths: Map<string, string>, key: string, shape: (d: string) => Shape): Shape[] {
  const d = paths.get(key);
  return d === undefined ? [] : [shape(d)];
}

/** Half a pixel in on every side, so that a 1-px edge is sharp and neighbours do not run together. */
function barPath({ x, width }: SummaryBar, y: number, height: number): string {
  const across = Math.max(1, width - 1);
  const r = Math.min(corner, across / 2);
  const side = height - 2 * r;
  return (
    `M${x + 0.5 + r} ${y}h${across - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${side}a${r} ${r} 0 0 1 ${-r} ${r}` +
    `h${2 * r - across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-side}a${r} ${r} 0 0 1 ${r} ${-r}z`
  );
}

const diamondPath = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r} ${-r} ${r} ${-r} ${-r}z`;
