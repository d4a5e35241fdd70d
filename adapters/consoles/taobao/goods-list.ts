import type { ItemRecord } from '../../../domain/model/item-record.ts';
import { itemStateOf, readItemRow, withStock } from '../dom/item-row.ts';
import { defineSurface, network, page } from '../surface.ts';
import type { IdReader } from '../values/ids.ts';
import { type Json, listOf, objectOf } from '../values/json.ts';
import { fenRange } from '../values/money.ts';
import { cleanText, countOf } from '../values/texts.ts';
import { goodsListAnswers } from './answers.ts';
import { refusal } from './refusal.ts';
import { shopOf } from './shop.ts';

type Desc = { texts: string[]; title: string };

/** The goods cell as the answer describes it: the title is its link, ids and codes name themselves. */
function descOf(row: Json): Desc {
  const entries = listOf(objectOf(row.itemDesc).desc).slice(0, 20).map(objectOf);
  const texts = entries.map((entry) => cleanText(entry.text));
  const link = entries.find(({ uiType }) => uiType === 'link');
  const title = cleanText(
    link?.text ?? row.title ?? texts.find((text) => !/^(?:ID|(?:商家)?编码)\s*[:：]/i.test(text)),
  );
  return { texts, title };
}

const after = (texts: readonly string[], label: RegExp): string =>
  texts.map((text) => label.exec(text)?.[1]?.trim() ?? '').find((text) => text !== '') ?? '';

/** One row of the item table; `itemId` is text or number by build (both seen 2026). */
function readItem(row: Json, ids: IdReader): ItemRecord | null {
  const { texts, title } = descOf(row);
  const itemId = ids.of(row.itemId) ?? ids.of(after(texts, /^ID\s*[:：]\s*(\d+)/i));
  if (itemId === undefined || title === '') return null;
  const stock = countOf(objectOf(row.managerQuantityNew).text ?? objectOf(row.managerQuantity).text ?? row.quantity);
  const status = objectOf(objectOf(row.upShelfDate_m).status);
  const state = withStock(itemStateOf(cleanText(status.text)), stock);
  const record: ItemRecord = { kind: 'item', platform: 'taobao', itemId, title, state };
  const merchantCode = cleanText(after(texts, /^(?:商家)?编码\s*[:：]\s*(.*)$/) || row.outerId, 80);
  const priceFen = fenRange(cleanText(objectOf(row.managerPrice).currentPrice ?? row.price));
  if (merchantCode !== '') record.merchantCode = merchantCode;
  if (stock !== undefined) record.stock = stock;
  if (priceFen) record.priceFen = priceFen;
  return record;
}

export const goodsList = defineSurface({
  id: 'taobao/goods-list',
  platform: 'taobao',
  matches: [
    // 2024–2026: all, on_sale, in_stock, pre_sale, sold_out.
    { at: /^(?:myseller|qn)\.taobao\.com\/home\.htm\/?#?\/?SellManage(?![a-z])/i },
    { at: /^item\.manager\.(?:taobao|tmall)\.com\/(?:taobao|tmall)\/manager\/render\.htm/i },
  ],
  sources: [
    network({
      ...goodsListAnswers,
      paths: [
        ['data', 'result', 'data', 'table', 'dataSource'],
        ['data', 'table', 'dataSource'],
        ['data', 'data', 'table', 'dataSource'],
      ],
      isRow: (row) => 'itemId' in row && ('itemDesc' in row || 'managerPrice' in row),
      record: readItem,
    }),
    page({
      roots: ['table[role="table"]', '.next-table-body'],
      anchors: {
        // 2023–2026: `ID:` and digits in a span of their own.
        label: /(?:^|[^A-Za-z])(?:商品|宝贝)?\s?ID\s*[:：]/i,
        number: /(?<!\d)(\d{8,15})(?!\d)/,
        isDistinct: false,
        attributes: [
          { selector: 'a[href*="item.htm"]', attribute: 'href', number: /item\.htm[^#]*[?&]id=(\d{8,15})(?!\d)/ },
        ],
      },
      record: (row, itemId) => readItemRow(row, itemId, 'taobao'),
    }),
  ],
  record: 'item',
  anchor: 'itemId',
  shopOf,
  refusal,
});
