import type { PageOrder } from '../../../storage/queries.ts';
import { shipBy } from './ship-countdown.tsx';

const dayMs = 86_400_000;

export type ToShip = PageOrder & { leftMs: number; tone: 'late' | 'risk' | '' };
export type PageOrdersModel = {
  linked: number;
  unlinked: number;
  /** To ship within 24 hours, and past their promise. */
  soon: number;
  past: number;
  /** Orders with a promise to keep, least time left first. */
  toShip: ToShip[];
};

/** What the page's orders need, at the moment `now`. */
export function pageOrdersModel(orders: readonly PageOrder[], now: number): PageOrdersModel {
  const toShip = orders.flatMap((one): ToShip[] => {
    const by = shipBy(one.order);
    if (by === null) return [];
    const leftMs = Date.parse(by) - now;
    return [{ ...one, leftMs, tone: leftMs < 0 ? 'late' : leftMs < dayMs ? 'risk' : '' }];
  });
  toShip.sort((a, b) => a.leftMs - b.leftMs);
  const linked = orders.filter(({ isLinked }) => isLinked).length;
  return {
    linked,
    unlinked: orders.length - linked,
    soon: toShip.filter(({ tone }) => tone === 'risk').length,
    past: toShip.filter(({ tone }) => tone === 'late').length,
    toShip,
  };
}
