import type { Day } from '../model/primitives.ts';

export const holidayNames = ['newYear', 'spring', 'qingming', 'labour', 'dragonBoat', 'midAutumn', 'national'] as const;
export type HolidayName = (typeof holidayNames)[number];

/** Where in the year each holiday can lie, `MMDD`; the moon moves some by weeks, never past another. */
const spans: readonly [first: string, last: string, name: HolidayName][] = [
  ['0101', '0105', 'newYear'],
  ['0110', '0310', 'spring'],
  ['0401', '0408', 'qingming'],
  ['0424', '0510', 'labour'],
  ['0522', '0705', 'dragonBoat'],
  ['0905', '0930', 'midAutumn'],
  ['1001', '1012', 'national'],
  ['1228', '1231', 'newYear'],
];

/** What a statutory day off is called; null for one that came once (2015-09-03). */
export function holidayName(on: Day): HolidayName | null {
  const at = on.slice(5).replace('-', '');
  return spans.find(([first, last]) => first <= at && at <= last)?.[2] ?? null;
}
