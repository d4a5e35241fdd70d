import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import type { OrderRecord } from '../../../domain/model/order-record.ts';
import type { RecordContext } from '../../../storage/queries.ts';

/** The goods a row is about, in one line each; what is not known is ''. */
export type Goods = {
  itemId: string | null;
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

/** The row's goods: of several lines the first with an item id, which is the one that can be linked. */
export function goodsOf(record: ConsoleRecord | null, known: RecordContext | undefined): Goods | null {
  if (record?.kind === 'item') {
    const { itemId, title, merchantCode = '' } = record;
    return { itemId, title: title || (known?.listing?.title ?? ''), spec: '', merchantCode, lineCount: 1 };
  }
  const lines = orderOf(record, known)?.lines ?? [];
  const line = lines.find(({ itemId }) => itemId) ?? lines[0];
  if (!line) return null;
  const { itemId = null, title, spec = '', merchantCode = '' } = line;
  return { itemId, title, spec, merchantCode, lineCount: lines.length };
}

/** The last six characters of a long number, as sellers quote it. */
export const tailOf = (number: string): string => number.slice(-6);
