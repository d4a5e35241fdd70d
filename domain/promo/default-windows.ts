import type { FreezeKind, PromoWindow } from '../model/promo-window.ts';

type Span = readonly [from: string, to: string];
type Phase = readonly [name: string, from: string, to: string];
type Freeze = readonly [kind: FreezeKind, from: string, to: string];

/** Days as `MM-DD` of the year itself. */
type Sketch = { key: string; name: string; on: Span; phases: readonly Phase[]; freezes: readonly Freeze[] };

/**
 * The promotions every seller plans by, on the days of recent years as people know them. No rule text of a platform was
 * at hand, the days move from year to year and differ between platforms: every one is estimated until the user has
 * looked at it, and says so wherever it is drawn.
 */
const everyYear: readonly Sketch[] = [
  {
    key: '38',
    name: '38 节',
    on: ['03-01', '03-08'],
    phases: [
      ['招商', '01-25', '02-10'],
      ['爆发', '03-06', '03-08'],
      ['价保', '03-01', '03-23'],
    ],
    freezes: [['price', '02-26', '03-08']],
  },
  {
    key: '618',
    name: '618',
    on: ['06-01', '06-20'],
    phases: [
      ['招商', '04-20', '05-12'],
      ['预售', '05-24', '05-31'],
      ['尾款', '05-31', '06-03'],
      ['爆发', '06-16', '06-18'],
      ['返场', '06-19', '06-20'],
      ['价保', '06-01', '07-05'],
    ],
    freezes: [
      ['price', '05-24', '06-20'],
      ['mainImage', '06-15', '06-18'],
      ['stock', '06-17', '06-18'],
    ],
  },
  {
    key: '99',
    name: '99 大促',
    on: ['09-05', '09-10'],
    phases: [
      ['招商', '08-08', '08-22'],
      ['爆发', '09-08', '09-09'],
    ],
    freezes: [['price', '09-03', '09-10']],
  },
  {
    key: '1111',
    name: '双11',
    on: ['10-14', '11-11'],
    phases: [
      ['招商', '09-01', '09-25'],
      ['预售', '10-14', '10-20'],
      ['尾款', '10-20', '10-24'],
      ['爆发', '11-09', '11-11'],
      ['返场', '11-12', '11-14'],
      ['价保', '10-14', '11-26'],
    ],
    freezes: [
      ['price', '10-10', '11-11'],
      ['mainImage', '11-08', '11-11'],
      ['stock', '11-10', '11-11'],
    ],
  },
  {
    key: '1212',
    name: '双12',
    on: ['12-08', '12-12'],
    phases: [
      ['招商', '11-13', '11-25'],
      ['爆发', '12-11', '12-12'],
      ['价保', '12-08', '12-27'],
    ],
    freezes: [['price', '12-06', '12-12']],
  },
];

/** 年货节 follows 春节: 2026 on 02-17, 2027 on 02-06. */
const newYearGoods: readonly (Sketch & { year: number })[] = [
  {
    year: 2026,
    key: 'nianhuo',
    name: '年货节',
    on: ['01-18', '02-08'],
    phases: [['爆发', '01-25', '01-31']],
    freezes: [['price', '01-15', '02-08']],
  },
  {
    year: 2027,
    key: 'nianhuo',
    name: '年货节',
    on: ['01-07', '01-28'],
    phases: [['爆发', '01-14', '01-20']],
    freezes: [['price', '01-04', '01-28']],
  },
];

function windowOf(year: number, { key, name, on, phases, freezes }: Sketch): PromoWindow {
  return {
    id: `default-${key}-${year}`,
    name,
    fromOn: `${year}-${on[0]}`,
    toOn: `${year}-${on[1]}`,
    phases: phases.map(([phase, from, to]) => ({ name: phase, fromOn: `${year}-${from}`, toOn: `${year}-${to}` })),
    freezes: freezes.map(([kind, from, to]) => ({ kind, fromOn: `${year}-${from}`, toOn: `${year}-${to}` })),
    platforms: [],
    isEstimated: true,
  };
}

export const defaultWindows: readonly PromoWindow[] = [2026, 2027].flatMap((year) => [
  ...newYearGoods.filter((one) => one.year === year).map((one) => windowOf(year, one)),
  ...everyYear.map((one) => windowOf(year, one)),
]);
