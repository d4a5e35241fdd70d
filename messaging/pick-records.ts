import { type ConsoleRecord, itemStates } from '../domain/model/item-record.ts';
import { orderStatuses, parcelStates } from '../domain/model/order-record.ts';
import { platforms } from '../domain/model/primitives.ts';
import { choice, fields, instant, list, matching, oneOf, refused, text, whole } from './shape.ts';

// The record schemas once more, as plain checks: extension pages forbid generated code, where the schemas need 7 times
// JSON.parse for 500 orders and these need a third of it. A property test holds both equal.

const digits = matching(/^\d{4,24}$/);
const orderNo = matching(/^\d[\d-]{7,31}$/);
const platform = oneOf(platforms);
const fen = whole(-1e12, 1e12);
const count = whole(0, 1e9);

const line = fields(
  { title: text(300) },
  { itemId: digits, skuId: digits, merchantCode: text(80), spec: text(300), quantity: count, priceFen: fen },
);

const parcel = fields(
  { trackingNo: text(60), state: oneOf(parcelStates) },
  { carrierText: text(40), pickedUpAt: instant, signedAt: instant },
);

const order = fields(
  {
    kind: oneOf(['order']),
    platform,
    orderNo,
    lines: list(200, line),
    status: oneOf(orderStatuses),
    statusText: text(60),
  },
  {
    shopId: text(60),
    createdAt: instant,
    paidAt: instant,
    promisedShipAt: instant,
    shippedAt: instant,
    signedAt: instant,
    parcels: list(50, parcel),
    amountFen: fen,
  },
);

const item = fields(
  { kind: oneOf(['item']), platform, itemId: digits, title: text(300), state: oneOf(itemStates) },
  {
    shopId: text(60),
    skuIds: list(200, digits),
    merchantCode: text(80),
    stock: count,
    priceFen: fields({ min: fen, max: fen }),
  },
);

const afterSale = fields(
  { kind: oneOf(['afterSale']), platform, orderNo, typeText: text(60), statusText: text(120) },
  { afterSaleId: digits, requestedAt: instant },
);

const record = choice('kind', { order, item, afterSale });

/** Clean copies holding known fields only; null when one record is malformed or there are more than `max`. */
export function pickRecords(value: unknown, max: number): ConsoleRecord[] | null {
  const clean = list(max, record)(value);
  return clean === refused ? null : (clean as ConsoleRecord[]);
}
