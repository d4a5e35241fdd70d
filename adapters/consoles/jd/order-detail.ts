import { readOrderRow } from '../dom/order-row.ts';
import { defineSurface, page } from '../surface.ts';
import { orderAnchors } from './order-list.ts';
import { orderLook } from './order-row.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

export const orderDetail = defineSurface({
  id: 'jd/order-detail',
  platform: 'jd',
  // 2026; the answer behind it is not published, so the page alone is read.
  matches: [
    {
      at: /^(?:shop\.jd\.com\/jdm\/trade\/orders?|trade-order-jdm\.jd\.com)\/(?:order-details?|orderDetails?)(?![a-z])/i,
    },
  ],
  sources: [
    page({
      roots: ['[class*="order-details"]'],
      anchors: orderAnchors,
      cellAttribute: 'prop',
      numberInAddress: (url) => url.searchParams.get('orderId') ?? undefined,
      record: (row, orderNo) => readOrderRow(row, orderNo, orderLook),
    }),
  ],
  record: 'order',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
