import { readOrderRow } from '../dom/order-row.ts';
import { type AnchorRules, defineSurface, network, page } from '../surface.ts';
import { type Json, objectOf } from '../values/json.ts';
import { orderListAnswers } from './answers.ts';
import { readOrder } from './order-row.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/**
 * The number's form (2021–2026: six digits of a date, a hyphen, 12–18 digits) needs no label. The copy button carries
 * it as an attribute in every markup published (2021-01, 2022-02).
 */
export const orderAnchors: AnchorRules = {
  label: /订单(?:编)?号\s*[:：]?/,
  number: /(?<!\d)(\d{6}-\d{12,18})(?!\d)/,
  isDistinct: true,
  attributes: [
    { selector: '[data-clipboard-text]', attribute: 'data-clipboard-text', number: /^\s*(\d{6}-\d{12,18})\s*$/ },
    { selector: 'a[href*="sn="]', attribute: 'href', number: /[?&](?:order_?)?sn=(\d{6}-\d{12,18})/i },
  ],
};

/** Micro-frontend mounts: 2025–26, 2022, 2021. */
export const orderRoots = ['[id^="mf-mms-orders"]', '#order-content', '.package-center-table'];

/**
 * The page asks twice: once only to count (`orderType` 0), whose one row is not the visible list. Without the request,
 * one row of a longer list is a counter unless it can be the single row of a last page.
 */
function isCounter(answer: Json, rows: readonly unknown[], asked: Json | null): boolean {
  const total = Number(objectOf(answer.result).totalItemNum ?? rows.length);
  if (rows.length !== 1 || !(total > 1)) return false;
  const size = Number(asked?.pageSize);
  if (asked && size >= 1) {
    const before = (Math.max(1, Number(asked.pageNumber) || 1) - 1) * size;
    return size === 1 || Math.min(size, total - before) > 1;
  }
  return ![10, 20, 50, 100].some((usual) => total > usual && total % usual === 1);
}

export const orderList = defineSurface({
  id: 'pinduoduo/order-list',
  platform: 'pinduoduo',
  // 2020–2026, with free query parts (`msfrom`, `tab`, `type`).
  matches: [{ at: /^mms\.pinduoduo\.com\/orders?\/list(?![a-z])/i }],
  sources: [
    network({
      ...orderListAnswers,
      paths: [['result', 'pageItems']],
      isRow: (row) => 'order_sn' in row || 'orderSn' in row,
      isOther: isCounter,
      record: readOrder,
    }),
    page({
      roots: orderRoots,
      anchors: orderAnchors,
      record: (row, orderNo) =>
        readOrderRow(row, orderNo, { platform: 'pinduoduo', deal: 'paidAt', afterSalesOn: 'order' }),
    }),
  ],
  record: 'order',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
