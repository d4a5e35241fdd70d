import { goodsKeys } from '../../../domain/model/goods-keys.ts';
import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import type { OrderLine, OrderRecord } from '../../../domain/model/order-record.ts';
import type { Platform } from '../../../domain/model/primitives.ts';
import type { GoodsLine, RecordContext } from '../../../storage/queries.ts';

/** The goods a row is about, in one line each; what is not known is ''. */
export type Goods = {
  itemId: string | null;
  /** SKUs the row names; on JD they are ids of the goods too. */
  skuIds: string[];
  /** What a link or task is tied to; null when the row says nothing that lasts beyond itself. */
  key: string | null;
  title: string;
  spec: string;
  merchantCode: string;
  /** Lines of the order, this one included. */
  lineCount: number;
};

/** The order a row is about: what was read of it over time (page and answers together), else the row itself. */
export function orderOf(record: ConsoleRecord | null, known: RecordContext | undefined): OrderRecord | null {
  return known?.snapshot?.order ?? (record?.kind === 'order' ? record : null);
}

/** The row's goods: of several lines the first that can be linked. */
export function goodsOf(record: ConsoleRecord | null, known: RecordContext | undefined): Goods | null {
  if (!record) return null;
  if (record.kind === 'item') {
    return goodsOfLine(record.platform, { ...record, title: record.title || (known?.listing?.title ?? '') });
  }
  const lines = orderOf(record, known)?.lines ?? [];
  const isKnown = (line: OrderLine) => goodsKeys(record.platform, line).length > 0;
  const line = lines.find(({ itemId }) => itemId) ?? lines.find(isKnown) ?? lines[0];
  return line ? { ...goodsOfLine(record.platform, line), spec: line.spec ?? '', lineCount: lines.length } : null;
}

export function goodsOfLine(platform: Platform, line: GoodsLine): Goods {
  const { itemId = null, skuId, title, merchantCode = '' } = line;
  const skuIds = line.skuIds ?? (skuId ? [skuId] : []);
  const key = goodsKeys(platform, line)[0] ?? null;
  return { itemId, skuIds, key, title, spec: '', merchantCode, lineCount: 1 };
}

/** The last six characters of a long number, as sellers quote it. */
export const tailOf = (number: string): string => number.slice(-6);
