import type { OrderLine, OrderRecord } from '../../../domain/model/order-record.ts';
import type { IdReader } from '../values/ids.ts';
import { orderNoOf } from '../values/ids.ts';
import { instantOf } from '../values/instants.ts';
import { isObject, type Json, listOf, objectOf } from '../values/json.ts';
import { fenOfFen } from '../values/money.ts';
import { orderStatusOf } from '../values/order-status.ts';
import { cleanText, countOf } from '../values/texts.ts';

/** One reader's table (unconfirmed since): not shipped, shipped, collected, in transit, delivering, signed. */
const parcelStates = ['created', 'created', 'pickedUp', 'inTransit', 'delivering', 'signed'] as const;

/** In progress in the order list (seen 2026-08 and 2026-09). Other codes mean other things on other pages: not decoded. */
const refunding = new Set([10, 11]);

function lineOf(row: Json, ids: IdReader): OrderLine {
  const line: OrderLine = { title: cleanText(row.goods_name ?? row.goodsName) };
  const itemId = ids.of(row.goods_id ?? row.goodsId);
  const skuId = ids.of(row.sku_id ?? row.skuId);
  const merchantCode = cleanText(row.out_sku_sn || row.outSkuSn || row.out_goods_sn || row.outGoodsSn, 80);
  const spec = cleanText(row.spec);
  const quantity = countOf(row.goods_number ?? row.goodsNumber);
  const priceFen = fenOfFen(row.goods_price ?? row.goodsPrice);
  if (itemId !== undefined) line.itemId = itemId;
  if (skuId !== undefined) line.skuId = skuId;
  if (merchantCode !== '') line.merchantCode = merchantCode;
  if (spec !== '') line.spec = spec;
  if (quantity !== undefined) line.quantity = quantity;
  if (priceFen !== undefined) line.priceFen = priceFen;
  return line;
}

/** An order row is its own goods line; `extraGoodsList` (shape not published) and list forms add lines of the same keys. */
function linesOf(row: Json, ids: IdReader): OrderLine[] {
  const more = row.extraGoodsList ?? row.orderGoodsList ?? row.item_list;
  const list = isObject(more)
    ? 'goodsName' in more || 'goods_name' in more
      ? [more]
      : Object.values(more)
    : listOf(more);
  const lines = [row, ...(list.length > 199 ? list.slice(0, 199) : list)].map((line) => lineOf(objectOf(line), ids));
  return lines.filter(({ title, itemId }) => title !== '' || itemId !== undefined);
}

function parcelsOf(row: Json, statusText: string): OrderRecord['parcels'] {
  const trackingNo = cleanText(row.tracking_number ?? row.trackingNumber, 60);
  if (trackingNo === '') return undefined;
  const waybill = objectOf(listOf(row.waybillDTOList)[0]);
  const carrierText = cleanText(row.shipping_name ?? row.shippingName ?? waybill.shippingName, 40);
  const code = row.shipping_status ?? row.shippingStatus;
  const told = code === null || code === '' ? undefined : parcelStates[Number(code ?? -1)];
  const state = /^已(?:收货|签收)/.test(statusText) ? 'signed' : (told ?? 'unknown');
  return [{ trackingNo, ...(carrierText === '' ? {} : { carrierText }), state }];
}

/** One order of any of the console's lists: snake_case, or camelCase as the chat side panel sends it. */
export function readOrder(row: Json, ids: IdReader): OrderRecord | null {
  const orderNo = orderNoOf(row.order_sn ?? row.orderSn, ids);
  if (orderNo === undefined) return null;
  const statusText = cleanText(row.order_status_str ?? row.orderStatusStr, 60);
  const status = orderStatusOf(statusText);
  const isRefunding = refunding.has(Number(row.after_sales_status ?? row.afterSalesStatus ?? -1));
  const record: OrderRecord = {
    kind: 'order',
    platform: 'pinduoduo',
    orderNo,
    lines: linesOf(row, ids),
    status: isRefunding && status !== 'refunded' && status !== 'closed' ? 'refunding' : status,
    statusText,
  };
  addTimes(record, row, status === 'unpaid');
  const shopId = ids.of(row.mall_id ?? row.mallId);
  const amountFen = fenOfFen(row.order_amount ?? row.orderAmount);
  const parcels = parcelsOf(row, statusText);
  if (shopId !== undefined) record.shopId = shopId;
  if (parcels) record.parcels = parcels;
  if (amountFen !== undefined) record.amountFen = amountFen;
  return record;
}

function addTimes(record: OrderRecord, row: Json, isUnpaid: boolean): void {
  const createdAt = instantOf(row.created_at ?? row.createdAt);
  // The page shows order_time as 订单成交时间; confirm_time is the later moment at which a group is complete.
  const paidAt = isUnpaid
    ? undefined
    : (instantOf(row.pay_time) ?? instantOf(row.order_time ?? row.orderTime) ?? instantOf(row.confirm_time));
  const promisedShipAt = instantOf(row.promise_shipping_time ?? row.promiseShippingTime);
  const shippedAt = instantOf(row.shipping_time ?? row.shippingTime);
  const signedAt = instantOf(row.receive_time ?? row.receiveTime);
  if (createdAt !== undefined) record.createdAt = createdAt;
  if (paidAt !== undefined) record.paidAt = paidAt;
  if (promisedShipAt !== undefined) record.promisedShipAt = promisedShipAt;
  if (shippedAt !== undefined) record.shippedAt = shippedAt;
  if (signedAt !== undefined) record.signedAt = signedAt;
}
