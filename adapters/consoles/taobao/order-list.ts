import { readOrderRow } from '../dom/order-row.ts';
import { type AnchorRules, defineSurface, network, page } from '../surface.ts';
import { orderListAnswers } from './answers.ts';
import { orderLook, readOrder } from './order-row.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/** 15–19 digits; new console 2026-04: text 订单号; old page 2016–2021: label, colon and number in three spans. */
export const orderAnchors: AnchorRules = {
  label: /订单(?:编)?号\s*[:：]?/,
  number: /(?<!\d)(\d{14,20})(?!\d)/,
  isDistinct: false,
  attributes: [
    { selector: 'a[href*="bizOrderId="]', attribute: 'href', number: /[?&]bizOrderId=(\d{14,20})(?!\d)/i },
    { selector: 'input[name="orderid"]', attribute: 'value', number: /^(\d{14,20})$/ },
    {
      selector: '.trade-order-main[data-reactid], [class*="trade-order"][data-reactid]',
      attribute: 'data-reactid',
      number: /\$(\d{14,20})$/,
    },
  ],
};

export const orderList = defineSurface({
  id: 'taobao/order-list',
  platform: 'taobao',
  matches: [
    // New console on both hosts, 2026; also as a hash route.
    { at: /^(?:myseller|qn)\.taobao\.com\/home\.htm\/?#?\/?trade-platform\/tp\/sold(?![a-z])/i },
    // Old page, 2016–2021, still the target of old bookmarks.
    { at: /^trade\.(?:taobao|tmall)\.com\/trade\/itemlist\/(?:list_?sold_?items?)(?:_?\w*)?\.htm/i },
  ],
  sources: [
    network({
      ...orderListAnswers,
      paths: [['mainOrders'], ['data', 'mainOrders']],
      isRow: (row) => 'subOrders' in row || ('orderInfo' in row && 'statusInfo' in row),
      record: readOrder,
    }),
    page({
      // New console 2026-04 (Fusion `next` table); old page.
      roots: ['.next-table-body', '#sold_container'],
      anchors: orderAnchors,
      embedded: 'mainOrders',
      record: (row, orderNo) => readOrderRow(row, orderNo, orderLook),
    }),
  ],
  record: 'order',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
