import type { AfterSaleRecord } from '../../../domain/model/item-record.ts';
import { readAfterSaleRow } from '../dom/item-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import { type IdReader, orderNoOf } from '../values/ids.ts';
import { instantOf } from '../values/instants.ts';
import type { Json } from '../values/json.ts';
import { cleanText } from '../values/texts.ts';
import { afterSaleAnswers } from './answers.ts';
import { orderAnchors } from './order-list.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/** Texts only: type and status numbers mean other things on other pages of the same console. */
function readAfterSale(row: Json, ids: IdReader): AfterSaleRecord | null {
  const orderNo = orderNoOf(row.orderSn ?? row.order_sn, ids);
  if (orderNo === undefined) return null;
  const afterSaleId = ids.of(row.id ?? row.afterSalesId);
  const requestedAt = instantOf(row.createdAt ?? row.created_at);
  return {
    kind: 'afterSale',
    platform: 'pinduoduo',
    ...(afterSaleId ? { afterSaleId } : {}),
    orderNo,
    typeText: cleanText(row.afterSalesTypeName, 60),
    statusText: cleanText(row.afterSalesTitle, 120),
    ...(requestedAt ? { requestedAt } : {}),
  };
}

export const afterSaleList = defineSurface({
  id: 'pinduoduo/after-sale-list',
  platform: 'pinduoduo',
  matches: [{ at: /^mms\.pinduoduo\.com\/aftersales\/aftersale_list(?![a-z])/i }],
  sources: [
    network({
      ...afterSaleAnswers,
      paths: [['result', 'list']],
      isRow: (row) => 'afterSalesTitle' in row || 'afterSalesTypeName' in row,
      record: readAfterSale,
    }),
    page({
      roots: ['[id^="mf-mms-aftersales"]'],
      anchors: orderAnchors,
      record: (row, orderNo) => readAfterSaleRow(row, 'pinduoduo', orderNo),
    }),
  ],
  record: 'afterSale',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
