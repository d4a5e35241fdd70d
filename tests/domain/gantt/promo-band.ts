import { dayNumber } from '../../../domain/calendar/day.ts';
import type { PromoBand } from '../../../domain/gantt/picture.ts';

/** A promotion from one day to another, both in it, whose days are a guess. */
export const promoBand = (name: string, fromOn: string, toOn: string): PromoBand => ({
  id: name,
  name: `${name}（暂估）`,
  shortName: name,
  start: dayNumber(fromOn),
  end: dayNumber(toOn) + 1,
});
