import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleRecord, ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { db } from '../../storage/db.ts';
import { prune } from '../../storage/prune.ts';
import { recordSeen, type SeenReading } from '../../storage/record-seen.ts';
import { settings } from '../../storage/settings.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const order = (fields: Partial<OrderRecord> = {}): OrderRecord => ({
  kind: 'order',
  platform: 'pinduoduo',
  orderNo: '231124-123456789012345',
  lines: [{ itemId: '550000000001', title: '保温杯', quantity: 1 }],
  status: 'toShip',
  statusText: '待发货',
  ...fields,
});
const item: ItemRecord = {
  kind: 'item',
  platform: 'pinduoduo',
  itemId: '550000000001',
  title: '保温杯',
  state: 'onSale',
};

const seen = (records: ConsoleRecord[], fields: Partial<SeenReading> = {}) =>
  recordSeen({
    surfaceId: 'pinduoduo/order-list',
    shopId: 's1',
    shopName: '小铺',
    source: 'page',
    records,
    misses: [],
    seenAt: '2026-11-24T02:00:00Z',
    ...fields,
  });
const key = 'pinduoduo/s1/231124-123456789012345';

describe('recordSeen', () => {
  it('merges the page and the answer of one order', async () => {
    await seen([order({ promisedShipAt: '2026-11-26T10:00:00+08:00', amountFen: 5900 })], { source: 'network' });
    await seen([order({ lines: [{ title: '保温杯' }], status: 'shipped', statusText: '已发货' })]);
    const [row] = await db.orderSnapshots.toArray();
    expect(row).toMatchObject({ id: key, itemIds: ['550000000001'] });
    expect(row?.order).toMatchObject({
      status: 'shipped',
      amountFen: 5900,
      promisedShipAt: '2026-11-26T10:00:00+08:00',
    });
  });

  it('an older reading that arrives late overwrites nothing', async () => {
    await seen([order({ status: 'shipped', statusText: '已发货' })], { seenAt: '2026-11-24T05:00:00Z' });
    await seen([order({ amountFen: 5900 })], { seenAt: '2026-11-24T02:00:00Z' });
    const row = await db.orderSnapshots.get(key);
    expect(row).toMatchObject({ seenAt: '2026-11-24T05:00:00Z', order: { status: 'shipped', amountFen: 5900 } });
  });

  it('keeps an unknown shop apart, also when the shop is known later', async () => {
    await seen([order()], { shopId: '', shopName: '' });
    await seen([order()]);
    await seen([order()], { shopId: 's2', shopName: '二店' });
    expect((await db.orderSnapshots.toCollection().primaryKeys()).sort()).toEqual([
      'pinduoduo//231124-123456789012345',
      key,
      'pinduoduo/s2/231124-123456789012345',
    ]);
  });

  it('stores known fields only, and nothing of a malformed record', async () => {
    const dirty = { ...order(), buyerNick: 'MARKER-小王', lines: [{ title: '杯', ...{ memo: 'MARKER' } }] };
    const broken = { ...order(), orderNo: 'MARKER' } as OrderRecord;
    const { kept } = await seen([dirty, broken, { ...item, seller: 'MARKER' } as ItemRecord]);
    expect(kept).toBe(2);
    for (const table of db.tables) expect(JSON.stringify(await table.toArray())).not.toContain('MARKER');
  });

  it('takes at most 1,000 records', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => order({ orderNo: `231124-${100_000_000 + index}` }));
    expect((await seen(many)).kept).toBe(1_000);
    expect(await db.orderSnapshots.count()).toBe(1_000);
  });

  it('notes what was read where, and what was missed', async () => {
    await seen([order(), item], {
      misses: [
        { field: 'paidAt', count: 3 },
        { field: 'paidAt', count: 1 },
      ],
    });
    await seen([], { shopName: '', seenAt: '2026-11-24T03:00:00Z' });
    expect(await db.coverage.toArray()).toEqual([
      {
        id: 'pinduoduo/order-list|s1',
        surfaceId: 'pinduoduo/order-list',
        platform: 'pinduoduo',
        shopId: 's1',
        shopName: '小铺',
        readAt: '2026-11-24T03:00:00Z',
        records: 0,
        misses: [],
      },
    ]);
  });

  it('refuses a surface of no known platform', async () => {
    await expect(seen([order()], { surfaceId: 'evil/order-list' })).rejects.toThrow();
    expect(await db.orderSnapshots.count()).toBe(0);
  });
});

describe('prune', () => {
  beforeEach(async () => {
    await seen([order({ orderNo: '1234567890' }), { ...item, itemId: '1111' }], { seenAt: '2026-08-20T02:00:00Z' });
    await seen([order({ orderNo: '1234567891' }), { ...item, itemId: '2222' }], { seenAt: '2026-09-01T02:00:00Z' });
    await seen([order({ orderNo: '1234567892' })], { seenAt: '2026-11-24T02:00:00Z' });
  });

  it('drops what is older than the days kept', async () => {
    await prune('2026-11-24');
    expect((await db.orderSnapshots.toArray()).map((row) => row.order.orderNo).sort()).toEqual([
      '1234567891',
      '1234567892',
    ]);
    expect((await db.itemSnapshots.toArray()).map((row) => row.item.itemId)).toEqual(['2222']);
    await settings.keepDays.set(7);
    await prune('2026-11-24');
    expect(await db.orderSnapshots.count()).toBe(1);
    expect(await db.itemSnapshots.count()).toBe(0);
    await prune('2027-11-24');
    expect(await db.coverage.count()).toBe(0);
  });

  it('keeps no more than the most allowed, the newest', async () => {
    await settings.keepDays.set(3650);
    await prune('2026-11-24', 1);
    expect((await db.orderSnapshots.toArray()).map((row) => row.order.orderNo)).toEqual(['1234567892']);
  });
});
