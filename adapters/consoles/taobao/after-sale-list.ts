import type { AfterSaleRecord } from '../../../domain/model/item-record.ts';
import { readAfterSaleRow } from '../dom/item-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import { type IdReader, orderNoOf } from '../values/ids.ts';
import { instantOf } from '../values/instants.ts';
import type { Json } from '../values/json.ts';
import { cleanText } from '../values/texts.ts';
import { afterSaleAnswers } from './answers.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/** Claim kinds of the open platform in the console's words. */
const types: Record<string, string> = {
  REFUND: '仅退款',
  REFUND_AND_RETURN: '退货退款',
  TMALL_EXCHANGE: '换货',
  TAOBAO_EXCHANGE: '换货',
  REPAIR: '维修',
  RESHIPPING: '补寄',
};

/** `bizOrderId` may be the order or one of its lines: not settled by any source. */
function readAfterSale(row: Json, ids: IdReader): AfterSaleRecord | null {
  const orderNo = orderNoOf(row.bizOrderId, ids);
  if (orderNo === undefined) return null;
  const afterSaleId = ids.of(row.disputeId);
  const claim = cleanText(row.bizClaimTypeText ?? row.bizClaimType, 60);
  const requestedAt = instantOf(row.applyTime ?? row.gmtCreate);
  return {
    kind: 'afterSale',
    platform: 'taobao',
    ...(afterSaleId ? { afterSaleId } : {}),
    orderNo,
    typeText: types[claim] ?? claim,
    statusText: cleanText(row.statusDesc || row.statusText || row.refundStatus, 120),
    ...(requestedAt ? { requestedAt } : {}),
  };
}

export const afterSaleList = defineSurface({
  id: 'taobao/after-sale-list',
  platform: 'taobao',
  matches: [
    { at: /^(?:myseller|qn)\.taobao\.com\/home\.htm\/?#?\/?trade-platform\/refund-list\/?$/i },
    { at: /^refund2\.taobao\.com\/dispute\/sellerDisputeList\.htm/i },
  ],
  sources: [
    network({
      ...afterSaleAnswers,
      paths: [['data', 'module', 'disputeGridVOList']],
      isRow: (row) => 'bizOrderId' in row && ('disputeBodyVO' in row || 'disputeId' in row),
      record: readAfterSale,
    }),
    page({
      roots: [],
      anchors: {
        // Labels of 2025–26.
        label: /(?:售后单号|退款编号|售后编号)\s*[:：]?/,
        number: /(?<!\d)(\d{10,20})(?!\d)/,
        isDistinct: false,
        attributes: [
          { selector: 'a[href*="disputeId="]', attribute: 'href', number: /[?&]disputeId=(\d{10,20})(?!\d)/ },
        ],
      },
      record: (row, number) => readAfterSaleRow(row, 'taobao', number),
    }),
  ],
  record: 'afterSale',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
