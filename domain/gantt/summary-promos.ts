import { dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { PromoBand } from './picture.ts';
import { type PromoName, promoNames, yearWidth } from './promo-names.ts';
import { xOf } from './zoom.ts';

/** Promotions of a window of days in px: bands cut at its edges, and the names that have room above them beside the years. */
export type SummaryPromos = {
  shown: PromoBand[];
  bands: { id: string; x: number; width: number }[];
  names: PromoName[];
  /** Where another year than today's begins, or the window does in it. */
  years: { x: number; year: number }[];
};

type Window = { width: number; fromOn: Day; toOn: Day; today: Day };

/** Both days inclusive, as in `summaryLayout`. */
export function summaryPromos(promos: readonly PromoBand[], { width, fromOn, toOn, today }: Window): SummaryPromos {
  const from = dayNumber(fromOn);
  const to = dayNumber(toOn) + 1;
  const scale = { from, dayWidth: width / (to - from) };
  const shown = promos.filter(({ start, end }) => start < to && end > from);
  // A name stands over what is seen of its band.
  const seen = shown.map((band) => ({ ...band, start: Math.max(from, band.start), end: Math.min(to, band.end) }));
  const bands = seen.map(({ id, start, end }) => {
    const x = xOf(scale, start);
    return { id, x, width: xOf(scale, end) - x };
  });
  const years = yearsOf(fromOn, toOn, today)
    .map(({ on, year }) => ({ x: xOf(scale, dayNumber(on)), year }))
    .filter(({ x }, at, all) => x + yearWidth <= (all[at + 1]?.x ?? width));
  const spans = years.map(({ x }) => ({ x, month: null }));
  return { shown, bands, names: promoNames(seen, scale, spans, 0, width), years };
}

const yearOf = (on: Day): number => Number(on.slice(0, 4));

function yearsOf(fromOn: Day, toOn: Day, today: Day): { on: Day; year: number }[] {
  const first = yearOf(fromOn);
  const turns = Array.from({ length: yearOf(toOn) - first }, (_, at) => first + at + 1);
  const begins = first === yearOf(today) ? [] : [{ on: fromOn, year: first }];
  return [...begins, ...turns.map((year) => ({ on: `${year}-01-01`, year }))];
}
