import type { ConsoleRecord } from '../../domain/model/item-record.ts';

/** What makes a record the same one within its surface: order number, item id, or request and order. */
export function keyOf(record: ConsoleRecord): string {
  if (record.kind === 'item') return record.itemId;
  return record.kind === 'order' ? record.orderNo : `${record.afterSaleId ?? ''}/${record.orderNo}`;
}
