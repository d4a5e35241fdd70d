import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { promoWords } from '../../../../locales/promo.ts';

/** What a promotion is called where it is drawn: estimated days say so. */
export const bandName = ({ name, isEstimated }: Pick<PromoWindow, 'name' | 'isEstimated'>): string =>
  isEstimated ? promoWords.ofYear(name) : name;
