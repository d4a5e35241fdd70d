import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { consoleRecordSchema, itemStates } from '../../domain/model/item-record.ts';
import { orderStatuses, parcelStates } from '../../domain/model/order-record.ts';
import { instantSchema, platforms } from '../../domain/model/primitives.ts';
import { pickRecords } from '../../messaging/pick-records.ts';
import { instant, refused } from '../../messaging/shape.ts';

const odd = fc.oneof(
  fc.constantFrom(null, undefined, '', 0, -1, 1.5, 1e13, Number.NaN, true, [], {}, 'x'.repeat(301), '１２３４５'),
  fc.anything({ maxDepth: 1 }),
);
/** Mostly right, now and then anything at all. */
const mostly = <T>(right: fc.Arbitrary<T>) => fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: odd });
const text = (max: number) =>
  mostly(fc.oneof(fc.string({ maxLength: max }), fc.constantFrom('x'.repeat(max), 'x'.repeat(max + 1))));
const digits = mostly(fc.stringMatching(/^\d{4,24}$/));
const orderNo = mostly(fc.stringMatching(/^\d[\d-]{7,31}$/));
const number = mostly(fc.integer({ min: 0, max: 1e9 }));
const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const instantText = fc
  .tuple(
    fc.integer({ min: 1999, max: 2101 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 0, max: 61 }),
    fc.integer({ min: 0, max: 61 }),
    fc.constantFrom('Z', '+08:00', '-23:59', '+08:60', '.5Z', '.123+08:00', '.1234Z', '', '+0800'),
  )
  .map(([y, mo, d, h, mi, s, zone]) => `${pad(y, 4)}-${pad(mo)}-${pad(d)}T${pad(h)}:${pad(mi)}:${pad(s)}${zone}`);
const at = mostly(fc.oneof(fc.constantFrom('2026-11-23T10:00:00+08:00', '2028-02-29T24:00:00Z'), instantText));
const optional = { requiredKeys: [] as [] };

const line = fc
  .tuple(
    fc.record({ title: text(300) }),
    fc.record(
      {
        itemId: digits,
        skuId: digits,
        merchantCode: text(80),
        spec: text(300),
        quantity: number,
        priceFen: number,
        buyerNick: fc.string(),
      },
      optional,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));
const parcel = fc
  .tuple(
    fc.record({ trackingNo: text(60), state: mostly(fc.constantFrom(...parcelStates)) }),
    fc.record({ carrierText: text(40), pickedUpAt: at, signedAt: at, phone: fc.string() }, optional),
  )
  .map(([must, may]) => ({ ...must, ...may }));
const platform = mostly(fc.constantFrom(...platforms));
const order = fc
  .tuple(
    fc.record({
      kind: fc.constant('order'),
      platform,
      orderNo,
      lines: mostly(fc.array(line, { maxLength: 3 })),
      status: mostly(fc.constantFrom(...orderStatuses)),
      statusText: text(60),
    }),
    fc.record(
      {
        shopId: text(60),
        createdAt: at,
        paidAt: at,
        promisedShipAt: at,
        shippedAt: at,
        signedAt: at,
        parcels: mostly(fc.array(parcel, { maxLength: 2 })),
        amountFen: number,
        receiver: fc.string(),
      },
      optional,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));
const item = fc
  .tuple(
    fc.record({
      kind: fc.constant('item'),
      platform,
      itemId: digits,
      title: text(300),
      state: mostly(fc.constantFrom(...itemStates)),
    }),
    fc.record(
      {
        shopId: text(60),
        merchantCode: text(80),
        stock: number,
        priceFen: mostly(fc.record({ min: number, max: number })),
        seller: fc.string(),
      },
      optional,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));
const afterSale = fc
  .tuple(
    fc.record({ kind: fc.constant('afterSale'), platform, orderNo, typeText: text(60), statusText: text(120) }),
    fc.record({ afterSaleId: digits, requestedAt: at, reason: fc.string() }, optional),
  )
  .map(([must, may]) => ({ ...must, ...may }));

describe('the door and the record schemas', () => {
  it('accept the same records and keep the same fields', () => {
    let accepted = 0;
    let refusedOnes = 0;
    fc.assert(
      fc.property(fc.oneof(order, item, afterSale, odd), (record) => {
        const bySchema = z.safeParse(consoleRecordSchema, record);
        const atDoor = pickRecords([record], 1);
        if (bySchema.success) accepted += 1;
        else refusedOnes += 1;
        expect(atDoor).toEqual(bySchema.success ? [bySchema.data] : null);
      }),
      { numRuns: 4000 },
    );
    expect(accepted).toBeGreaterThan(400);
    expect(refusedOnes).toBeGreaterThan(400);
  });

  it('agree on every instant', () => {
    fc.assert(
      fc.property(fc.oneof(instantText, fc.string()), (value) => {
        expect(instant(value) !== refused).toBe(z.safeParse(instantSchema, value).success);
      }),
      { numRuns: 5000 },
    );
  });

  it('count: one record too many refuses all', () => {
    const record = { kind: 'item', platform: 'jd', itemId: '10001', title: '', state: 'onSale' };
    expect(pickRecords([record, record], 2)).toHaveLength(2);
    expect(pickRecords([record, record, record], 2)).toBeNull();
    expect(pickRecords('x', 2)).toBeNull();
  });
});
