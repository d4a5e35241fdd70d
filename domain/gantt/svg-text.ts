import type { AxisMarks } from './axis-marks.ts';
import { rowHeight } from './gantt-bar.ts';
import type { Picture, PromoBand } from './picture.ts';
import { promoNameX } from './promo-name-x.ts';
import { type Scale, xOf } from './zoom.ts';

export type SvgPlan = {
  scale: Scale;
  marks: AxisMarks;
  promos: readonly PromoBand[];
  picture: Picture;
  rows: readonly { title: string; level: number; isGroup: boolean; cells: readonly string[] }[];
  today: number;
  tableWidth: number;
  /** Rules for the classes of the drawing. */
  style: string;
  heads: readonly string[];
  words: {
    title: string;
    today: string;
    month: (month: number) => string;
    monthOf: (year: number, month: number) => string;
    year: (year: number) => string;
    sign: Record<'madeUp' | 'holiday', string>;
  };
};

const top = 44;
const head = 44;

/** The whole plan as an SVG file: title, table, axis and chart; the paths are those of the screen. */
export function svgOf(plan: SvgPlan): string {
  const { picture, scale, tableWidth, words } = plan;
  const width = tableWidth + scale.width;
  const height = top + head + picture.height;
  const hatch = (id: string, moved: string) =>
    `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="gc-hatch-ground${moved}" d="M0 0h5v5h-5z"/><path class="gc-hatch-line${moved}" d="M0 0h1.6v5h-1.6z"/></pattern>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif" font-size="12">`,
    `<style>${escaped(plan.style)}\n.bar-wait{fill:url(#hatch)}</style>`,
    `<defs>${hatch('hatch', '')}</defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="16" y="28" font-size="16" font-weight="600" fill="#1c2024">${escaped(words.title)}</text>`,
    `<g transform="translate(0 ${top})">${table(plan)}</g>`,
    `<g class="gc-head" transform="translate(${tableWidth} ${top})">${axis(plan)}</g>`,
    `<g class="gc-body" transform="translate(${tableWidth} ${top + head})">${chart(picture)}</g>`,
    '</svg>',
  ].join('\n');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const written = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escaped(text)}</text>`;

function table({ rows, heads, tableWidth }: SvgPlan): string {
  const places = [0, tableWidth - 160, tableWidth - 110, tableWidth - 54];
  const quiet = ' fill="#60646c"';
  const names = heads.map((name, at) => written((places[at] ?? 0) + (at === 0 ? 16 : 0), 36, name, quiet)).join('');
  const lines = rows.map(({ title, level, isGroup, cells }, row) => {
    const y = head + row * rowHeight + 20;
    const left = 16 + (level - 1) * 16;
    const room = Math.floor((tableWidth - 170 - left) / 12);
    const shown = title.length > room ? `${title.slice(0, room - 1)}…` : title;
    return (
      written(left, y, shown, isGroup ? ' font-weight="600" fill="#1c2024"' : ' fill="#1c2024"') +
      cells
        .map((cell, at) => (cell ? written(places[at + 1] ?? 0, y, cell.slice(0, at === 0 ? 4 : 10), quiet) : ''))
        .join('')
    );
  });
  return names + lines.join('');
}

function axis({ scale, marks, promos, today, words }: SvgPlan): string {
  const todayX = xOf(scale, today);
  return [
    ...marks.spans.map(({ x, year, month }) =>
      written(
        x + 6,
        16,
        month === null ? words.year(year) : month === 1 ? words.monthOf(year, month) : words.month(month),
        ' class="gc-span"',
      ),
    ),
    ...marks.ticks
      .filter(({ x }) => Math.abs(x - todayX) > 28)
      .map(({ x, day, kind }) =>
        written(x, 36, kind === 'month' ? words.month(day) : String(day), ` class="gc-tick ${kind}"`),
      ),
    ...promos.map(({ name, start }) =>
      written(promoNameX(xOf(scale, start), marks.spans), 16, name, ' class="gc-promo-name"'),
    ),
    `<rect class="gc-pill" x="${todayX - 18}" y="23" width="36" height="18" rx="4"/>`,
    written(todayX, 36, words.today, ' class="gc-pill-text"'),
  ].join('');
}

const chart = ({ paths, texts }: Picture): string =>
  paths
    .map(({ style, d }) => `<path class="gc-${style}${style === 'bar wait' ? ' bar-wait' : ''}" d="${d}"/>`)
    .join('') + texts.map(({ style, x, y, text }) => written(x, y, text, ` class="gc-${style}"`)).join('');
