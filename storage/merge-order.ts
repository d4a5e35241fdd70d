import type { ItemRecord } from '../domain/model/item-record.ts';
import type { OrderLine, OrderRecord } from '../domain/model/order-record.ts';

type Parcel = NonNullable<OrderRecord['parcels']>[number];

/** What both readings say of an order; where they differ `newer` wins, and an emptier reading loses nothing. */
export function mergeOrders(older: OrderRecord, newer: OrderRecord): OrderRecord {
  const merged: OrderRecord = {
    ...older,
    ...filled(newer),
    status: newer.status === 'unknown' ? older.status : newer.status,
    statusText: newer.statusText || older.statusText,
    lines: mergeLines(older.lines, newer.lines),
  };
  const parcels = mergeParcels(older.parcels ?? [], newer.parcels ?? []);
  if (parcels.length > 0) merged.parcels = parcels;
  return merged;
}

export const mergeItems = (older: ItemRecord, newer: ItemRecord): ItemRecord => ({
  ...older,
  ...filled(newer),
  title: newer.title || older.title,
  state: newer.state === 'unknown' ? older.state : newer.state,
});

/** Without fields that say nothing. */
function filled<Row extends object>(row: Row): Partial<Row> {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Partial<Row>;
}

/**
 * An order's goods do not change, so a shorter list is a folded one. Lines pair by item and SKU, then by title (which
 * a page may cut off), then by place when both lists are equally long.
 */
function mergeLines(older: readonly OrderLine[], newer: readonly OrderLine[]): OrderLine[] {
  const rest = [...older];
  const paired = newer.map((line) => ({ line, partner: take(rest, (other) => isSameLine(other, line)) }));
  for (const pair of paired) pair.partner ??= take(rest, (other) => isSameTitle(other, pair.line));
  if (older.length === newer.length) {
    for (const pair of paired) pair.partner ??= take(rest, (other) => !isOtherLine(other, pair.line));
  }
  return [...paired.map(({ line, partner }) => (partner ? mergeLine(partner, line) : line)), ...rest].slice(0, 200);
}

const mergeLine = (older: OrderLine, newer: OrderLine): OrderLine => ({
  ...older,
  ...filled(newer),
  title: isCutOff(newer.title, older.title) ? older.title : newer.title || older.title,
});

function take<Row>(rows: Row[], matches: (row: Row) => boolean): Row | undefined {
  const index = rows.findIndex(matches);
  return index < 0 ? undefined : rows.splice(index, 1)[0];
}

const isSameLine = (left: OrderLine, right: OrderLine): boolean =>
  left.itemId !== undefined && left.itemId === right.itemId && !isOtherLine(left, right);

/** Both say what they are, and it is not the same. */
const isOtherLine = (left: OrderLine, right: OrderLine): boolean =>
  differ(left.itemId, right.itemId) || differ(left.skuId, right.skuId) || differ(left.spec, right.spec);

const differ = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left !== right;

const isSameTitle = (left: OrderLine, right: OrderLine): boolean =>
  !isOtherLine(left, right) &&
  (bare(left.title) === bare(right.title) || isCutOff(left.title, right.title) || isCutOff(right.title, left.title));

const bare = (title: string): string => title.replace(/\s+/g, '').replace(/(…|\.{3})$/, '');

/** `short` is the beginning of `long` with dots at its end. */
const isCutOff = (short: string, long: string): boolean =>
  /(…|\.{3})\s*$/.test(short) &&
  bare(short).length >= 4 &&
  bare(long).length > bare(short).length &&
  bare(long).startsWith(bare(short));

function mergeParcels(older: readonly Parcel[], newer: readonly Parcel[]): Parcel[] {
  const parcels = new Map(older.map((parcel) => [parcel.trackingNo, parcel]));
  for (const parcel of newer) {
    const known = parcels.get(parcel.trackingNo);
    const state = parcel.state === 'unknown' && known ? known.state : parcel.state;
    parcels.set(parcel.trackingNo, { ...known, ...filled(parcel), trackingNo: parcel.trackingNo, state });
  }
  return [...parcels.values()].slice(0, 50);
}
