import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { textWidth } from '../../../domain/gantt/paint.ts';
import { summaryPromos } from '../../../domain/gantt/summary-promos.ts';
import { promoBand as band } from './promo-band.ts';

const autumn = { width: 500, fromOn: '2026-11-02', toOn: '2026-12-21', today: '2026-11-27' };

describe('promotions on the axis of all projects', () => {
  it('are cut at the edges of the days shown, and left out beyond them', () => {
    const promos = [
      band('双11', '2026-10-14', '2026-11-11'),
      band('双12', '2026-12-08', '2026-12-12'),
      band('年货节', '2027-01-08', '2027-01-29'),
    ];
    const { shown, bands } = summaryPromos(promos, autumn);
    expect(shown.map(({ id }) => id)).toEqual(['双11', '双12']);
    expect(bands).toEqual([
      { id: '双11', x: 0, width: 100 },
      { id: '双12', x: 360, width: 50 },
    ]);
  });

  it('begin and end within the days shown, both of which count', () => {
    const promos = [band('前', '2026-10-01', '2026-11-01'), band('后', '2026-12-22', '2026-12-30')];
    expect(summaryPromos(promos, autumn).shown).toEqual([]);
    const { bands } = summaryPromos([band('整段', '2026-01-01', '2026-12-31')], autumn);
    expect(bands).toEqual([{ id: '整段', x: 0, width: 500 }]);
  });

  it('say the short name where the whole has no room', () => {
    const promos = [band('超级品牌周', '2026-11-10', '2026-11-12'), band('双12', '2026-11-14', '2026-11-20')];
    const { names } = summaryPromos(promos, { ...autumn, width: 1000 });
    expect(names.map(({ text }) => text)).toEqual(['超级品牌周', '双12（暂估）']);
  });

  it('leave room for the year where it turns, and where another year than this is shown', () => {
    const promos = [band('年货节', '2027-01-01', '2027-01-20')];
    const turn = { ...autumn, width: 600, fromOn: '2026-12-07', toOn: '2027-02-04' };
    const { years, names } = summaryPromos(promos, turn);
    expect(years).toEqual([{ x: 250, year: 2027 }]);
    expect(names[0]?.x).toBeGreaterThan(300);
    expect(summaryPromos([], autumn).years).toEqual([]);
    expect(summaryPromos([], { ...autumn, fromOn: '2027-05-03', toOn: '2027-07-11' }).years).toEqual([
      { x: 0, year: 2027 },
    ]);
    const both = summaryPromos([], { ...autumn, fromOn: '2027-12-27', toOn: '2028-02-13' });
    expect(both.years).toEqual([{ x: 51.02, year: 2028 }]);
  });

  it('have names that run into nothing and stay inside', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -60, max: 160 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        spans,
        fc.integer({ min: 200, max: 1200 }),
        fc.integer({ min: 40, max: 140 }),
        (given, width, days) => {
          const promos = given.map(([from, length], at) =>
            band(`大促${at}`, addDays('2026-06-01', from), addDays('2026-06-01', from + length)),
          );
          const { names, bands } = summaryPromos(promos, {
            width,
            fromOn: '2026-06-01',
            toOn: addDays('2026-06-01', days),
            today: '2025-11-27',
          });
          for (const { x, width: wide } of bands) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + wide).toBeLessThanOrEqual(width + 0.01);
            expect(wide).toBeGreaterThan(0);
          }
          names.forEach(({ x, text }, at) => {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + textWidth(text)).toBeLessThanOrEqual(names[at + 1]?.x ?? width);
          });
        },
      ),
    );
  });
});
