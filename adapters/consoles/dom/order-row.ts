import type { OrderLine, OrderRecord } from '../../../domain/model/order-record.ts';
import type { Platform } from '../../../domain/model/primitives.ts';
import { firstFen } from '../values/money.ts';
import { isAfterSaleText, isStatusText, orderStatusOf } from '../values/order-status.ts';
import { cleanText, quantityOf } from '../values/texts.ts';
import { cellsAfter, countCell, headingOf, isNear, productCells, productOf, specCell, textOf } from './product.ts';
import type { Cell, RowText, Run } from './row-text.ts';
import { timesOf } from './times.ts';

export type OrderLook = {
  platform: Platform;
  /** What 成交时间 means here. */
  deal: 'createdAt' | 'paidAt';
  /** A time without words: the order's creation on Taobao heads. */
  bareTime?: 'createdAt';
  /** After-sales words stand on lines (Taobao) or on the order. */
  afterSalesOn: 'line' | 'order';
  /** The lines of lists that are no tables. */
  lines?: (row: RowText) => OrderLine[];
  /** The paid amount where it has a place of its own. */
  amount?: (row: RowText) => number | undefined;
  /** The order's own state where it has a place of its own. */
  status?: (row: RowText) => string | undefined;
};

type TableLine = { line: OrderLine; afterSale: string | undefined; cells: Cell[] };

const amountHeading = /实收|实付|应收|订单金额|付款金额|合计/;
const priceHeading = /单价/;

function tableLine(row: RowText, cell: Cell): TableLine {
  const { isNamed, ...line } = productOf(cell.runs);
  const cells = cellsAfter(row, cell);
  const quantity = line.quantity ?? countCell(row, cells, /数量|件数/);
  if (quantity !== undefined) line.quantity = quantity;
  const price = line.priceFen ?? priceOf(row, cells);
  if (price !== undefined) line.priceFen = price;
  const spec = line.spec ?? specCell(row, cells);
  if (spec !== '') line.spec = spec;
  const afterSale = cells.flatMap(({ runs }) => runs).find(({ text }) => isAfterSaleText(text))?.text;
  return { line, afterSale, cells: isNamed ? cells : [] };
}

const isMoney = (cell: Cell): boolean => {
  const text = textOf(cell);
  return firstFen(text) !== undefined && (/[¥￥.]/.test(text) || /元$/.test(text));
};

/** A line's price: under 单价, else the first amount when the line shows another one after it. */
function priceOf(row: RowText, cells: readonly Cell[]): number | undefined {
  const headed = cells.find((cell) => priceHeading.test(headingOf(row, cell)));
  if (headed) return firstFen(textOf(headed));
  const [first] = cells;
  if (first && isMoney(first)) return firstFen(textOf(first));
  // Detail pages: `219.00` over `x2` in one cell.
  const paired = cells.find((cell) => cell.runs.length === 2 && quantityOf(cell.runs[1]?.text ?? '') !== undefined);
  return paired ? firstFen(paired.runs[0]?.text ?? '') : undefined;
}

/** The paid amount: before its postage, under its heading, else the last amount of the first line but its price. */
export function amountOf(row: RowText, lines: readonly TableLine[]): number | undefined {
  const cells = lines[0]?.cells ?? [];
  const posted = row.cells.find((cell) => /[(（]含/.test(textOf(cell)));
  const headed = cells.find((cell) => amountHeading.test(headingOf(row, cell)));
  const amounts = cells.filter(isMoney);
  const last = amounts.at(-1);
  const isPrice = last !== undefined && last === cells[0];
  const cell = posted ?? headed ?? (isPrice ? undefined : last);
  return cell ? firstFen(textOf(cell).replace(/[(（]含.*$/, '')) : labelledAmount(row.runs);
}

export function labelledAmount(runs: readonly Run[]): number | undefined {
  for (let at = 0; at < runs.length; at += 1) {
    const text = runs[at]?.text ?? '';
    if (!/^(?:商家)?(?:实收|实付|应收|订单金额|订单总额)/.test(text)) continue;
    const own = firstFen(text, true);
    if (own !== undefined) return own;
    const next = firstFen(runs[at + 1]?.text ?? '');
    if (next !== undefined) return next;
  }
  return undefined;
}

type Told = { own: string | undefined; texts: string[] };

/** State texts outside the goods, for a product may be named 待发货; `own` says itself that it is the order's state. */
function statusTexts(row: RowText, goods: ReadonlySet<Cell>): Told {
  const told: Told = { own: undefined, texts: [] };
  for (const { text, cell } of row.runs) {
    if (text.length > 40 || (cell && goods.has(cell))) continue;
    const bare = text.replace(/^(?:当前)?(?:订单|交易)?状态\s*[:：]\s*/, '');
    if (!isStatusText(bare)) continue;
    if (bare !== text) told.own ??= bare;
    told.texts.push(bare);
  }
  return told;
}

function statusOf(row: RowText, look: OrderLook, lines: readonly TableLine[], goods: ReadonlySet<Cell>) {
  const { own, texts } = statusTexts(row, goods);
  const onOrder = look.afterSalesOn === 'order';
  const main = own ?? look.status?.(row) ?? texts.find((text) => onOrder || !isAfterSaleText(text)) ?? '';
  const afterSales = onOrder
    ? texts.filter((text) => text !== main && isAfterSaleText(text))
    : lines.map(({ afterSale }) => afterSale ?? '');
  return { status: orderStatusOf(main, afterSales), statusText: cleanText(main, 60) };
}

const tracking = /(?:运单号|快递单号|物流单号)\s*[:：]?\s*([A-Za-z]{0,6}\d{8,24})/;

function parcelsOf(row: RowText, isSigned: boolean): OrderRecord['parcels'] {
  const numbers = new Set<string>();
  for (const { text } of row.runs) {
    const number = text.length < 200 ? tracking.exec(text)?.[1] : undefined;
    if (number) numbers.add(number);
  }
  if (numbers.size === 0) return undefined;
  return [...numbers].slice(0, 50).map((trackingNo) => ({ trackingNo, state: isSigned ? 'signed' : 'unknown' }));
}

/** One order from the texts of its row. Only what a rule names is taken, so a buyer's words have no way in. */
export function readOrderRow(row: RowText, orderNo: string, look: OrderLook): OrderRecord {
  // With headings over its columns a list is a table, whatever the platform's lists usually are.
  const cells = look.lines && row.columns.length === 0 ? [] : productCells(row);
  const tableLines = cells.slice(0, 200).map((cell) => tableLine(row, cell));
  const inTable = tableLines.map(({ line }) => line).filter(({ title, itemId }) => title || itemId);
  const own = look.lines?.(row) ?? (inTable.length > 0 ? [] : linesById(row.runs));
  const lines = own.length > inTable.length ? own : inTable;
  const { status, statusText } = statusOf(row, look, tableLines, new Set(cells));
  const record: OrderRecord = { kind: 'order', platform: look.platform, orderNo, lines, status, statusText };
  const { requestedAt: _, ...times } = timesOf(row.runs, look.deal, look.bareTime);
  Object.assign(record, times);
  const amountFen = look.amount?.(row) ?? amountOf(row, tableLines);
  if (amountFen !== undefined) record.amountFen = amountFen;
  const parcels = parcelsOf(row, status === 'signed' || status === 'completed');
  if (parcels) record.parcels = parcels;
  return record;
}

/** Lines of a list that has no cells at all. */
function linesById(runs: readonly Run[]): OrderLine[] {
  const names = namesById(runs, /^(?:商品|宝贝)?\s?ID\s*(?:[:：]|$)/i);
  return linesByName(runs, (run) => names.has(run));
}

/** Lines of a list that is no table: each begins at its name. `isName` finds names; the rest reads itself. */
export function linesByName(runs: readonly Run[], isName: (run: Run) => boolean): OrderLine[] {
  const starts = runs.flatMap((run, at) => (isName(run) ? [at] : []));
  return starts.slice(0, 200).map((start, at) => {
    const { isNamed: _, ...line } = productOf(
      runs.slice(start, Math.min(starts[at + 1] ?? start + 14, start + 40)),
      true,
    );
    return line;
  });
}

const isNameLike = (text: string): boolean => /\p{Script=Han}|[A-Za-z]{3}/u.test(text) && !/[:：]|\d{4}-\d/.test(text);

/** Names by where they stand: the text before each id that is no label, price or number. */
export function namesById(runs: readonly Run[], id: RegExp): Set<Run> {
  const names = new Set<Run>();
  let from = 0;
  runs.forEach((run, at) => {
    if (!id.test(run.text)) return;
    const before = runs.slice(from, at).filter((other) => isNear(run, other) && isNameLike(other.text));
    const longest = before.slice(-6).sort((one, other) => other.text.length - one.text.length)[0];
    if (longest) names.add(longest);
    from = at + 1;
  });
  return names;
}
