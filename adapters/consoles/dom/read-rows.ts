import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import { isSoundRecord } from '../check-record.ts';
import { keyOf } from '../key-of.ts';
import type { PageSource, PlacedRecord, Surface } from '../surface.ts';
import type { Tally } from '../tally.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { type PlacedRow, placeRows } from './place-rows.ts';
import { columnsOf, type RowText, rowText } from './row-text.ts';

const MOST_ROWS = 1000;

type Read = { placed: PlacedRecord; row: PlacedRow };
type Reader = (parts: readonly Element[], number: string) => ConsoleRecord | null;

/** Where each row was last seen, so that a click finds its record without reading the whole page again. */
const seen = new WeakMap<Element, { surfaceId: string; parts: readonly Element[]; columns: readonly string[] }>();

function readerOf(source: PageSource, columns: readonly string[]): Reader {
  const texts = new Map<Element, { row: RowText; size: number }>();
  const textOf = (parts: readonly Element[]): RowText => {
    const [first] = parts;
    const known = first && texts.get(first);
    if (known && known.size === parts.length) return known.row;
    const row = rowText(parts, columns, source.cellAttribute ?? null);
    if (first) texts.set(first, { row, size: parts.length });
    return row;
  };
  return (parts, number) => {
    // A row a hostile page made unreadable costs that row, not the list.
    try {
      const record = source.record(textOf(parts), number);
      return record && isSoundRecord(record) ? record : null;
    } catch {
      return null;
    }
  };
}

/** How much of a record was found: 0 is a mere mention of its id, 2 and more a row with its goods. */
function weight(record: ConsoleRecord): number {
  if (record.kind === 'item') return 2 + (record.priceFen ? 1 : 0) + (record.state !== 'unknown' ? 1 : 0);
  if (record.kind === 'afterSale') return 2 + (record.afterSaleId ? 1 : 0);
  const hasMore = record.statusText !== '' || record.amountFen !== undefined || record.createdAt || record.paidAt;
  return (record.lines.length > 0 ? 2 : 0) + (hasMore ? 1 : 0);
}

const isInside = (one: PlacedRecord, other: PlacedRecord): boolean =>
  one.row !== other.row && other.row.contains(one.row);

/** Each id once: the fuller record wins, then the one in the smaller row. */
function bestOf(read: readonly Read[]): Read[] {
  const best = new Map<string, Read>();
  for (const one of read) {
    const key = keyOf(one.placed.record);
    const other = best.get(key);
    const gain = other ? weight(one.placed.record) - weight(other.placed.record) : 1;
    if (!other || gain > 0 || (gain === 0 && isInside(one.placed, other.placed))) best.set(key, one);
  }
  const rows = [...best.values()];
  return rows.filter(({ placed }) => rows.length === 1 || weight(placed.record) > 0);
}

function rootOf(document: Document, source: PageSource): { root: Element; anchors: Anchor[] } | null {
  for (const selector of source.roots) {
    const root = document.querySelector(selector);
    const anchors = root ? findAnchors(root, source.anchors) : [];
    if (root && anchors.length > 0) return { root, anchors };
  }
  const root = document.body;
  return root ? { root, anchors: findAnchors(root, source.anchors) } : null;
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
): PlacedRecord[] {
  const found = rootOf(document, source);
  if (!found) return [];
  const { root, anchors } = found;
  const columns = columnsOf(root);
  const recordOf = readerOf(source, columns);
  const isWhole = (parts: readonly Element[], number: string) => {
    const record = recordOf(parts, number);
    return record !== null && weight(record) >= 2;
  };
  const rows = source.numberInAddress
    ? detailRow(anchors, root, source.numberInAddress(new URL(url)))
    : placeRows(anchors, root, isWhole);
  const read = rows.flatMap((row): Read[] => {
    const record = recordOf(row.parts, row.number);
    const [first] = row.parts;
    if (!record || !first || (weight(record) === 0 && !row.isLabelled)) return [];
    return [{ placed: { record, row: first, anchor: row.anchor }, row }];
  });
  const best = bestOf(read);
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
  const record = anchor ? readerOf(source, columns)(parts, anchor.number) : null;
  return record && row && anchor ? { record, row, anchor: anchor.el } : null;
}
