import type { ConsoleRecord, ItemRecord } from '../domain/model/item-record.ts';
import { itemRecordSchema } from '../domain/model/item-record.ts';
import { listingKey } from '../domain/model/listing.ts';
import { type OrderRecord, orderRecordSchema } from '../domain/model/order-record.ts';
import { type Instant, instantSchema, platformSchema } from '../domain/model/primitives.ts';
import { recordKey } from '../domain/model/record-key.ts';
import type { Coverage, ItemSnapshot, OrderSnapshot } from '../domain/model/seen.ts';
import { db } from './db.ts';
import { mergeItems, mergeOrders } from './merge-order.ts';

export type SeenReading = {
  /** `<platform>/<surface>` */
  surfaceId: string;
  /** '' = 店铺未识别; such orders stay apart from those of every known shop. */
  shopId: string;
  shopName: string;
  source: 'page' | 'network';
  records: readonly ConsoleRecord[];
  misses: readonly { field: string; count: number }[];
  seenAt: Instant;
};

const maxRecords = 1000;

/**
 * The second writer: what was read on the consoles. Last seen wins, not logged, not undoable, pruned by `prune`. Keeps
 * the record schemas' fields only; a record that does not parse is left out. Returns how many were kept.
 */
export async function recordSeen(reading: SeenReading): Promise<{ kept: number }> {
  const seenAt = instantSchema.parse(reading.seenAt);
  const orders: OrderRecord[] = [];
  const items: ItemRecord[] = [];
  for (const record of reading.records.slice(0, maxRecords)) {
    if (record.kind === 'order') push(orders, orderRecordSchema.safeParse(record));
    if (record.kind === 'item') push(items, itemRecordSchema.safeParse(record));
  }
  await db.transaction('rw', [db.orderSnapshots, db.itemSnapshots, db.coverage], async () => {
    await saveOrders(orders, reading.shopId, seenAt);
    await saveItems(items, seenAt);
    await saveCoverage(reading, seenAt);
  });
  return { kept: orders.length + items.length };
}

function push<Row>(rows: Row[], parsed: { success: true; data: Row } | { success: false }): void {
  if (parsed.success) rows.push(parsed.data);
}

async function saveOrders(orders: readonly OrderRecord[], shopId: string, seenAt: Instant): Promise<void> {
  const stored = await storedBy(
    db.orderSnapshots,
    orders.map((order) => recordKey(order, shopId)),
  );
  const next = new Map<string, OrderSnapshot>();
  for (const order of orders) {
    const id = recordKey(order, shopId);
    const known = next.get(id) ?? stored.get(id);
    const isLate = known !== undefined && isAfter(known.seenAt, seenAt);
    const merged = known ? (isLate ? mergeOrders(order, known.order) : mergeOrders(known.order, order)) : order;
    const itemIds = [...new Set(merged.lines.flatMap((line) => line.itemId ?? []))];
    next.set(id, { id, order: merged, itemIds, seenAt: isLate ? known.seenAt : seenAt });
  }
  await db.orderSnapshots.bulkPut([...next.values()]);
}

async function saveItems(items: readonly ItemRecord[], seenAt: Instant): Promise<void> {
  const keyOf = (item: ItemRecord) => listingKey(item.platform, item.itemId);
  const stored = await storedBy(db.itemSnapshots, items.map(keyOf));
  const next = new Map<string, ItemSnapshot>();
  for (const item of items) {
    const id = keyOf(item);
    const known = next.get(id) ?? stored.get(id);
    const isLate = known !== undefined && isAfter(known.seenAt, seenAt);
    const merged = known ? (isLate ? mergeItems(item, known.item) : mergeItems(known.item, item)) : item;
    next.set(id, { id, item: merged, seenAt: isLate ? known.seenAt : seenAt });
  }
  await db.itemSnapshots.bulkPut([...next.values()]);
}

async function storedBy<Row extends { id: string }>(
  table: { bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]> },
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await table.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

const isAfter = (left: Instant, right: Instant): boolean => Date.parse(left) > Date.parse(right);

/** One row a surface and shop: the page's own reading says what was missed, an answer has no selectors to miss. */
async function saveCoverage(reading: SeenReading, readAt: Instant): Promise<void> {
  const platform = platformSchema.parse(reading.surfaceId.split('/')[0]);
  const id = `${reading.surfaceId}|${reading.shopId}`;
  const known = await db.coverage.get(id);
  const misses = [...new Set(reading.misses.map(({ field }) => field.slice(0, 80)))].slice(0, 50);
  const row: Coverage = {
    id,
    surfaceId: reading.surfaceId,
    platform,
    shopId: reading.shopId,
    shopName: reading.shopName || known?.shopName || '',
    readAt: known && isAfter(known.readAt, readAt) ? known.readAt : readAt,
    records: reading.records.length,
    misses,
  };
  await db.coverage.put(row);
}
