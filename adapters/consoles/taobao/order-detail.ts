import { readOrderRow } from '../dom/order-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import { orderAnchors } from './order-list.ts';
import { orderLook, readOrder } from './order-row.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

export const orderDetail = defineSurface({
  id: 'taobao/order-detail',
  platform: 'taobao',
  matches: [
    // New, 2026.
    { at: /^(?:myseller|qn)\.taobao\.com\/home\.htm\/?#?\/?trade-platform\/tp\/detail(?![a-z])/i },
    // Old, 2018–2021; 302 to the new one since 2026-09.
    {
      at: /^trade(?:archive)?\.(?:taobao|tmall)\.com\/(?:trade\/)?detail\/(?:trade_(?:item|order)_detail|orderDetail)\.htm/i,
    },
  ],
  sources: [
    // No answer of the new page is known in full; the shape of the old page's own data (2018–2020) is.
    network({
      hosts: [],
      tail: /$^/,
      paths: [],
      single: ['mainOrder'],
      isRow: (row) => 'subOrders' in row && 'id' in row,
      record: readOrder,
    }),
    page({
      roots: [],
      anchors: orderAnchors,
      numberInAddress: ({ searchParams }) =>
        searchParams.get('bizOrderId') ?? searchParams.get('biz_order_id') ?? undefined,
      embedded: 'mainOrder',
      record: (row, orderNo) => readOrderRow(row, orderNo, orderLook),
    }),
  ],
  record: 'order',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
