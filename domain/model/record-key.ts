import type { ConsoleRecord } from './item-record.ts';
import type { Platform } from './primitives.ts';

// Plain text here, no schemas: content scripts need the keys and cannot carry zod.

export const listingKey = (platform: Platform, itemId: string): string => `${platform}/${itemId}`;

/** The shop is part of the key: an unknown shop is '' and is never the same as a known one, so two shops never mix. */
export const orderKey = (platform: Platform, shopId: string, orderNo: string): string =>
  `${platform}/${shopId}/${orderNo}`;

/**
 * The key a badge is asked for: `listingKey` of an item, `orderKey` of an order or its after-sale. A record that does not
 * name its shop is of the page's shop.
 */
export function recordKey(record: ConsoleRecord, shopId: string): string {
  if (record.kind === 'item') return listingKey(record.platform, record.itemId);
  const recordShop = record.kind === 'order' ? record.shopId : undefined;
  return orderKey(record.platform, recordShop || shopId, record.orderNo);
}
