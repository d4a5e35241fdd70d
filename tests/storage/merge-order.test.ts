import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { mergeItems, mergeOrders } from '../../storage/merge-order.ts';

const order = (fields: Partial<OrderRecord> = {}): OrderRecord => ({
  kind: 'order',
  platform: 'taobao',
  orderNo: '3712345678901234567',
  lines: [],
  status: 'toShip',
  statusText: '买家已付款',
  ...fields,
});

describe('mergeOrders', () => {
  it('keeps what the emptier reading does not say', () => {
    const network = order({
      paidAt: '2026-11-20T10:00:00+08:00',
      amountFen: 12_900,
      lines: [
        {
          itemId: '680000000001',
          skuId: '5000000001',
          title: '羊毛大衣',
          spec: '驼色 M',
          quantity: 1,
          priceFen: 12_900,
        },
      ],
    });
    const page = order({ status: 'shipped', statusText: '卖家已发货', lines: [{ title: '羊毛大衣', quantity: 1 }] });
    expect(mergeOrders(network, page)).toEqual({ ...network, status: 'shipped', statusText: '卖家已发货' });
  });

  it('an unknown state or an empty text says nothing', () => {
    expect(mergeOrders(order(), order({ status: 'unknown', statusText: '' }))).toEqual(order());
  });

  it('keeps goods that the page folded away, once each', () => {
    const lines = [
      { itemId: '680000000001', title: '羊毛大衣', spec: 'M' },
      { itemId: '680000000001', title: '羊毛大衣', spec: 'L' },
      { itemId: '680000000002', title: '围巾' },
    ];
    const merged = mergeOrders(order({ lines }), order({ lines: [{ title: '羊毛大衣', spec: 'L' }] }));
    expect(merged.lines).toHaveLength(3);
    expect(merged.lines.map((line) => `${line.title}${line.spec ?? ''}`).sort()).toEqual([
      '围巾',
      '羊毛大衣L',
      '羊毛大衣M',
    ]);
  });

  it('pairs a title that the page cut off, and keeps the whole one', () => {
    const whole = order({ lines: [{ itemId: '680000000001', title: '秋冬新款双面羊毛大衣女中长款' }] });
    const cut = order({ lines: [{ title: '秋冬新款双面羊毛…' }, { title: '赠品贴纸' }] });
    expect(mergeOrders(whole, cut).lines).toEqual([whole.lines[0], { title: '赠品贴纸' }]);
    expect(mergeOrders(cut, whole).lines).toEqual([whole.lines[0], { title: '赠品贴纸' }]);
  });

  it('merges parcels by waybill', () => {
    const older = order({
      parcels: [
        { trackingNo: 'SF1', state: 'pickedUp', pickedUpAt: '2026-11-20T18:00:00+08:00' },
        { trackingNo: 'SF2', state: 'created' },
      ],
    });
    const newer = order({
      parcels: [
        { trackingNo: 'SF1', state: 'signed' },
        { trackingNo: 'SF3', state: 'unknown' },
      ],
    });
    expect(mergeOrders(older, newer).parcels).toEqual([
      { trackingNo: 'SF1', state: 'signed', pickedUpAt: '2026-11-20T18:00:00+08:00' },
      { trackingNo: 'SF2', state: 'created' },
      { trackingNo: 'SF3', state: 'unknown' },
    ]);
  });

  it('the same reading twice changes nothing, and no field of either side is lost', () => {
    const digits = fc.integer({ min: 1000, max: 1003 }).map(String);
    const line = fc.record(
      {
        itemId: digits,
        title: fc.constantFrom('大衣', '围巾', '手套'),
        spec: fc.constantFrom('M', 'L'),
        quantity: fc.nat(5),
      },
      { requiredKeys: ['title'] },
    );
    const reading = fc.record(
      { lines: fc.array(line, { maxLength: 4 }), amountFen: fc.nat(), paidAt: fc.constant('2026-11-20T10:00:00Z') },
      { requiredKeys: ['lines'] },
    );
    fc.assert(
      fc.property(reading, reading, (left, right) => {
        const [a, b] = [order(left as Partial<OrderRecord>), order(right as Partial<OrderRecord>)];
        expect(mergeOrders(a, a)).toEqual(a);
        const merged = mergeOrders(a, b);
        for (const key of Object.keys({ ...a, ...b })) expect(merged).toHaveProperty(key);
        expect(merged.lines.length).toBeGreaterThanOrEqual(Math.max(a.lines.length, b.lines.length));
        const items = (lines: OrderRecord['lines']) => new Set(lines.flatMap((entry) => entry.itemId ?? []));
        expect([...items(merged.lines)].sort()).toEqual([...items([...a.lines, ...b.lines])].sort());
      }),
    );
  });
});

describe('mergeItems', () => {
  it('last seen wins, empty says nothing', () => {
    const older = {
      kind: 'item',
      platform: 'jd',
      itemId: '100012345',
      title: '保温杯',
      state: 'onSale',
      stock: 3,
    } as const;
    expect(mergeItems(older, { ...older, title: '', state: 'unknown', stock: 0 })).toEqual({ ...older, stock: 0 });
  });
});
