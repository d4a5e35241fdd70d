import type { OrderRecord } from '../domain/model/order-record.ts';
import { badgesFor } from './badges.ts';
import { db } from './db.ts';

export type PageOrder = { key: string; order: OrderRecord; isLinked: boolean };

/** What is stored of the orders on a page, in the page's order; keys of orders not stored are left out. */
export async function pageOrders(keys: readonly string[]): Promise<PageOrder[]> {
  const [snapshots, badges] = await Promise.all([db.orderSnapshots.bulkGet([...keys]), badgesFor(keys)]);
  return snapshots.flatMap((snapshot) => {
    if (!snapshot) return [];
    const { id, order } = snapshot;
    return [{ key: id, order, isLinked: badges[id] !== undefined && badges[id].state !== 'unlinked' }];
  });
}
