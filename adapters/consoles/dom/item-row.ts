import type { AfterSaleRecord, ItemRecord } from '../../../domain/model/item-record.ts';
import type { Platform } from '../../../domain/model/primitives.ts';
import { fenRange, firstFen } from '../values/money.ts';
import { cleanText, countOf } from '../values/texts.ts';
import { joinLabels } from './labelled.ts';
import { cellsAfter, countCell, headingOf, productOf, textOf } from './product.ts';
import type { Cell, RowText } from './row-text.ts';
import { timesOf } from './times.ts';

type State = ItemRecord['state'];

const states: [State, RegExp][] = [
  ['review', /^(?:审核中|待审核|平台审核中|审核处理中)$/],
  ['soldOut', /^(?:已?售罄|已售完|无库存|缺货)$/],
  ['offShelf', /^(?:仓库中|已下架|待上架|未上架|下架中|已下柜|平台下架|违规下架|草稿)$/],
  ['onSale', /^(?:出售中|在售|在售中|销售中|已上架|上架中|已上柜)$/],
];

export const itemStateOf = (text: string): State => states.find(([, words]) => words.test(text))?.[0] ?? 'unknown';

/** A state in words, else the action offered: what can be taken off the shelf is on it. */
function stateOf(row: RowText): State {
  let action: State = 'unknown';
  for (const { text } of row.runs) {
    if (text.length > 10) continue;
    const state = itemStateOf(text);
    if (state !== 'unknown') return state;
    if (/^(?:立即)?下架$/.test(text)) action = 'onSale';
    else if (/^(?:立即|定时)?上架$/.test(text) && action === 'unknown') action = 'offShelf';
  }
  return action;
}

export const withStock = (state: State, stock: number | undefined): State =>
  state === 'onSale' && stock === 0 ? 'soldOut' : state;

function priceOf(row: RowText, cells: readonly Cell[]): ItemRecord['priceFen'] {
  const headed = cells.filter((cell) => /价/.test(headingOf(row, cell)));
  for (const cell of headed.length > 0 ? headed : cells) {
    const text = textOf(cell);
    if (headed.length === 0 && !/[¥￥]/.test(text) && !/^\d+\.\d{2}/.test(text)) continue;
    const range = fenRange(text) ?? rangeOfFirst(text);
    if (range) return range;
  }
  return undefined;
}

function rangeOfFirst(text: string): ItemRecord['priceFen'] {
  const fen = firstFen(text, true);
  return fen === undefined ? undefined : { min: fen, max: fen };
}

const moneyPart = /^[\d.,¥￥元\s~～–—至起-]+$/;

/** What stands behind a label of its own, where a list has no columns: `价格：` `¥12.00`, `库存：1,240`. */
function behind(row: RowText, label: RegExp): string {
  const texts = joinLabels(row.runs).map(({ text }) => text);
  const at = texts.findIndex((text) => text.length < 60 && label.test(text));
  let value = (texts[at] ?? '').replace(label, '');
  for (let next = at + 1; at >= 0 && next < at + 6 && moneyPart.test(texts[next] ?? ''); next += 1)
    value += texts[next];
  return value;
}

/** One goods row: the cell with the id names the item, the cells after it hold price and stock. */
export function readItemRow(row: RowText, itemId: string, platform: Platform): ItemRecord | null {
  const cell = row.cells.find((other) => other.runs.some(({ text }) => text.includes(itemId)));
  const runs = joinLabels(cell && cell.column >= 0 ? cell.runs : row.runs);
  // 京东 calls the item's own id 商品编码; on other consoles that is the seller's code.
  const product = productOf(
    runs.filter(({ text }) => !(text.endsWith(itemId) && /^商品编码\s*[:：]\s*\d+$/.test(text))),
  );
  if (product.title === '') return null;
  const cells = cell && cell.column >= 0 ? cellsAfter(row, cell) : row.cells;
  const priceFen =
    priceOf(row, cells) ?? fenRange(behind(row, /^(?:拼单|京东|一口|销售?)?(?:单?价|价格|售价)\s*[:：]\s*/));
  const inCell = countCell(
    row,
    cells.filter((other) => !/销量|已售|评价|评分|排序/.test(headingOf(row, other))),
    /库存/,
  );
  const stock = inCell ?? countOf(behind(row, /^(?:总|可售|现货)?库存\s*[:：]\s*/));
  const record: ItemRecord = {
    kind: 'item',
    platform,
    itemId,
    title: product.title,
    state: withStock(stateOf(row), stock),
  };
  if (product.merchantCode !== undefined) record.merchantCode = product.merchantCode;
  if (stock !== undefined) record.stock = stock;
  if (priceFen) record.priceFen = priceFen;
  return record;
}

const typeWords =
  /^(?:未收货退款|已收货退款|仅退款|退货退款|退款退货|极速退款|退款|退货|换货|维修|补寄|补发商品|补发|价格保护)$/;
const stateWords = new RegExp(
  [
    '^(?:(?:仅退款|退货退款|换货|补寄|维修|退款)，.{1,28}',
    '(?:待|等待).{1,20}',
    '(?:商家|平台|客服)(?:处理中|审核中|已?拒绝|已?同意|已?收货|介入中?|驳回).{0,12}',
    '买家(?:已退货|已发货|已?撤销).{0,12}',
    '已(?:撤销|完成|关闭|取消|同意|拒绝|退款|处理)',
    '退款(?:中|成功|关闭|完成|待处理|失败)',
    '(?:审核|处理|换货|维修)(?:中|通过|不通过|完成|成功)',
    '完\\s?成|撤销|关闭)$',
  ].join('|'),
);

/** One after-sales row: number, kind of request, state. Reasons and messages are the customer's words and stay out. */
export function readAfterSaleRow(row: RowText, platform: Platform, number: string): AfterSaleRecord | null {
  const texts = row.runs.map(({ text }) => text);
  const all = texts.filter((text) => text.length < 400).join(' ');
  const afterSaleId = /(?:服务单号|售后单号|售后编号|退款编号)\s*[:：]?\s*(\d{4,24})(?!\d)/.exec(all)?.[1];
  // Rows are found by the request's own number where they show one, else by the order's.
  const orderNo = afterSaleId === number ? /订单(?:编)?号\s*[:：]?\s*(\d[\d-]{7,31})/.exec(all)?.[1] : number;
  if (orderNo === undefined) return null;
  const typeText = texts.find((text) => typeWords.test(text)) ?? '';
  const states = texts.filter((text) => stateWords.test(text) && !typeWords.test(text));
  const statusText = states.find((text) => text.includes('，')) ?? states[0];
  if (statusText === undefined && typeText === '') return null;
  const requestedAt = timesOf(row.runs, 'createdAt').requestedAt;
  return {
    kind: 'afterSale',
    platform,
    ...(afterSaleId ? { afterSaleId } : {}),
    orderNo,
    typeText: cleanText(typeText, 60),
    statusText: cleanText(statusText ?? '', 120),
    ...(requestedAt ? { requestedAt } : {}),
  };
}
