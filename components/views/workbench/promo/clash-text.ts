import type { Day } from '../../../../domain/model/primitives.ts';
import type { FreezeClash } from '../../../../domain/promo/freezes.ts';
import { promoWords } from '../../../../locales/promo.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { bandName } from './band-name.ts';

/** A task planned into a freeze, as one sentence that says what to do. */
export const clashText = ({ freeze }: FreezeClash, title: string, today: Day): string =>
  promoWords.clash(
    title,
    bandName(freeze),
    promoWords.kind[freeze.kind],
    plainDay(freeze.fromOn, today),
    plainDay(freeze.toOn, today),
  );
