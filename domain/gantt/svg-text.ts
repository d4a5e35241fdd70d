import { type AxisMarks, isFree } from './axis-marks.ts';
import { rowHeight } from './gantt-bar.ts';
import { textWidth } from './paint.ts';
import type { Picture, PromoBand } from './picture.ts';
import { promoNames } from './promo-names.ts';
import { type Scale, xOf } from './zoom.ts';

export type SvgPlan = {
  scale: Scale;
  /** Px of the axis that are shown. */
  fromX: number;
  toX: number;
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
    /** At the right end of the title's line, such as the number of the sheet. */
    note: string;
    today: string;
    month: (month: number) => string;
    monthOf: (year: number, month: number) => string;
    year: (year: number) => string;
    sign: Record<'madeUp' | 'holiday', string>;
    legend: Record<'critical' | 'wait' | 'late' | 'baseline', string>;
  };
};

const top = 44;
const head = 44;
const foot = 32;

/** Px that a picture needs around its rows: title, axis and legend. */
export const heightAround = top + head + foot;

/** A plan, or the rows and days of it that one sheet holds, as an SVG file; the paths are those of the screen. */
export function svgOf(plan: SvgPlan): string {
  const { picture, tableWidth, words, fromX, toX } = plan;
  const chartWidth = toX - fromX;
  const width = tableWidth + chartWidth;
  const bottom = top + head + picture.height;
  const height = bottom + foot;
  const hatch = `<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="gc-hatch-ground" d="M0 0h5v5h-5z"/><path class="gc-hatch-line" d="M0 0h1.6v5h-1.6z"/></pattern>`;
  // What lies beyond the days shown is cut off by a drawing of its own.
  const part = (kind: string, y: number, tall: number, inside: string) =>
    `<svg class="gc-${kind}" x="${tableWidth}" y="${y}" width="${chartWidth}" height="${tall}" viewBox="${fromX} 0 ${chartWidth} ${tall}" style="position:static;background:none;border:0">${inside}</svg>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif" font-size="12">`,
    `<style>${escaped(plan.style)}\n.bar-wait{fill:url(#hatch)}</style>`,
    `<defs>${hatch}</defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    written(16, 28, words.title, ' font-size="16" font-weight="600" fill="#1c2024"'),
    written(width - 16, 28, words.note, `${quiet} text-anchor="end"`),
    `<g transform="translate(0 ${top})">${table(plan)}</g>`,
    part('head', top, head, axis(plan)),
    part('body', top + head, picture.height, chart(picture)),
    `<path d="M0 ${top + 0.5}H${width}M0 ${top + head - 0.5}H${width}M0 ${bottom - 0.5}H${width}M${tableWidth - 0.5} ${top}V${bottom}" stroke="#d9d9e0"/>`,
    `<g class="gc-body" transform="translate(16 ${bottom + 10})">${legend(words.legend)}</g>`,
    '</svg>',
  ].join('\n');
}

/** What hatch, edge and tail mean, for whoever sees the sheet without the program. */
function legend(words: SvgPlan['words']['legend']): string {
  const box = 'M3.5 .5h13a3 3 0 0 1 3 3v5a3 3 0 0 1 -3 3h-13a3 3 0 0 1 -3 -3v-5a3 3 0 0 1 3 -3z';
  const signs: [name: string, drawn: string][] = [
    [words.critical, `<path class="gc-bar todo" d="${box}"/><path class="gc-edge-critical" d="${box}"/>`],
    [words.wait, `<path class="gc-bar wait bar-wait" d="${box}"/>`],
    [words.late, '<path class="gc-tail" d="M0 6h19"/><path class="gc-tail-stop" d="M19 1v10"/>'],
    [words.baseline, '<path class="gc-baseline" d="M0 4.5h20v3h-20z"/>'],
  ];
  let x = 0;
  return signs
    .map(([name, drawn]) => {
      const at = x;
      x += 26 + textWidth(name) + 18;
      return `<g transform="translate(${at} 0)">${drawn}${written(26, 10, name)}</g>`;
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const written = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escaped(text)}</text>`;

const quiet = ' fill="#60646c"';

function cut(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(letters.join('')) > room - 12) letters.pop();
  return `${letters.join('')}…`;
}

function table({ rows, heads, tableWidth }: SvgPlan): string {
  const places = [0, tableWidth - 160, tableWidth - 110, tableWidth - 54];
  const names = heads.map((name, at) => written((places[at] ?? 0) + (at === 0 ? 16 : 0), 36, name, quiet)).join('');
  const lines = rows.map(({ title, level, isGroup, cells }, row) => {
    const y = head + row * rowHeight + 20;
    const left = 16 + (level - 1) * 16;
    const shown = cut(title, (places[1] ?? 0) - left - 10);
    return (
      written(left, y, shown, isGroup ? ' font-weight="600" fill="#1c2024"' : ' fill="#1c2024"') +
      cells
        .map((cell, at) => (cell ? written(places[at + 1] ?? 0, y, cell.slice(0, at === 0 ? 4 : 10), quiet) : ''))
        .join('')
    );
  });
  return names + lines.join('');
}

function axis({ scale, marks, promos, today, words, fromX }: SvgPlan): string {
  const todayX = xOf(scale, today);
  const turns = marks.spans.flatMap(({ x, isFirst }) => (isFirst ? [] : [`M${x + 0.5} 4V${head}`])).join('');
  return [
    `<path class="gc-turn" d="${turns}"/>`,
    ...marks.spans.map(({ x, year, month }) =>
      written(
        x + 6,
        16,
        month === null ? words.year(year) : month === 1 ? words.monthOf(year, month) : words.month(month),
        ' class="gc-span"',
      ),
    ),
    ...marks.ticks
      .filter(({ x }) => isFree(x, scale, todayX, marks.signs))
      .map(({ x, day, kind }) =>
        written(x, 36, kind === 'month' ? words.month(day) : String(day), ` class="gc-tick ${kind}"`),
      ),
    ...marks.signs
      .filter(({ x }) => Math.abs(x - todayX) > 28)
      .map(({ x, kind }) => {
        const ground = kind === 'madeUp' ? `<rect x="${x - 10}" y="23" width="20" height="18" rx="4"/>` : '';
        return `<g class="gc-sign ${kind}">${ground}${written(x, 36, words.sign[kind])}</g>`;
      }),
    ...promoNames(promos, scale, marks.spans, fromX).map(({ x, text }) =>
      written(x, 16, text, ' class="gc-promo-name"'),
    ),
    `<rect class="gc-pill" x="${todayX - 18}" y="23" width="36" height="18" rx="4"/>`,
    written(todayX, 36, words.today, ' class="gc-pill-text"'),
  ].join('');
}

const chart = ({ paths, texts }: Picture): string =>
  paths
    .map(({ style, d }) => `<path class="gc-${style}${style === 'bar wait' ? ' bar-wait' : ''}" d="${d}"/>`)
    .join('') + texts.map(({ style, x, y, text }) => written(x, y, text, ` class="gc-${style}"`)).join('');
