import type { Day } from '../model/primitives.ts';
import { dayNumber } from './day.ts';

/** `week`: Monday to Sunday, 1 works, 0 rests. `alternate`: every second week's days, the week of `on` among them. */
export type Week = { week: string; alternate?: { week: string; on: Day } | undefined };

/** Place of a day among fourteen that begin on a Monday. Day 0 was a Thursday, three days into its week. */
export const placeInFortnight = (day: number): number => (((day + 3) % 14) + 14) % 14;

/** Whether the bare week works, 1 or 0, by place in the fortnight. */
export function fortnight({ week, alternate }: Week): Uint8Array {
  const other = alternate?.week ?? week;
  const isOtherFirst = alternate !== undefined && placeInFortnight(dayNumber(alternate.on)) < 7;
  return Uint8Array.from(isOtherFirst ? other + week : week + other, Number);
}
