import type { ItemRecord } from '../../../domain/model/item-record.ts';
import { itemStateOf, readItemRow, withStock } from '../dom/item-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import type { IdReader } from '../values/ids.ts';
import { type Json, objectOf } from '../values/json.ts';
import { fenOfYuan, rangeOf } from '../values/money.ts';
import { cleanText, countOf } from '../values/texts.ts';
import { goodsListAnswers } from './answers.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

function priceOf(row: Json): ItemRecord['priceFen'] {
  const { minJdPrice, maxJdPrice, jdPrice } = objectOf(row.priceDetailVO);
  const min = fenOfYuan(minJdPrice ?? jdPrice ?? row.jdPrice);
  const max = fenOfYuan(maxJdPrice ?? jdPrice ?? row.jdPrice);
  return min === undefined ? undefined : rangeOf(min, max ?? min);
}

/** The state's words first; numbers are one author's reading (4 on sale, 10 off shelf, 2026-08). */
function stateOf(row: Json): ItemRecord['state'] {
  const status = objectOf(row.productStatusVO);
  const words = itemStateOf(cleanText(status.statusDesc));
  if (words !== 'unknown') return words;
  const code = Number(status.productState ?? -1);
  return code === 4 ? 'onSale' : code === 10 ? 'offShelf' : 'unknown';
}

function readItem(row: Json, ids: IdReader): ItemRecord | null {
  const itemId = ids.of(row.productId ?? row.wareId);
  const title = cleanText(row.productName ?? row.title ?? row.wareName);
  if (itemId === undefined || title === '') return null;
  const stock = countOf(row.stockNum);
  const record: ItemRecord = { kind: 'item', platform: 'jd', itemId, title, state: withStock(stateOf(row), stock) };
  const merchantCode = cleanText(row.itemNum, 80);
  const priceFen = priceOf(row);
  const skuId = ids.of(objectOf(row.productSkuInfoVO).skuId ?? row.skuId);
  if (merchantCode !== '') record.merchantCode = merchantCode;
  if (stock !== undefined) record.stock = stock;
  if (priceFen) record.priceFen = priceFen;
  if (skuId !== undefined) record.skuIds = [skuId];
  return record;
}

export const goodsList = defineSurface({
  id: 'jd/goods-list',
  platform: 'jd',
  matches: [
    // Shell and micro-app, 2026; old ware host.
    { at: /^shop\.jd\.com\/jdm\/ware\/manage(?![a-z])/i },
    { at: /^wares-jdm\.jd\.com\/ware\/wareList(?![a-z])/i },
    { at: /^ware\.shop\.jd\.com\/.*ware.*list/i },
  ],
  sources: [
    network({
      ...goodsListAnswers,
      paths: [['data', 'data']],
      isRow: (row) => 'productName' in row || ('wareId' in row && 'title' in row),
      record: readItem,
    }),
    page({
      // 2026-08; the rows inside were not published, so only texts and links are relied on.
      roots: ['#js-ware-table'],
      anchors: {
        label: /(?:^|[^A-Za-z])(?:商品\s?(?:ID|编号|编码)|SPU\s?(?:ID)?|(?<!SKU\s?)ID)\s*[:：]/i,
        number: /(?<!\d)(\d{8,20})(?!\d)/,
        isDistinct: false,
        attributes: [
          { selector: 'a[href*="item.jd.com/"]', attribute: 'href', number: /item\.jd\.com\/(\d{8,20})\.html/ },
        ],
      },
      record: (row, itemId) => {
        const record = readItemRow(row, itemId, 'jd');
        const skuIds = row.links.flatMap(({ href }) => /item\.jd\.com\/(\d{8,20})\.html/.exec(href)?.[1] ?? []);
        return record && skuIds.length > 0 ? { ...record, skuIds: [...new Set(skuIds)].slice(0, 200) } : record;
      },
    }),
  ],
  record: 'item',
  anchor: 'itemId',
  shopOf,
  refusal,
});
