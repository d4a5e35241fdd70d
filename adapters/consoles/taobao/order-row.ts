import type { OrderLine, OrderRecord } from '../../../domain/model/order-record.ts';
import type { OrderLook } from '../dom/order-row.ts';
import { type IdReader, orderNoOf } from '../values/ids.ts';
import { instantOf } from '../values/instants.ts';
import { isObject, type Json, listOf, objectOf } from '../values/json.ts';
import { fenOfYuan, firstFen } from '../values/money.ts';
import { isAfterSaleText, orderStatusOf } from '../values/order-status.ts';
import { cleanText, countOf } from '../values/texts.ts';

export const orderLook: OrderLook = {
  platform: 'taobao',
  deal: 'createdAt',
  bareTime: 'createdAt',
  afterSalesOn: 'line',
};

type Pair = { name: string; value: string };

/** Name-value pairs: `{name, value}` in the list, the same inside `content` lines in the old detail data. */
function pairsOf(value: unknown, depth = 0): Pair[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.slice(0, 40).flatMap((entry) => pairsOf(entry, depth + 1));
  if (!isObject(value)) return [];
  if (typeof value.name === 'string') {
    const inner = Array.isArray(value.value) ? objectOf(value.value[0]).value : value.value;
    return [{ name: bareName(value.name), value: cleanText(inner) }];
  }
  return [...pairsOf(value.content, depth + 1), ...pairsOf(value.value, depth + 1)];
}

const codeNames = new Set(['商家编码', '商品编码', '编码', '货号', '商家货号']);

const bareName = (name: string): string => (/[:：\s]/.test(name) ? name.replace(/\s*[:：]?\s*$/, '') : name);

/** Item id where an item link or a field carries one; the snapshot link of most builds holds only the order's id. */
function itemIdOf(item: Json, ids: IdReader): string | undefined {
  const url = cleanText(item.itemUrl ?? item.auctionUrl, 500);
  const linked = /\/item\.htm[^#]*[?&]id=(\d{8,15})(?!\d)/.exec(url)?.[1];
  const named = linked ?? ids.of(item.itemId ?? item.auctionId ?? item.id);
  return named !== undefined && named.length <= 15 ? named : undefined;
}

function describedBy(sku: readonly Pair[], extra: readonly Pair[]): { merchantCode: string; spec: string } {
  let [merchantCode, spec] = ['', ''];
  for (const pairs of [sku, extra]) {
    for (const { name, value } of pairs) {
      if (codeNames.has(name)) merchantCode ||= value.slice(0, 80);
      else if (value !== '' && spec.length < 300) spec += `${spec && '；'}${name}：${value}`;
    }
  }
  return { merchantCode, spec: spec.length > 300 ? spec.slice(0, 300) : spec };
}

function lineOf(sub: Json, ids: IdReader): OrderLine {
  const item = objectOf(sub.itemInfo);
  const price = isObject(sub.priceInfo) ? (sub.priceInfo.realTotal ?? sub.priceInfo.original) : sub.priceInfo;
  const line: OrderLine = { title: cleanText(item.title) };
  const itemId = itemIdOf(item, ids);
  const skuId = ids.of(item.skuId);
  const { merchantCode, spec } = describedBy(pairsOf(item.skuText), pairsOf(item.extra));
  const quantity = countOf(sub.quantity);
  const priceFen = fenOfYuan(price);
  if (itemId !== undefined) line.itemId = itemId;
  if (skuId !== undefined) line.skuId = skuId;
  if (merchantCode !== '') line.merchantCode = merchantCode;
  if (spec !== '') line.spec = spec;
  if (quantity !== undefined) line.quantity = quantity;
  if (priceFen !== undefined) line.priceFen = priceFen;
  return line;
}

/** Refund words of a line: among its operations, or its state lines in the old detail data. */
function afterSaleOf(sub: Json): string {
  for (const list of [
    listOf(sub.operations),
    listOf(sub.tradeStatus).flatMap((line) => listOf(objectOf(line).content)),
  ]) {
    for (const entry of list) {
      const { text, value } = objectOf(entry);
      const word = cleanText(text ?? (isObject(value) ? value.text : value), 60);
      if (word !== '' && isAfterSaleText(word)) return word;
    }
  }
  return '';
}

function amountOf(main: Json): number | undefined {
  const fee = objectOf(main.payInfo).actualFee;
  const value = isObject(fee) ? fee.value : fee;
  return fenOfYuan(value) ?? (typeof value === 'string' ? firstFen(value) : undefined);
}

const stateOnly = (text: string): string =>
  !/状态/.test(text) ? text : text.replace(/^当前?(?:订单|交易)状态\s*[:：]\s*/, '');

/** One order of `asyncSold.htm` (2017–2026) or of the old pages' own data, which name the same things alike. */
export function readOrder(main: Json, ids: IdReader): OrderRecord | null {
  const info = objectOf(main.orderInfo);
  const orderNo = orderNoOf(main.id ?? info.id, ids) ?? orderNoOf(info.id, ids);
  if (orderNo === undefined) return null;
  const subs = listOf(main.subOrders).slice(0, 200).map(objectOf);
  const statusText = cleanText(stateOnly(cleanText(objectOf(main.statusInfo).text)), 60);
  const record: OrderRecord = {
    kind: 'order',
    platform: 'taobao',
    orderNo,
    lines: subs.map((sub) => lineOf(sub, ids)),
    status: orderStatusOf(statusText, subs.map(afterSaleOf)),
    statusText,
  };
  const amountFen = amountOf(main);
  if (amountFen !== undefined) record.amountFen = amountFen;
  addTimes(record, info);
  return record;
}

function addTimes(record: OrderRecord, info: Json): void {
  const pairs = info.lines ? pairsOf(info.lines) : [];
  const named = (pattern: RegExp) => instantOf(pairs.find(({ name }) => pattern.test(name))?.value);
  const createdAt = instantOf(info.createTime) ?? named(/创建时间|成交时间/);
  const paidAt = instantOf(info.payTime) ?? named(/付款时间/);
  const shippedAt = named(/^发货时间/);
  if (createdAt !== undefined) record.createdAt = createdAt;
  if (paidAt !== undefined) record.paidAt = paidAt;
  if (shippedAt !== undefined) record.shippedAt = shippedAt;
}
