import { readOrderRow } from '../dom/order-row.ts';
import { type AnchorRules, defineSurface, network, page } from '../surface.ts';
import { orderListAnswers } from './answers.ts';
import { orderLook, readOrder } from './order-row.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/** 12 digits until about 2024, 16 today. */
export const orderAnchors: AnchorRules = {
  label: /订单(?:编)?号\s*[:：]?/,
  number: /(?<!\d)(\d{10,20})(?!\d)/,
  isDistinct: false,
  attributes: [
    { selector: 'a[href*="orderId="]', attribute: 'href', number: /[?&]orderId=(\d{10,20})(?!\d)/ },
    { selector: '[data-order-id]', attribute: 'data-order-id', number: /^(\d{10,20})$/ },
  ],
};

/** 2025–26 card list, 2024 table, 2023 porder page. */
export const orderRoots = ['[class*="order-list-card-table"]', '.jd-pro-card-table', '#order-shop-content'];

export const orderList = defineSurface({
  id: 'jd/order-list',
  platform: 'jd',
  matches: [
    // 2025–26; 2024 (redirects now); the micro-app's own host; 2019–2024 entry.
    { at: /^shop\.jd\.com\/jdm\/trade\/orders?\/(?:order-list|orderList)(?![a-z])/i },
    { at: /^trade-order-jdm\.jd\.com\/(?:orderList|seller-order)(?![a-z])/i },
    { at: /^porder\.shop\.jd\.com\/order\/orderlist(?![a-z])/i },
  ],
  sources: [
    network({
      ...orderListAnswers,
      paths: [['data', 'results'], ['orderList']],
      isRow: (row) => 'orderId' in row && ('orderItems' in row || 'orderStatusInfo' in row || 'orderCreateTime' in row),
      record: readOrder,
    }),
    page({
      roots: orderRoots,
      anchors: orderAnchors,
      cellAttribute: 'prop',
      record: (row, orderNo) => readOrderRow(row, orderNo, orderLook),
    }),
  ],
  record: 'order',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
