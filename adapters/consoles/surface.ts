import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import type { Platform } from '../../domain/model/primitives.ts';
import type { RowText } from './dom/row-text.ts';
import type { IdReader } from './values/ids.ts';
import type { Json } from './values/json.ts';

/** Kinds of console pages we know. */
export type SurfaceKind = 'order-list' | 'order-detail' | 'goods-list' | 'after-sale-list';
export type SurfaceId = `${Platform}/${SurfaceKind}`;

/** A field or rule that matched nothing: a value for the health view, never page text. */
export type Miss = { field: string; count: number };

/** The shop a page says it belongs to. `shopId` '' = 店铺未识别. */
export type Shop = { shopId: string; shopName: string };

/** A record and the element its badge stands beside (`anchor`) and the row that a click belongs to (`row`). */
export type PlacedRecord = { record: ConsoleRecord; row: Element; anchor: Element };

/** Why a page or answer holds no records, when that is not a miss. */
export type Quiet = 'loggedOut' | 'rateLimited' | 'empty' | 'loading' | 'otherAnswer';

export type PageReading = {
  surface: SurfaceId;
  shop: Shop;
  placed: PlacedRecord[];
  /** Records the page's own embedded data holds and no visible row shows. */
  unplaced: ConsoleRecord[];
  misses: Miss[];
  quiet?: Quiet;
};
export type AnswerReading = { surface: SurfaceId; records: ConsoleRecord[]; misses: Miss[]; quiet?: Quiet };

/** Which answers of the page's own requests a surface reads. `tail` is tested against path and query. */
export type AnswerAddress = { hosts: readonly string[]; tail: RegExp };

/** An address: `at` is tested against host, path and hash, without scheme, port and query. */
export type PageAddress = { at: RegExp };

export type NetworkSource = AnswerAddress & {
  kind: 'network';
  /** A row of the wanted list, wherever in the answer that list stands. */
  isRow: (row: Json) => boolean;
  /** Where the list was last seen: keys from the top. Tried before the search. */
  paths: readonly (readonly string[])[];
  /** Where an answer about one record holds it. */
  single?: readonly string[];
  record: (row: Json, ids: IdReader) => ConsoleRecord | null;
  /** True when the answer is a side call (a counter) whose rows are not the visible list. */
  isOther?: (answer: Json, rows: readonly unknown[], asked: Json | null) => boolean;
};

/** How a row is found: by text, then by attributes. `number` is the record's id and has one group. */
export type AnchorRules = {
  /** Text that stands before the id. */
  label: RegExp;
  number: RegExp;
  /** The id's form is so distinct that it needs no label. */
  isDistinct: boolean;
  /** Attributes and links that carry the id, newest first. */
  attributes: readonly { selector: string; attribute: string; number: RegExp }[];
};

export type PageSource = {
  kind: 'page';
  /** Where the list is mounted, newest first; the whole body when none is there. */
  roots: readonly string[];
  anchors: AnchorRules;
  /** An attribute that names an element's column where the list is no table. */
  cellAttribute?: string;
  record: (row: RowText, number: string) => ConsoleRecord | null;
  /** Detail pages: the id in the address. Nothing is read while the page shows another one. */
  numberInAddress?: (url: URL) => string | undefined;
  /** A word of the data that the page's own scripts carry; such data is read like an answer. */
  embedded?: string;
};

export type Surface = {
  id: SurfaceId;
  platform: Platform;
  matches: readonly PageAddress[];
  sources: readonly (NetworkSource | PageSource)[];
  /** The kind of record, which picks the field checks. */
  record: ConsoleRecord['kind'];
  /** What the badge stands beside. */
  anchor: 'orderNo' | 'itemId';
  shopOf: (document: Document) => Shop;
  /** Why an answer holds no rows, from its envelope; null when it says nothing. */
  refusal: (answer: Json) => Quiet | null;
};

export const defineSurface = (surface: Surface): Surface => surface;
export const network = (source: Omit<NetworkSource, 'kind'>): NetworkSource => ({ kind: 'network', ...source });
export const page = (source: Omit<PageSource, 'kind'>): PageSource => ({ kind: 'page', ...source });
export const noShop: Shop = { shopId: '', shopName: '' };
