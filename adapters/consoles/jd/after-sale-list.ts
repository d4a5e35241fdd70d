import type { AfterSaleRecord } from '../../../domain/model/item-record.ts';
import { readAfterSaleRow } from '../dom/item-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import { type IdReader, orderNoOf } from '../values/ids.ts';
import { instantOf } from '../values/instants.ts';
import { type Json, objectOf } from '../values/json.ts';
import { cleanText } from '../values/texts.ts';
import { afterSaleAnswers } from './answers.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/** Nested "facets"; `Except` is the answer's own spelling. */
function readAfterSale(row: Json, ids: IdReader): AfterSaleRecord | null {
  const relation = objectOf(row.relationFacetDTO);
  const orderNo = orderNoOf(relation.orderId ?? row.orderId, ids);
  if (orderNo === undefined) return null;
  const afterSaleId = ids.of(relation.afsServiceId ?? row.afsServiceId);
  const status = objectOf(row.serviceOrderStatusFacetDTO);
  const requestedAt = instantOf(objectOf(row.serviceOrderBaseFacetDTO).afsApplyTime ?? row.afsApplyTime);
  const wish = objectOf(row.customerExceptFacetDTO ?? row.customerExpectFacetDTO);
  return {
    kind: 'afterSale',
    platform: 'jd',
    ...(afterSaleId ? { afterSaleId } : {}),
    orderNo,
    typeText: cleanText(wish.customerExpectName, 60),
    statusText: cleanText(
      status.serviceOrderSubStateName ||
        status.afsStatusTitle ||
        status.serviceOrderMainStateName ||
        row.afsStatusTitle,
      120,
    ),
    ...(requestedAt ? { requestedAt } : {}),
  };
}

export const afterSaleList = defineSurface({
  id: 'jd/after-sale-list',
  platform: 'jd',
  matches: [{ at: /^shop\.jd\.com\/jdm\/trade\/after-sale\/independent-after-sale\/list(?![a-z])/i }],
  sources: [
    network({
      ...afterSaleAnswers,
      paths: [['data', 'content']],
      isRow: (row) => 'relationFacetDTO' in row || 'afsServiceId' in row,
      record: readAfterSale,
    }),
    page({
      roots: [],
      anchors: {
        // Row text of 2026; which element a row is was not published.
        label: /(?:服务单号|售后单号)\s*[:：]?/,
        number: /(?<!\d)(\d{6,20})(?!\d)/,
        isDistinct: false,
        attributes: [
          { selector: 'a[href*="afsServiceId="]', attribute: 'href', number: /[?&]afsServiceId=(\d{6,20})/ },
        ],
      },
      record: (row, number) => readAfterSaleRow(row, 'jd', number),
    }),
  ],
  record: 'afterSale',
  anchor: 'orderNo',
  shopOf,
  refusal,
});
