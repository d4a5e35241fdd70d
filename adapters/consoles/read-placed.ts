import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { pageQuiet } from './dom/page-quiet.ts';
import { type HeadOnly, readRows, rowAt, rowLike } from './dom/read-rows.ts';
import { keyOf } from './key-of.ts';
import { mergeRecords } from './merge-records.ts';
import {
  noShop,
  type PageReading,
  type PageSource,
  type PlacedRecord,
  type Quiet,
  type Shop,
  type Surface,
} from './surface.ts';
import { Tally } from './tally.ts';

export const pageSources = (surface: Surface): PageSource[] =>
  surface.sources.filter((source) => source.kind === 'page');

function withShop(record: ConsoleRecord, { shopId }: Shop): ConsoleRecord {
  return shopId === '' || record.kind === 'afterSale' || record.shopId !== undefined ? record : { ...record, shopId };
}

function shopOf(surface: Surface, document: Document): Shop {
  try {
    return surface.shopOf(document);
  } catch {
    return noShop;
  }
}

/** Data in the page's own scripts fills in the rows that show the same record; the rest has no row. */
function joined(placed: PlacedRecord[], embedded: Map<string, ConsoleRecord>) {
  const records = placed.map((one) => {
    const other = embedded.get(keyOf(one.record));
    embedded.delete(keyOf(one.record));
    return other ? { ...one, record: mergeRecords(one.record, other) } : one;
  });
  return { placed: records, unplaced: [...embedded.values()] };
}

/** Records from elsewhere on the page by `keyOf`; see `readPage`. Rows that show one take it away. */
type Others = Map<string, ConsoleRecord>;

function read(
  surface: Surface,
  document: Document,
  url: string,
  head: HeadOnly | undefined,
  others: Others,
): PageReading {
  const shop = shopOf(surface, document);
  const tally = new Tally(surface.record);
  let placed: PlacedRecord[] = [];
  for (const source of pageSources(surface)) {
    if (placed.length === 0) placed = readRows(surface, source, document, url, tally, head);
  }
  const found = joined(placed, others);
  for (const { record } of found.placed) tally.count(record);
  const reading: PageReading = {
    surface: surface.id,
    shop,
    placed: found.placed.map((one) => ({ ...one, record: withShop(one.record, shop) })),
    unplaced: found.unplaced.map((record) => withShop(record, shop)),
    misses: tally.misses(),
  };
  // Whoever asks for the head of a list asks often; why there is none takes a look at the whole page.
  if (head || found.placed.length + found.unplaced.length > 0) return reading;
  // A detail page shows another order, or none yet, until its route change is done.
  if (pageSources(surface).some((source) => source.numberInAddress))
    return { ...reading, quiet: detailQuiet(document) };
  return { ...reading, ...pageQuiet(document) };
}

const detailQuiet = (document: Document): Quiet => {
  const { quiet } = pageQuiet(document);
  return quiet === 'loggedOut' || quiet === 'rateLimited' ? quiet : 'loading';
};

/** The rows a page shows, as `readPage`, without the data in its scripts. `head` asks for the first of a long list. */
export function readPlaced(
  surface: Surface,
  document: Document,
  url: string,
  head?: HeadOnly,
  others: Others = new Map(),
): PageReading {
  try {
    return read(surface, document, url, head, others);
  } catch {
    return { surface: surface.id, shop: noShop, placed: [], unplaced: [], misses: [{ field: 'reader', count: 1 }] };
  }
}

/**
 * The record whose row holds `element`, read again as the row is now: lists reuse their rows. Needs a `readPage` of
 * this page before; null when the element is in no row. Never throws.
 */
export function recordAt(surface: Surface, element: Element, url: string): PlacedRecord | null {
  try {
    const placed = rowAt(surface, pageSources(surface), element, url);
    return placed && { ...placed, record: withShop(placed.record, shopOf(surface, element.ownerDocument)) };
  } catch {
    return null;
  }
}

/** `element` as one more row of the list of `like`, a row read before; null when it is none. Never throws. */
export function readRowLike(surface: Surface, element: Element, like: Element, shop: Shop): PlacedRecord | null {
  try {
    const placed = rowLike(surface, pageSources(surface), element, like);
    return placed && { ...placed, record: withShop(placed.record, shop) };
  } catch {
    return null;
  }
}
