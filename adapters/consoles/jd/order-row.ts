import type { OrderLine, OrderRecord } from '../../../domain/model/order-record.ts';
import { labelledAmount, linesByName, namesById, type OrderLook } from '../dom/order-row.ts';
import type { RowText, Run } from '../dom/row-text.ts';
import { type IdReader, orderNoOf } from '../values/ids.ts';
import { instantOf } from '../values/instants.ts';
import { type Json, listOf, objectOf } from '../values/json.ts';
import { fenOfYuan, firstFen } from '../values/money.ts';
import { orderStatusOf } from '../values/order-status.ts';
import { cleanText, countOf } from '../values/texts.ts';

function lineOf(item: Json, ids: IdReader): OrderLine {
  const line: OrderLine = { title: cleanText(item.skuName ?? item.wareName) };
  const skuId = ids.of(item.skuId);
  const itemId = ids.of(item.wareId ?? item.productId ?? item.spuId);
  const merchantCode = cleanText(item.outerSkuId || item.outerId || item.itemNum, 80);
  const spec = cleanText(item.skuSpec || item.specName || item.skuText || item.specification);
  const quantity = countOf(item.num ?? item.itemTotal ?? item.skuNum);
  const priceFen = fenOfYuan(item.jdPrice ?? item.price);
  if (itemId !== undefined) line.itemId = itemId;
  if (skuId !== undefined) line.skuId = skuId;
  if (merchantCode !== '') line.merchantCode = merchantCode;
  if (spec !== '') line.spec = spec;
  if (quantity !== undefined) line.quantity = quantity;
  if (priceFen !== undefined) line.priceFen = priceFen;
  return line;
}

function parcelsOf(row: Json, isSigned: boolean): OrderRecord['parcels'] {
  const parcels = listOf(row.logisticsInfoList).flatMap((entry) => {
    const { carrier, carriageId, waybillCode } = objectOf(entry);
    const trackingNo = cleanText(carriageId ?? waybillCode, 60);
    const carrierText = cleanText(carrier, 40);
    if (trackingNo === '') return [];
    const state = isSigned ? ('signed' as const) : ('unknown' as const);
    return [{ trackingNo, ...(carrierText === '' ? {} : { carrierText }), state }];
  });
  return parcels.length > 0 ? parcels.slice(0, 50) : undefined;
}

function addTimes(record: OrderRecord, row: Json): void {
  const createdAt = instantOf(row.orderCreateTime ?? row.orderStartTime);
  const paidAt = instantOf(row.paymentConfirmTime);
  // The real name is not proven; readers of 2026 try both.
  const shippedAt = instantOf(row.consignTime ?? row.deliveryTime);
  const promisedShipAt = instantOf(row.promiseOutShipTime ?? row.promiseShipTime);
  if (createdAt !== undefined) record.createdAt = createdAt;
  if (paidAt !== undefined) record.paidAt = paidAt;
  if (promisedShipAt !== undefined) record.promisedShipAt = promisedShipAt;
  if (shippedAt !== undefined) record.shippedAt = shippedAt;
}

/** One order of the list; numbers of `orderStatus` are not published, so its name is read. */
export function readOrder(row: Json, ids: IdReader): OrderRecord | null {
  const orderNo = orderNoOf(row.orderId, ids);
  if (orderNo === undefined) return null;
  const info = objectOf(row.orderStatusInfo);
  const statusText = cleanText(
    info.orderStatusName || info.orderStatusDesc || row.orderStatusName || row.orderStateRemark,
    60,
  );
  const status = orderStatusOf(statusText);
  const items = listOf(row.orderItems ?? row.orderItemList);
  const record: OrderRecord = {
    kind: 'order',
    platform: 'jd',
    orderNo,
    lines: items.slice(0, 200).map((item) => lineOf(objectOf(item), ids)),
    status,
    statusText,
  };
  addTimes(record, row);
  const payment = objectOf(row.orderPaymentInfo);
  const amountFen = fenOfYuan(payment.receivables) ?? fenOfYuan(payment.shouldPay) ?? fenOfYuan(payment.orderSum);
  const parcels = parcelsOf(row, status === 'completed' || status === 'signed');
  if (parcels) record.parcels = parcels;
  if (amountFen !== undefined) record.amountFen = amountFen;
  return record;
}

/** Class names of this console are readable words; the part that was the same in every reader's copy (2024–2026). */
const nameClass = /(?:sku|goods|ware|product)-?name/i;
const statusClass = /order-?status/i;

const classOf = (el: Element | null): string => el?.getAttribute('class') ?? '';
const isNamed = (run: Run, pattern: RegExp): boolean =>
  pattern.test(classOf(run.el)) || pattern.test(classOf(run.el.parentElement));

/** In the goods column where there is one: what a buyer or seller wrote stands in other columns. */
function linesOf(row: RowText): OrderLine[] {
  const goods = row.cells.find(({ name }) => /sku|goods|ware/i.test(name));
  const runs = goods && goods.runs.length > 0 ? goods.runs : row.runs;
  const named = linesByName(runs, (run) => isNamed(run, nameClass));
  if (named.length > 0) return named;
  const names = namesById(runs, /^sku\s?(?:id|编号)/i);
  return linesByName(runs, (run) => names.has(run));
}

function amountOf(row: RowText): number | undefined {
  const cell = row.cells.find(({ name }) => /receivables|payment|amount/i.test(name));
  for (const { text } of cell?.runs ?? []) {
    const fen = firstFen(text, true) ?? (/^\d+\.\d{2}$/.test(text) ? firstFen(text) : undefined);
    if (fen !== undefined) return fen;
  }
  return labelledAmount(row.runs);
}

function statusOf(row: RowText): string | undefined {
  const cell = row.cells.find(({ name }) => /status/i.test(name));
  const text = cell?.runs[0]?.text ?? row.runs.find((run) => isNamed(run, statusClass))?.text;
  return text && text.length <= 30 && !/\d/.test(text) ? text : undefined;
}

export const orderLook: OrderLook = {
  platform: 'jd',
  deal: 'createdAt',
  afterSalesOn: 'order',
  lines: linesOf,
  amount: amountOf,
  status: statusOf,
};
