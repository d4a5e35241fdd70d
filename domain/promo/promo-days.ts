import type { PromoWindow } from '../model/promo-window.ts';
import type { PromoDays } from '../text/days/moment.ts';
import { promoWindows } from './promo-windows.ts';

/** The promotions that hold, as days that words like 618 前 10 天 and 双11预售 count from. */
export const promoDaysOf = (stored: readonly PromoWindow[]): PromoDays[] =>
  promoWindows(stored).map(({ name, fromOn, toOn, phases }) => ({ name, aliases: [], fromOn, toOn, phases }));
