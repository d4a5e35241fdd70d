import type { AxisMarks } from './axis-marks.ts';
import { textWidth } from './paint.ts';
import type { PromoBand } from './picture.ts';
import { type Scale, xOf } from './zoom.ts';

/** Px that the name of a month, of a year, or of a year and its month, takes in the upper line of the axis. */
const monthWidth = 46;
export const yearWidth = 56;
const yearMonthWidth = 92;
/** Between a name and what stands after it. */
const gap = 6;

type Spans = readonly Pick<AxisMarks['spans'][number], 'x' | 'month'>[];

export type PromoName = { id: string; x: number; text: string };

/**
 * Where the names of promotions stand: over the start of their band, or at `seenX` when that lies further left and the
 * band goes on long enough; never on the name of a month or of another promotion. Without room for the whole name the
 * short one, then none. Nothing is written past `toX`.
 */
export function promoNames(
  promos: readonly PromoBand[],
  scale: Pick<Scale, 'from' | 'dayWidth'>,
  spans: Spans,
  seenX: number,
  toX: number = Number.POSITIVE_INFINITY,
): PromoName[] {
  const places = promos
    .map((band) => ({ band, x: afterSpan(nameX(band, scale, seenX) + 2, spans) }))
    .sort((a, b) => a.x - b.x);
  let taken = Number.NEGATIVE_INFINITY;
  return places.flatMap(({ band, x: wished }, at) => {
    const x = Math.max(wished, taken);
    const nextSpan = spans.find((span) => span.x > x)?.x ?? toX;
    const nextPromo = places[at + 1]?.x ?? Number.POSITIVE_INFINITY;
    const fits = (text: string, end: number) => x + textWidth(text) + gap <= end;
    const short = band.shortName ?? band.name;
    const text = fits(band.name, Math.min(nextSpan, nextPromo)) ? band.name : fits(short, nextSpan) ? short : null;
    if (text === null) return [];
    taken = x + textWidth(text) + gap;
    return [{ id: band.id, x, text }];
  });
}

function nameX({ start, end, name }: PromoBand, scale: Pick<Scale, 'from' | 'dayWidth'>, seenX: number): number {
  const x = xOf(scale, start);
  return x < seenX && xOf(scale, end) - seenX > textWidth(name) ? seenX : x;
}

function afterSpan(x: number, spans: Spans): number {
  const span = spans.findLast((one) => one.x <= x);
  if (!span) return x;
  return Math.max(x, span.x + (span.month === null ? yearWidth : span.month === 1 ? yearMonthWidth : monthWidth));
}
