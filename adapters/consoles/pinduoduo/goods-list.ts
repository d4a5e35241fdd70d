import type { ItemRecord } from '../../../domain/model/item-record.ts';
import { readItemRow, withStock } from '../dom/item-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import type { IdReader } from '../values/ids.ts';
import { type Json, listOf, objectOf } from '../values/json.ts';
import { fenOfFen, rangeOf } from '../values/money.ts';
import { cleanText, countOf } from '../values/texts.ts';
import { goodsListAnswers } from './answers.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

/** Group-buy price as the list shows it; 2021–2026 arrays of [smallest, largest] fen. */
function priceOf(row: Json): ItemRecord['priceFen'] {
  for (const value of [
    row.sku_group_price ?? row.skuGroupPrice,
    row.origin_sku_group_price,
    row.sku_price,
    row.min_group_price,
    row.price,
  ]) {
    const prices = (Array.isArray(value) ? value : [value]).flatMap((price) => fenOfFen(price) ?? []);
    const [first] = prices;
    if (first !== undefined) return rangeOf(first, prices.at(-1) ?? first);
  }
  return undefined;
}

function stateOf(row: Json, stock: number | undefined): ItemRecord['state'] {
  const flag = row.is_onsale ?? row.isOnsale;
  if (flag === undefined || flag === null) return 'unknown';
  return withStock(Number(flag) === 1 ? 'onSale' : 'offShelf', stock);
}

function readItem(row: Json, ids: IdReader): ItemRecord | null {
  const itemId = ids.of(row.goods_id ?? row.goodsId ?? row.id);
  const title = cleanText(row.goods_name ?? row.goodsName);
  if (itemId === undefined || title === '') return null;
  const stock = countOf(row.quantity ?? row.goods_quantity);
  const record: ItemRecord = { kind: 'item', platform: 'pinduoduo', itemId, title, state: stateOf(row, stock) };
  const merchantCode = cleanText(row.out_goods_sn ?? row.outGoodsSn, 80);
  const priceFen = priceOf(row);
  const shopId = ids.of(row.mall_id ?? row.mallId);
  const skuIds = listOf(row.sku_list ?? row.skuList).flatMap(
    (sku) => ids.of(objectOf(sku).skuId ?? objectOf(sku).sku_id) ?? [],
  );
  if (merchantCode !== '') record.merchantCode = merchantCode;
  if (stock !== undefined) record.stock = stock;
  if (priceFen) record.priceFen = priceFen;
  if (shopId !== undefined) record.shopId = shopId;
  if (skuIds.length > 0) record.skuIds = skuIds.slice(0, 200);
  return record;
}

export const goodsList = defineSurface({
  id: 'pinduoduo/goods-list',
  platform: 'pinduoduo',
  // 2021–2026; `/v2` and the tab in the query.
  matches: [{ at: /^mms\.pinduoduo\.com\/goods\/goods_list(?![a-z])/i }],
  sources: [
    network({
      ...goodsListAnswers,
      paths: [['result', 'goods_list']],
      isRow: (row) => 'goods_name' in row || 'goodsName' in row,
      record: readItem,
    }),
    page({
      roots: ['[id^="mf-mms-goods"]'],
      anchors: {
        // Row text of 2021, 2022 and 2026-03.
        label: /(?:^|[^A-Za-z])(?:商品\s?)?ID\s*[:：]/i,
        number: /(?<!\d)(\d{8,15})(?!\d)/,
        isDistinct: false,
        attributes: [{ selector: 'a[href*="goods_id="]', attribute: 'href', number: /[?&]goods_id=(\d{8,15})/ }],
      },
      record: (row, itemId) => readItemRow(row, itemId, 'pinduoduo'),
    }),
  ],
  record: 'item',
  anchor: 'itemId',
  shopOf,
  refusal,
});
