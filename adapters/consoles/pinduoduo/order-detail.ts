import { readOrderRow } from '../dom/order-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import { orderDetailAnswers } from './answers.ts';
import { orderAnchors, orderRoots } from './order-list.ts';
import { readOrder } from './order-row.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

export const orderDetail = defineSurface({
  id: 'pinduoduo/order-detail',
  platform: 'pinduoduo',
  // 2021–2026-09.
  matches: [{ at: /^mms\.pinduoduo\.com\/orders?\/detail(?![a-z])/i }],
  sources: [
    network({
      ...orderDetailAnswers,
      paths: [],
      single: ['result'],
      isRow: (row) => 'order_sn' in row || 'orderSn' in row,
      record: readOrder,
    }),
    page({
      roots: orderRoots,
      anchors: orderAnchors,
      numberInAddress: (url) => url.searchParams.get('sn') ?? undefined,
      record: (row, orderNo) =>
        readOrderRow(row, orderNo, { platform: 'pinduoduo', deal: 'paidAt', afterSalesOn: 'order' }),
    }),
  ],
  record: 'order',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
