import type { ConsoleRecord } from './item-record.ts';
import { listingKey } from './listing.ts';
import { orderKey } from './ref.ts';

/** The key a badge is asked for: `listingKey` of an item, `orderKey` of an order or its after-sale. */
export function recordKey(record: ConsoleRecord, shopId: string): string {
  if (record.kind === 'item') return listingKey(record.platform, record.itemId);
  const recordShop = record.kind === 'order' ? record.shopId : undefined;
  return orderKey(record.platform, recordShop ?? shopId, record.orderNo);
}
