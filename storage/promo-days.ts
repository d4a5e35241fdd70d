import type { PromoDays } from '../domain/text/days/find-days.ts';
import { db } from './db.ts';

/** The promotions the user keeps, as days that words like 618 前 10 天 count from. */
export const promoDays = async (): Promise<PromoDays[]> =>
  (await db.promoWindows.toArray()).map(({ name, fromOn, toOn }) => ({ name, aliases: [], fromOn, toOn }));
