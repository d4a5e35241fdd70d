import type { AfterSaleRecord, ConsoleRecord, ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { digitsAt } from './values/instants.ts';

/**
 * The field checks of domain/model's record schemas by hand: the schemas cost more than JSON.parse itself on 500 orders,
 * and zod would be a third of the content script. tests/adapters holds both to the same answers.
 */
const platforms = new Set(['pinduoduo', 'jd', 'taobao']);
const orderStates = new Set([
  'unpaid',
  'toShip',
  'partShipped',
  'shipped',
  'signed',
  'completed',
  'closed',
  'refunding',
  'refunded',
  'unknown',
]);
const parcelStates = new Set(['created', 'pickedUp', 'inTransit', 'delivering', 'signed', 'exception', 'unknown']);
const itemStates = new Set(['onSale', 'offShelf', 'soldOut', 'review', 'unknown']);

const orderNo = /^\d[\d-]{7,31}$/;
const digits = /^\d{4,24}$/;
const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:(\d{2}))$/;

const isText = (value: unknown, max: number): boolean => typeof value === 'string' && value.length <= max;
const isMaybeText = (value: unknown, max: number): boolean => value === undefined || isText(value, max);
const isDigits = (value: unknown): boolean => value === undefined || (typeof value === 'string' && digits.test(value));
const isFen = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) <= 1e12;
const isCount = (value: unknown): boolean =>
  value === undefined || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1e9);

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The form our readers write, `2026-11-18T09:12:30+08:00` before the 29th, without an expression. */
function isPlainInstant(text: string): boolean {
  if (text.length !== 25 || !text.endsWith('+08:00') || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T')
    return false;
  if (text[13] !== ':' || text[16] !== ':') return false;
  const [month, day] = [digitsAt(text, 5), digitsAt(text, 8)];
  const isDay = digitsAt(text, 0) >= 0 && digitsAt(text, 2) >= 0 && month > 0 && month < 13 && day > 0 && day < 29;
  return isDay && digitsAt(text, 11) < 24 && digitsAt(text, 14) < 60 && digitsAt(text, 17) < 60;
}

function isInstant(value: unknown): boolean {
  if (value === undefined || (typeof value === 'string' && isPlainInstant(value))) return true;
  const match = typeof value === 'string' ? instant.exec(value) : null;
  if (!match) return false;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  if (day > daysIn(Number(match[1]), month)) return false;
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  return (hour < 24 || isMidnight) && minute < 60 && second < 60 && Number(match[7] ?? 0) < 60;
}

function isLine(line: OrderRecord['lines'][number]): boolean {
  return (
    isText(line.title, 300) &&
    isDigits(line.itemId) &&
    isDigits(line.skuId) &&
    isMaybeText(line.merchantCode, 80) &&
    isMaybeText(line.spec, 300) &&
    isCount(line.quantity) &&
    (line.priceFen === undefined || isFen(line.priceFen))
  );
}

function isParcel(parcel: NonNullable<OrderRecord['parcels']>[number]): boolean {
  return (
    isText(parcel.trackingNo, 60) &&
    isMaybeText(parcel.carrierText, 40) &&
    parcelStates.has(parcel.state) &&
    isInstant(parcel.pickedUpAt) &&
    isInstant(parcel.signedAt)
  );
}

function isOrder(record: OrderRecord): boolean {
  const { parcels } = record;
  return (
    orderNo.test(record.orderNo) &&
    record.lines.length <= 200 &&
    record.lines.every(isLine) &&
    orderStates.has(record.status) &&
    isText(record.statusText, 60) &&
    isInstant(record.createdAt) &&
    isInstant(record.paidAt) &&
    isInstant(record.promisedShipAt) &&
    isInstant(record.shippedAt) &&
    isInstant(record.signedAt) &&
    (parcels === undefined || (parcels.length <= 50 && parcels.every(isParcel))) &&
    (record.amountFen === undefined || isFen(record.amountFen))
  );
}

function isItem(record: ItemRecord): boolean {
  const { priceFen, skuIds } = record;
  return (
    digits.test(record.itemId) &&
    isText(record.title, 300) &&
    isMaybeText(record.merchantCode, 80) &&
    itemStates.has(record.state) &&
    isCount(record.stock) &&
    (priceFen === undefined || (isFen(priceFen.min) && isFen(priceFen.max))) &&
    (skuIds === undefined || (skuIds.length <= 200 && skuIds.every((skuId) => digits.test(skuId))))
  );
}

function isAfterSale(record: AfterSaleRecord): boolean {
  return (
    orderNo.test(record.orderNo) &&
    isDigits(record.afterSaleId) &&
    isText(record.typeText, 60) &&
    isText(record.statusText, 120) &&
    isInstant(record.requestedAt)
  );
}

/** Whether a record our readers built is one the record schemas accept. Values of the right kind are assumed, not bounds. */
export function isSoundRecord(record: ConsoleRecord): boolean {
  if (!platforms.has(record.platform)) return false;
  if (record.kind === 'afterSale') return isAfterSale(record);
  return isMaybeText(record.shopId, 60) && (record.kind === 'order' ? isOrder(record) : isItem(record));
}
