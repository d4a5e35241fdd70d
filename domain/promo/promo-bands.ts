import { dayNumber } from '../calendar/day.ts';
import type { PromoBand } from '../gantt/picture.ts';
import type { PromoWindow } from '../model/promo-window.ts';

/** The windows as bands of a chart; `nameOf` says what is estimated. */
export const promoBands = (windows: readonly PromoWindow[], nameOf: (window: PromoWindow) => string): PromoBand[] =>
  windows.map((window) => ({
    id: window.id,
    name: nameOf(window),
    shortName: window.name,
    start: dayNumber(window.fromOn),
    end: dayNumber(window.toOn) + 1,
  }));
