import { firstFen } from '../values/money.ts';
import { isAfterSaleText, isStatusText } from '../values/order-status.ts';

/** What a text is, as bits; several may hold. */
export const STATUS = 1;
export const AFTER_SALE = 2;
/** Says of itself that it is the order's state: `订单状态：…`. */
export const OWN_STATUS = 4;
export const TIME = 8;
export const TRACKING = 16;
export const AMOUNT_LABEL = 32;
export const ORDER_HEAD = 64;
export const LABEL = 128;
export const AMOUNT = 256;
export const POSTAGE = 512;

export const ownStatus = /^(?:当前)?(?:订单|交易)?状态\s*[:：]\s*/;
const amountLabel = /^(?:商家)?(?:实收|实付|应收|订单金额|订单总额)/;

function traitsOfNew(text: string): number {
  let traits = 0;
  const { length } = text;
  if (length <= 40) {
    const bare = text.includes('状态') ? text.replace(ownStatus, '') : text;
    if (isStatusText(bare)) traits |= bare === text ? STATUS : STATUS | OWN_STATUS;
    if (isAfterSaleText(bare)) traits |= AFTER_SALE;
  }
  if (length >= 12 && length <= 300 && /\d{4}\D\d/.test(text)) traits |= TIME;
  if (length >= 3 && length < 200 && /(?:运单|快递单|物流单)号/.test(text)) traits |= TRACKING;
  if (amountLabel.test(text)) traits |= AMOUNT_LABEL;
  if (/订单(?:编)?号/.test(text)) traits |= ORDER_HEAD;
  if (/[:：]/.test(text)) traits |= LABEL;
  if (/[(（]含/.test(text)) traits |= POSTAGE;
  if (/\d/.test(text) && firstFen(text) !== undefined && (/[¥￥.]/.test(text) || text.endsWith('元'))) traits |= AMOUNT;
  return traits;
}

// A list repeats its texts: names of goods, states, prices, labels. Telling each of them once is most of the speed.
const known = new Map<string, number>();

export function traitsOf(text: string): number {
  let traits = known.get(text);
  if (traits === undefined) {
    traits = traitsOfNew(text);
    if (known.size > 5000) known.clear();
    known.set(text, traits);
  }
  return traits;
}
