import { todayIn } from '../../../domain/calendar/day.ts';
import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import type { OrderStatus } from '../../../domain/model/order-record.ts';
import type { Draft } from '../../../domain/model/page-context.ts';
import type { Day, Platform } from '../../../domain/model/primitives.ts';
import { draftWords } from '../../../locales/side-row.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { type Goods, goodsOf, orderOf, tailOf } from './goods-of.ts';
import { shipBy } from './ship-countdown.tsx';
import type { Target } from './task-wishes.ts';

export type Subject = {
  platform: Platform;
  shopId: string;
  shopName: string;
  record: ConsoleRecord;
  /** Only a number was found: what else is known of it comes from earlier readings. */
  isBareNumber: boolean;
};

/** What a right-click is about; null when nothing was recognised or the platform of a number is still open. */
export function subjectOf(draft: Draft, chosen: Platform | null): Subject | null {
  const { context, orderNo, itemId } = draft;
  if (context?.record) {
    const { platform, shopId, shopName, record } = context;
    return { platform, shopId, shopName, record, isBareNumber: false };
  }
  const platform = [draft.platform, context?.platform, chosen].find((one) => one && fits(one, orderNo)) ?? null;
  if (!platform) return null;
  const isSameShop = context?.platform === platform;
  const shop = { platform, shopId: isSameShop ? context.shopId : '', shopName: isSameShop ? context.shopName : '' };
  if (orderNo) {
    const record = { kind: 'order', platform, orderNo, lines: [], status: 'unknown', statusText: '' } as const;
    return { ...shop, record: { ...record, lines: [] }, isBareNumber: true };
  }
  if (!itemId) return null;
  return { ...shop, record: { kind: 'item', platform, itemId, title: '', state: 'unknown' }, isBareNumber: true };
}

/** Only Pinduoduo's order numbers have a dash, and all of them do. */
const fits = (platform: Platform, orderNo: string | null): boolean =>
  orderNo === null || orderNo.includes('-') === (platform === 'pinduoduo');

const verbs: Partial<Record<OrderStatus, (tail: string) => string>> = {
  toShip: (tail) => draftWords.shipOrder(tail),
  partShipped: (tail) => draftWords.shipOrder(tail),
  shipped: (tail) => draftWords.parcelOrder(tail),
  refunding: (tail) => draftWords.refundOrder(tail),
};

/** A title to begin with: what usually has to be done with an order in this state. */
export function suggestTitle(wish: Draft['wish'], subject: Subject | null, known: RecordContext | undefined): string {
  if (!subject) return '';
  const { record } = subject;
  const goods = goodsOf(record, known);
  const name = known?.product?.name ?? goods?.title ?? '';
  if (record.kind === 'item' || wish === 'taskFromItem') {
    return draftWords
      .followItem(name || (goods?.itemId ?? ''))
      .slice(0, 200)
      .trim();
  }
  const tail = tailOf(record.orderNo);
  const verb =
    record.kind === 'afterSale' ? draftWords.refundOrder : verbs[orderOf(record, known)?.status ?? 'unknown'];
  const product = known?.product?.name;
  return [verb?.(tail) ?? draftWords.followOrder(tail), product].filter(Boolean).join(' ').slice(0, 200);
}

/** The day of the promised shipping time, in China. */
export function promisedOn(subject: Subject | null, known: RecordContext | undefined): Day | null {
  const by = subject && subject.record.kind !== 'item' ? shipBy(orderOf(subject.record, known)) : null;
  return by ? todayIn(new Date(by)) : null;
}

/** What the new task is tied to: the order itself, or the item (its product's tasks show on every order of it). */
export function targetsOf(wish: Draft['wish'], subject: Subject | null, known: RecordContext | undefined): Target[] {
  if (!subject) return [];
  const goods: Goods | null = goodsOf(subject.record, known);
  const item: Target[] = goods?.key ? [{ targetKind: 'listing', targetId: goods.key }] : [];
  if (subject.record.kind === 'item') return item;
  const order: Target[] = known?.orderKey ? [{ targetKind: 'order', targetId: known.orderKey }] : [];
  return wish === 'taskFromItem' && item.length > 0 ? item : order;
}
