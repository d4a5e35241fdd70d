import { describe, expect, it } from 'vitest';
import { deletePromoWindow } from '../../../domain/intents/delete-promo-window.ts';
import type { Plan } from '../../../domain/intents/intent.ts';
import { emptyRows } from '../../../domain/intents/rows.ts';
import { savePromoWindows } from '../../../domain/intents/save-promo-windows.ts';
import { type PromoWindow, promoWindowSchema } from '../../../domain/model/promo-window.ts';
import { defaultWindows } from '../../../domain/promo/default-windows.ts';
import { freezeClashes, freezesBetween, freezesOf } from '../../../domain/promo/freezes.ts';
import { nextYear } from '../../../domain/promo/next-year.ts';
import { promoWindows, yearOf } from '../../../domain/promo/promo-windows.ts';

const moment = { now: '2026-11-01T00:00:00Z', today: '2026-11-01', newId: () => 'new' };
const window: PromoWindow = {
  id: 'w1',
  name: '品牌日',
  fromOn: '2026-12-20',
  toOn: '2026-12-22',
  phases: [],
  freezes: [{ kind: 'price', fromOn: '2026-12-18', toOn: '2026-12-22' }],
  platforms: ['jd'],
  isEstimated: false,
};
const ours = (name: string, year: number): PromoWindow => {
  const found = defaultWindows.find((one) => one.name === name && yearOf(one) === year);
  if (!found) throw new Error(name);
  return found;
};
const rowsWith = (...windows: PromoWindow[]) => {
  const rows = emptyRows();
  for (const one of windows) rows.promoWindows.set(one.id, one);
  return rows;
};
const patchesOf = (plan: Plan) => ('patches' in plan ? plan.patches : []);

describe('what ships', () => {
  it('is sound, of both years, and all of it estimated', () => {
    for (const one of defaultWindows) {
      expect(promoWindowSchema.safeParse(one).success).toBe(true);
      expect(one.isEstimated).toBe(true);
      for (const part of [one, ...one.phases, ...one.freezes]) expect(part.fromOn <= part.toOn).toBe(true);
    }
    expect(new Set(defaultWindows.map(({ id }) => id)).size).toBe(defaultWindows.length);
    for (const year of [2026, 2027])
      expect(promoWindows([]).flatMap((one) => (yearOf(one) === year ? [one.name] : []))).toEqual([
        '年货节',
        '38 节',
        '618',
        '99 大促',
        '双11',
        '双12',
      ]);
  });

  it('gives way to what the user made of it, and stays away when dropped', () => {
    const mine = { ...ours('双11', 2026), toOn: '2026-11-12', isEstimated: false };
    expect(promoWindows([mine]).filter(({ id }) => id === mine.id)).toEqual([mine]);
    expect(promoWindows([{ ...mine, isDropped: true }]).some(({ id }) => id === mine.id)).toBe(false);
  });
});

describe('intents', () => {
  it('saving one of ours writes it whole, saving it again only what differs', () => {
    const mine = { ...ours('618', 2027), isEstimated: false };
    expect(patchesOf(savePromoWindows.plan(rowsWith(), { windows: [mine] }, moment))).toEqual([
      { table: 'promoWindows', id: mine.id, before: null, after: mine },
    ]);
    const later = { ...mine, toOn: '2027-06-22' };
    expect(patchesOf(savePromoWindows.plan(rowsWith(mine), { windows: [later] }, moment))).toEqual([
      { table: 'promoWindows', id: mine.id, before: { toOn: mine.toOn }, after: { toOn: '2027-06-22' } },
    ]);
  });

  it.each<[string, Partial<PromoWindow>]>([
    ['nameEmpty', { name: '  ' }],
    ['promoDaysBackward', { toOn: '2026-12-01' }],
    ['promoDaysBackward', { phases: [{ name: '预售', fromOn: '2026-12-02', toOn: '2026-12-01' }] }],
    ['promoDaysBackward', { freezes: [{ kind: 'stock', fromOn: '2026-12-02', toOn: '2026-12-01' }] }],
  ])('%s', (code, fields) => {
    expect(savePromoWindows.plan(rowsWith(), { windows: [{ ...window, ...fields }] }, moment)).toMatchObject({
      refusal: { code },
    });
  });

  it('deleting: an own one goes, one of ours is marked, a gone one is refused', () => {
    expect(patchesOf(deletePromoWindow.plan(rowsWith(window), { id: 'w1' }, moment))[0]?.after).toBe(null);
    const id = ours('双12', 2026).id;
    const [patch] = patchesOf(deletePromoWindow.plan(rowsWith(), { id }, moment));
    expect(patch?.after).toMatchObject({ isDropped: true, name: '双12' });
    expect(deletePromoWindow.plan(rowsWith(), { id: 'w9' }, moment)).toMatchObject({ refusal: { code: 'promoGone' } });
  });
});

describe('the year after', () => {
  it.each([
    ['双11', '2027-10-14', '2027-11-11'],
    // 春节 comes 11 days earlier in 2027.
    ['年货节', '2027-01-07', '2027-01-28'],
  ])('%s', (name, fromOn, toOn) => {
    const next = nextYear({ ...ours(name, 2026), isEstimated: false }, 'n1');
    expect(next).toMatchObject({ id: 'n1', fromOn, toOn, isEstimated: true });
    expect(next.freezes.every((one) => one.fromOn.startsWith('2027'))).toBe(true);
  });

  it('02-29 becomes 02-28', () => {
    const leap = { ...window, fromOn: '2028-02-29', toOn: '2028-03-02' };
    expect(nextYear(leap, 'n')).toMatchObject({ fromOn: '2029-02-28', toOn: '2029-03-02' });
  });
});

describe('freezes', () => {
  const task = { id: 't', status: 'todo' as const, freeze: 'price' as const };
  const clashes = (startOn: string, finishOn: string, fields: object = {}) =>
    freezeClashes([{ ...task, ...fields }], () => ({ startOn, finishOn }), [window]);

  it.each([
    ['ends the day before', '2026-12-15', '2026-12-17', 0],
    ['ends on its first day', '2026-12-15', '2026-12-18', 1],
    ['lies inside', '2026-12-20', '2026-12-20', 1],
    ['spans it', '2026-12-01', '2026-12-31', 1],
    ['begins on its last day', '2026-12-22', '2026-12-24', 1],
    ['begins the day after', '2026-12-23', '2026-12-24', 0],
  ])('a task that %s', (_, startOn, finishOn, count) => {
    expect(clashes(startOn, finishOn)).toHaveLength(count);
  });

  it('only what is frozen, only open tasks, only planned ones', () => {
    expect(clashes('2026-12-20', '2026-12-20', { freeze: 'stock' })).toEqual([]);
    expect(clashes('2026-12-20', '2026-12-20', { freeze: null })).toEqual([]);
    expect(clashes('2026-12-20', '2026-12-20', { status: 'done' })).toEqual([]);
    expect(freezeClashes([task], () => null, [window])).toEqual([]);
  });

  it('two stretches of one promotion are one clash', () => {
    const twice = { ...window, freezes: [...window.freezes, ...window.freezes] };
    expect(freezeClashes([task], () => ({ startOn: '2026-12-18', finishOn: '2026-12-22' }), [twice])).toHaveLength(1);
  });

  it('of a platform, on a day', () => {
    expect(freezesOf([window], 'taobao')).toEqual([]);
    const [freeze] = freezesOf([window], 'jd');
    expect(freezesBetween(freeze ? [freeze] : [], '2026-12-22', '2026-12-22')).toHaveLength(1);
    expect(freezesBetween(freeze ? [freeze] : [], '2026-12-23', '2026-12-23')).toEqual([]);
  });
});
