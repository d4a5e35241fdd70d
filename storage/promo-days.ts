import { promoDaysOf } from '../domain/promo/promo-days.ts';
import type { PromoDays } from '../domain/text/days/find-days.ts';
import { db } from './db.ts';

/** The promotions the user plans by: the stored ones, and the usual ones where none is stored. */
export const promoDays = async (): Promise<PromoDays[]> => promoDaysOf(await db.promoWindows.toArray());
