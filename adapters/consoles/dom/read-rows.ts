import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import { isSoundRecord } from '../check-record.ts';
import { keyOf } from '../key-of.ts';
import type { PageSource, PlacedRecord, Surface } from '../surface.ts';
import type { Tally } from '../tally.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { type Measure, type PlacedRow, placeRows } from './place-rows.ts';
import { columnsOf, fullBudget, type RowText, rowText } from './row-text.ts';

const MOST_ROWS = 1000;

/** Only the head of a long list is wanted; `isCut` says afterwards that there was more. */
export type HeadOnly = { most: number; isCut: boolean };

type Read = { placed: PlacedRecord; row: PlacedRow };
type Reader = {
  textOf: (parts: readonly Element[]) => RowText;
  recordOf: (parts: readonly Element[], number: string) => ConsoleRecord | null;
};

/** Where each row was last seen, so that a click finds its record without reading the whole page again. */
const seen = new WeakMap<Element, { surfaceId: string; parts: readonly Element[]; columns: readonly string[] }>();

function readerOf(source: PageSource, columns: readonly string[]): Reader {
  const budget = fullBudget();
  const cellAttribute = source.cellAttribute ?? null;
  const skipsHidden = source.numberInAddress !== undefined;
  const texts = new Map<Element, { row: RowText; size: number }>();
  const textOf = (parts: readonly Element[]): RowText => {
    const [first] = parts;
    const known = first && texts.get(first);
    if (known && known.size === parts.length) return known.row;
    const row = rowText(parts, columns, { cellAttribute, skipsHidden, budget });
    if (first) texts.set(first, { row, size: parts.length });
    return row;
  };
  const read = (parts: readonly Element[], number: string): ConsoleRecord | null => {
    // A row a hostile page made unreadable costs that row, not the list.
    try {
      const record = source.record(textOf(parts), number);
      return record && isSoundRecord(record) ? record : null;
    } catch {
      return null;
    }
  };
  // Rows are measured while they are placed; what was read for that is the record.
  const records = new WeakMap<RowText, { number: string; record: ConsoleRecord | null }>();
  const recordOf: Reader['recordOf'] = (parts, number) => {
    const text = textOf(parts);
    const known = records.get(text);
    if (known?.number === number) return known.record;
    const record = read(parts, number);
    records.set(text, { number, record });
    return record;
  };
  return { textOf, recordOf };
}

/** How much of a record was found: 0 is a mere mention of its id, 2 and more a row with its goods. */
function weightOf(record: ConsoleRecord): number {
  if (record.kind === 'item') return 2 + (record.priceFen ? 1 : 0) + (record.state !== 'unknown' ? 1 : 0);
  if (record.kind === 'afterSale') return 2 + (record.afterSaleId ? 1 : 0);
  const hasTime = record.createdAt !== undefined || record.paidAt !== undefined;
  const more = (record.statusText !== '' ? 0.4 : 0) + (record.amountFen !== undefined ? 0.3 : 0) + (hasTime ? 0.2 : 0);
  return (record.lines.length > 0 ? 2 : 0) + more;
}

const isInside = (one: PlacedRecord, other: PlacedRecord): boolean =>
  one.row !== other.row && other.row.contains(one.row);

/** Each id once: the fuller record wins, then the one in the smaller row. */
function bestOf(read: readonly Read[]): Read[] {
  const best = new Map<string, Read>();
  for (const one of read) {
    const key = keyOf(one.placed.record);
    const other = best.get(key);
    const gain = other ? weightOf(one.placed.record) - weightOf(other.placed.record) : 1;
    if (!other || gain > 0 || (gain === 0 && isInside(one.placed, other.placed))) best.set(key, one);
  }
  const rows = [...best.values()];
  return rows.filter(({ placed }) => rows.length === 1 || weightOf(placed.record) > 0);
}

function rootOf(document: Document, source: PageSource, most?: number): { root: Element; anchors: Anchor[] } | null {
  for (const selector of source.roots) {
    const root = document.querySelector(selector);
    const anchors = root ? findAnchors(root, source.anchors, most) : [];
    if (root && anchors.length > 0) return { root, anchors };
  }
  const root = document.body;
  return root ? { root, anchors: findAnchors(root, source.anchors, most) } : null;
}

/** A detail page is one row, and only while it shows the order its address names. */
function detailRow(anchors: readonly Anchor[], root: Element, number: string | undefined): PlacedRow[] {
  const anchor = anchors.find((found) => found.number === number);
  return anchor ? [{ number: anchor.number, anchor: anchor.el, isLabelled: true, parts: [root] }] : [];
}

/** The records a page source finds in a document, best first where a record shows twice. */
export function readRows(
  surface: Surface,
  source: PageSource,
  document: Document,
  url: string,
  tally: Tally,
  head?: HeadOnly,
): PlacedRecord[] {
  const found = rootOf(document, source, head?.most);
  if (!found) return [];
  const { root, anchors } = found;
  if (head) head.isCut = anchors.length >= head.most;
  const columns = columnsOf(root);
  const { textOf, recordOf } = readerOf(source, columns);
  const measure: Measure = (parts, number) => {
    const record = recordOf(parts, number);
    return { weight: record ? weightOf(record) : 0, texts: textOf(parts).runs.length };
  };
  const rows = source.numberInAddress
    ? detailRow(anchors, root, source.numberInAddress(new URL(url)))
    : placeRows(anchors, root, measure);
  const read = rows.flatMap((row): Read[] => {
    const record = recordOf(row.parts, row.number);
    const [first] = row.parts;
    if (!record || !first || (weightOf(record) === 0 && !row.isLabelled)) return [];
    return [{ placed: { record, row: first, anchor: row.anchor }, row }];
  });
  // The last row of a cut list may reach too far: nobody looked for the row after it.
  const best = bestOf(head?.isCut ? read.slice(0, -1) : read);
  if (best.length > MOST_ROWS) tally.miss('rows beyond 1000', best.length - MOST_ROWS);
  for (const { row } of best)
    for (const part of row.parts) seen.set(part, { surfaceId: surface.id, parts: row.parts, columns });
  return best.slice(0, MOST_ROWS).map(({ placed }) => placed);
}

/** The record of the row around `element` as the row is now; null where no row was read. */
export function rowAt(
  surface: Surface,
  sources: readonly PageSource[],
  element: Element,
  url: string,
): PlacedRecord | null {
  let el: Element | null = element;
  for (let steps = 0; el && steps < 100; steps += 1, el = el.parentElement) {
    const known = seen.get(el);
    if (known?.surfaceId !== surface.id) continue;
    for (const source of sources) {
      const placed = readAgain(source, known.parts, known.columns, url);
      if (placed) return placed;
    }
  }
  return null;
}

/**
 * `element` read as one more row of the list that `like`, a row read before, belongs to. Null when it holds no record, or
 * when the list's rows are not one element each.
 */
export function rowLike(
  surface: Surface,
  sources: readonly PageSource[],
  element: Element,
  like: Element,
): PlacedRecord | null {
  const known = seen.get(like);
  if (known?.surfaceId !== surface.id || known.parts.length !== 1) return null;
  for (const source of sources) {
    const [anchor] = source.numberInAddress ? [] : findAnchors(element, source.anchors);
    const record = anchor ? readerOf(source, known.columns).recordOf([element], anchor.number) : null;
    if (!record || !anchor) continue;
    seen.set(element, { ...known, parts: [element] });
    return { record, row: element, anchor: anchor.el };
  }
  return null;
}

function readAgain(
  source: PageSource,
  parts: readonly Element[],
  columns: readonly string[],
  url: string,
): PlacedRecord | null {
  const wanted = source.numberInAddress?.(new URL(url));
  const anchors = parts.flatMap((part) => findAnchors(part, source.anchors));
  const anchor = anchors.find(({ number }) => !source.numberInAddress || number === wanted);
  const [row] = parts;
  const record = anchor ? readerOf(source, columns).recordOf(parts, anchor.number) : null;
  return record && row && anchor ? { record, row, anchor: anchor.el } : null;
}
