import type { OrderLine } from '../../../domain/model/order-record.ts';
import { firstFen } from '../values/money.ts';
import { isStatusText } from '../values/order-status.ts';
import { cleanText, countOf, quantityOf } from '../values/texts.ts';
import { joinLabels } from './labelled.ts';
import type { Cell, RowText, Run } from './row-text.ts';

const itemId = /^(?:(?:商品|宝贝|spu)\s?)?id\s*[:：]\s*(\d{5,24})(?!\d)/i;
const idInside = /^(?:(\S.*(?<!sku))\s)?((?:(?:商品|宝贝|spu)\s?)?id\s*[:：]\s*\d{5,24})(?:\s+(\S.*))?$/i;
const skuId = /^sku\s?(?:id|编号)\s*[:：]\s*(\d{5,24})?/i;
const code = /^(?:商家|商品|规格|sku|外部)?(?:编码|货号)\s*[:：]\s*(.*)$/i;
const gift = /^赠品/;
const tag =
  /^(?:预售|新品|秒杀|包邮|现货|热卖|主商品|手机订单|七天退换|复制|查看.{0,4}|更多|详情|编辑|修改.{0,4}|快照|\[?交易快照\]?|.)$/;

export type Product = OrderLine & { isNamed: boolean };

/** A buyer's masked name, phone or address; a size is written with one star. */
const masked = /\*{2,}|\d\*\d{3,}$/;

const isSpec = (text: string): boolean => !isStatusText(text) && !masked.test(text);

/** In the same cell, or a few elements around it where there are no cells: a list's other columns are further off. */
export function isNear(one: Run, other: Run): boolean {
  if (one.cell || other.cell) return one.cell === other.cell;
  let around: Element | null = one.el;
  for (let steps = 0; around && steps < 4; steps += 1) {
    if (around.contains(other.el)) return true;
    around = around.parentElement;
  }
  return false;
}

/**
 * What the texts of one goods cell say: name first, then ids and codes by their labels; what is left is the spec. With
 * `isOpen` the texts may run on into other columns, so the spec must stand before the first labelled text.
 */
export function productOf(runs: readonly Run[], isOpen = false): Product {
  const [head] = runs;
  const line: OrderLine = { title: '' };
  const specs: string[] = [];
  let tagged = '';
  let isClosed = false;
  for (const run of joinLabels(runs).flatMap(apart)) {
    const { text, isStruck } = run;
    if (gift.test(text) && line.title !== '') break;
    const named = labelledField(line, text);
    isClosed ||= named && isOpen;
    if (named || isStruck) continue;
    if (line.title === '' && !tag.test(text) && firstFen(text) === undefined) line.title = cleanText(text);
    else if (tag.test(text)) tagged ||= text;
    else if (plainField(line, text)) isClosed ||= isOpen;
    else if (line.title !== '' && !isClosed && isSpec(text) && (!isOpen || !head || isNear(head, run))) {
      specs.push(text);
    }
    if (isOpen && line.quantity !== undefined) break;
  }
  if (line.title === '') line.title = tagged;
  const spec = cleanText(specs.slice(0, 8).join('；'));
  if (spec !== '') line.spec = spec;
  return { ...line, isNamed: line.title !== '' };
}

/** A name, an id and a spec written in one text. */
function apart(run: Run): Run[] {
  const match = run.text.length < 400 ? idInside.exec(run.text) : null;
  if (!match) return [run];
  return [match[1], match[2], match[3]].flatMap((text) => (text ? [{ ...run, text }] : []));
}

/** Ids and codes, which name themselves. */
function labelledField(line: OrderLine, text: string): boolean {
  const id = itemId.exec(text);
  if (id?.[1]) line.itemId = id[1];
  else {
    const sku = skuId.exec(text);
    const merchantCode = sku ? null : code.exec(text);
    if (sku) {
      if (sku[1]) line.skuId = sku[1];
    } else if (merchantCode) {
      const value = cleanText(merchantCode[1], 80);
      if (value !== '' && line.merchantCode === undefined) line.merchantCode = value;
    } else return false;
  }
  return true;
}

/** `x2` behind a price or a word; behind a bare number it is a size (180×200). */
const countBehind = /(?:[^\d\s]\s+|[¥￥]\s?[\d,.]{1,14}\s*|\d\.\d{1,2}\s*)([xX×*]\s?\d{1,6})$/;

/** Quantity and price where they stand among the goods texts. */
function plainField(line: OrderLine, text: string): boolean {
  const quantity = quantityOf(text) ?? quantityOf(countBehind.exec(text)?.[1] ?? '');
  const price = firstFen(text, true);
  if (quantity !== undefined) line.quantity ??= quantity;
  if (price !== undefined) line.priceFen ??= price;
  return quantity !== undefined || price !== undefined;
}

/** A cell's visible text in one piece: `￥` and `169.00` may stand in two elements. */
export function textOf(cell: Cell): string {
  if (cell.runs.length === 1) return cell.runs[0]?.text ?? '';
  let text = '';
  for (const run of cell.runs) if (!run.isStruck && text.length < 400) text += run.text;
  return text;
}

/** The heading over a cell, '' when the list has none or its columns do not fit. */
export const headingOf = (row: RowText, cell: Cell): string => row.columns[cell.column] ?? '';

const idAnywhere = /(?:^|\s)(?:(?:商品|宝贝|spu)\s?)?id\s*[:：]\s*\d{5,}/i;

/** A list's head cell: the flag beside an order number is a picture too. */
const isHead = (cell: Cell): boolean => cell.runs.some(({ text }) => /订单(?:编)?号/.test(text));

/** Cells that show goods: by an id text, else by a snapshot link, else by a picture with text beside it. */
export function productCells(row: RowText): Cell[] {
  const cells = row.cells.filter((cell) => cell.column >= 0 && cell.runs.length > 0 && !isHead(cell));
  const named = cells.filter((cell) => idAnywhere.test(joinedText(cell)));
  if (named.length > 0) return named;
  const snapshots = new Set(row.links.filter(({ href }) => /tradeSnap/i.test(href)).map(({ cell }) => cell));
  const linked = cells.filter((cell) => snapshots.has(cell));
  return onePerLine(linked.length > 0 ? linked : cells.filter(({ hasImage }) => hasImage));
}

const joinedText = (cell: Cell): string =>
  cell.runs.length === 0
    ? ''
    : joinLabels(cell.runs)
        .map((run) => run.text)
        .join(' ');

function onePerLine(cells: Cell[]): Cell[] {
  const lines = new Set<number>();
  return cells.filter((cell) => !lines.has(cell.line) && lines.add(cell.line));
}

const toldHeading = /价|数量|件数|库存|实收|实付|应收|金额/;

/** The cells right of a goods cell on its line; then those left of it whose heading says what they are. */
export function cellsAfter(row: RowText, cell: Cell): Cell[] {
  const line = row.cells.filter((other) => other.line === cell.line && other !== cell);
  const before = line.filter((other) => other.column < cell.column && toldHeading.test(headingOf(row, other)));
  return [...line.filter((other) => other.column > cell.column), ...before];
}

/** A count in a cell of its own, by its heading or as the first such cell; `x2` also beside a price. */
export function countCell(row: RowText, cells: readonly Cell[], heading: RegExp): number | undefined {
  const headed = cells.filter((cell) => heading.test(headingOf(row, cell)));
  for (const cell of headed.length > 0 ? headed : cells) {
    const text = textOf(cell);
    const count = quantityOf(text) ?? (text.length <= 9 ? countOf(text) : undefined);
    if (count !== undefined) return count;
    for (const run of cell.runs.slice(0, 8)) {
      const marked = quantityOf(run.text);
      if (marked !== undefined) return marked;
    }
  }
  return undefined;
}

const specHeading = /规格|属性/;
const specName = /^(?:颜色|尺[码寸]|规格|容量|型号|款式|套餐|鞋码|口味|版本|重量|长度|材质)/;

/** The spec where it has a column of its own (detail pages): under its heading, or by a usual property name. */
export function specCell(row: RowText, cells: readonly Cell[]): string {
  const cell = cells.find(
    (other) => specHeading.test(headingOf(row, other)) || specName.test(other.runs[0]?.text ?? ''),
  );
  if (!cell) return '';
  const texts = joinLabels(cell.runs).map(({ text }) => text);
  const parts: string[] = [];
  for (const text of texts.filter((one) => !masked.test(one)).slice(0, 16)) {
    const last = parts.at(-1);
    if (last !== undefined && specName.test(last) && !/[:：]/.test(last)) parts[parts.length - 1] = `${last}：${text}`;
    else parts.push(text);
  }
  return cleanText(parts.join('；'));
}
