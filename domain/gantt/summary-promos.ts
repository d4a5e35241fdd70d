import { dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { PromoBand } from './picture.ts';
import { type PromoName, promoNames } from './promo-names.ts';
import { xOf } from './zoom.ts';

/** Promotions of a window of days in px: bands cut at its edges, and the names that have room above them. */
export type SummaryPromos = {
  shown: PromoBand[];
  bands: { id: string; x: number; width: number }[];
  names: PromoName[];
};

/** Both days inclusive, as in `summaryLayout`. */
export function summaryPromos(promos: readonly PromoBand[], width: number, fromOn: Day, toOn: Day): SummaryPromos {
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
  return { shown, bands, names: promoNames(seen, scale, [], 0, width) };
}
