import type { OrderState, ShopOrder } from './shop-orders.ts';

export const tabs = ['all', 'unpaid', 'toShip', 'shipped', 'done', 'refund'] as const;
export type Tab = (typeof tabs)[number];

const inTab: Record<Tab, readonly OrderState[] | null> = {
  all: null,
  unpaid: ['unpaid'],
  toShip: ['toShip', 'presale'],
  shipped: ['shipped'],
  done: ['signed', 'completed'],
  refund: ['refunding', 'refunded'],
};

export type Wanted = { tab: Tab; search: string; page: number; size: number };

export const countIn = (orders: ShopOrder[], tab: Tab): number =>
  orders.filter(({ state }) => inTab[tab]?.includes(state) ?? true).length;

/** The page of orders that tab, search (order number or words of a title) and pager ask for. */
export function selectOrders(orders: ShopOrder[], wanted: Wanted): { total: number; rows: ShopOrder[] } {
  const isFound = (order: ShopOrder) =>
    wanted.search === '' ||
    order.orderNo.includes(wanted.search) ||
    order.lines.some(({ listed }) => listed.title.includes(wanted.search) || listed.itemId === wanted.search);
  const found = orders.filter((order) => (inTab[wanted.tab]?.includes(order.state) ?? true) && isFound(order));
  const from = (wanted.page - 1) * wanted.size;
  return { total: found.length, rows: found.slice(from, from + wanted.size) };
}
