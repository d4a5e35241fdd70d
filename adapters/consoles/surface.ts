import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import type { Platform } from '../../domain/model/primitives.ts';

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

export type PageReading = { surface: SurfaceId; shop: Shop; placed: PlacedRecord[]; misses: Miss[]; quiet?: Quiet };
export type AnswerReading = { surface: SurfaceId; records: ConsoleRecord[]; misses: Miss[]; quiet?: Quiet };
