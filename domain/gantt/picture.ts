import { barHeight, barTop, diamondRadius, type GanttBar, rowHeight } from './gantt-bar.ts';
import { type LinkIndex, linksIn } from './link-index.ts';
import { linkRoute } from './link-route.ts';
import { type Brush, boxOf, paintBar, rect } from './paint.ts';
import { type Scale, xOf } from './zoom.ts';

/** A span of days with a name above it, such as a promo freeze. */
/** `shortName`: where there is no room for the whole. */
export type PromoBand = { id: string; name: string; shortName?: string; start: number; end: number };

export type PictureText = { style: string; x: number; y: number; text: string };

/** What is drawn for a window of rows: paths from back to front, then texts. `y` 0 is the top of row `first`. */
export type Picture = {
  height: number;
  paths: { style: string; d: string }[];
  texts: PictureText[];
  /** The links of the row under the pointer, drawn stronger. */
  lit: string;
};

export type PictureInput = {
  scale: Scale;
  first: number;
  last: number;
  /** The bar of a row; asked only for rows in the window and the ends of their links. */
  barAt: (row: number) => GanttBar | null;
  links: LinkIndex;
  off: readonly { x: number; width: number }[];
  promos: readonly PromoBand[];
  selectedRows: readonly number[];
  litRow: number | null;
  today: number;
  /** Px that are seen; today's line and the row lines span them. */
  fromX: number;
  toX: number;
};

/** From back to front. A style that is not named here stands before the last, today's line. */
const order = [
  'off',
  'promo',
  'promo-edge',
  'selected',
  'rows',
  'baseline',
  'link',
  'link-head',
  'link critical',
  'link-head critical',
  'tail',
  'tail-stop',
  'ghost',
  'ghost-way',
  'ghost-head',
];

export function pictureOf(input: PictureInput): Picture {
  const { scale, first, last } = input;
  const height = (last - first) * rowHeight;
  const paths = new Map<string, string[]>(order.map((style) => [style, []]));
  const texts: PictureText[] = [];
  const brush: Brush = {
    add: (style, path) => {
      const known = paths.get(style);
      if (known) known.push(path);
      else paths.set(style, [path]);
    },
    write: (style, x, y, text) => texts.push({ style, x, y, text }),
  };
  paintGround(brush, input, height);
  const lit = paintLinks(brush, input);
  for (let row = first; row < last; row++) {
    const bar = input.barAt(row);
    if (bar) paintBar(brush, bar, scale, (row - first) * rowHeight);
  }
  const today = xOf(scale, input.today);
  brush.add('today', `M${today} 0V${height}`);
  const drawn = [...paths].flatMap(([style, parts]) => (parts.length > 0 ? [{ style, d: parts.join('') }] : []));
  return { height, paths: drawn, texts, lit };
}

function paintGround(brush: Brush, input: PictureInput, height: number): void {
  const { first, last, fromX, toX, scale } = input;
  for (const { x, width } of input.off) brush.add('off', rect(x, 0, width, height));
  for (const { start, end } of input.promos) {
    const [x, to] = [xOf(scale, start), xOf(scale, end)];
    brush.add('promo', rect(x, 0, to - x, height));
    brush.add('promo-edge', `M${x + 0.5} 0V${height}M${to - 0.5} 0V${height}`);
  }
  for (const row of input.selectedRows) {
    if (row >= first && row < last)
      brush.add('selected', rect(fromX, (row - first) * rowHeight, toX - fromX, rowHeight));
  }
  for (let row = first; row < last; row++) {
    brush.add('rows', `M${fromX} ${(row - first + 1) * rowHeight - 0.5}H${toX}`);
  }
}

function paintLinks(brush: Brush, input: PictureInput): string {
  let lit = '';
  for (const at of linksIn(input.links, input.first, input.last)) {
    const from = input.links.from[at] ?? 0;
    const to = input.links.to[at] ?? 0;
    const route = routeOf(input, at, from, to);
    if (!route) continue;
    const style = route.isCritical ? ' critical' : '';
    brush.add(`link${style}`, route.line);
    brush.add(`link-head${style}`, route.head);
    if (input.litRow === from || input.litRow === to) lit += route.line;
  }
  return lit;
}

function routeOf({ scale, first, barAt, links }: PictureInput, at: number, from: number, to: number) {
  const [before, after, link] = [barAt(from), barAt(to), links.links[at]];
  if (!before || !after || !link) return null;
  const middle = (row: number) => (row - first) * rowHeight + barTop + barHeight / 2;
  const type = link.type;
  const route = linkRoute({
    type,
    fromX: endX(scale, before, type === 'FS' || type === 'FF'),
    fromY: middle(from),
    toX:
      after.shape === 'milestone' && type === 'FS'
        ? xOf(scale, after.end)
        : endX(scale, after, type === 'FF' || type === 'SF'),
    toY: middle(to),
    toWidth: boxOf(scale, after).width,
    isToMilestone: after.shape === 'milestone',
  });
  return { ...route, isCritical: before.critical && after.critical };
}

/** Where a link takes hold of a bar. */
function endX(scale: Scale, bar: GanttBar, isFinish: boolean): number {
  // The line begins under the diamond: what follows a milestone may start at its very instant.
  if (bar.shape === 'milestone') return xOf(scale, bar.end) + (isFinish ? 0 : -diamondRadius);
  const { x, width } = boxOf(scale, bar);
  return isFinish ? x + width : x;
}
