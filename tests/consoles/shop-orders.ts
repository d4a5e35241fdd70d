import type { Platform } from '../../domain/model/primitives.ts';
import { type Buyer, buyer } from './planted.ts';
import { digitsFrom, pickFrom, randomFrom } from './random.ts';
import type { Listed } from './shop.ts';

export const orderStates = [
  'unpaid',
  'toShip',
  'presale',
  'shipped',
  'signed',
  'completed',
  'refunding',
  'refunded',
  'closed',
] as const;
export type OrderState = (typeof orderStates)[number];

export type ShopLine = { listed: Listed; spec: string; skuId: string; quantity: number; fen: number };

/** An order as the shop knows it; each console puts it into its own words. Instants in ms, 0 = not happened. */
export type ShopOrder = {
  orderNo: string;
  state: OrderState;
  lines: ShopLine[];
  createdAt: number;
  paidAt: number;
  promisedAt: number;
  shippedAt: number;
  signedAt: number;
  parcels: { trackingNo: string; carrier: string }[];
  buyer: Buyer;
};

const hour = 3_600_000;
const day = 24 * hour;
const carriers = ['圆通快递', '中通快递', '韵达快递', '顺丰速运'] as const;

/** `YYYY-MM-DD HH:mm:ss` in China's zone, whatever the machine's. */
export function chinaTime(instant: number): string {
  return new Date(instant + 8 * hour).toISOString().slice(0, 19).replace('T', ' ');
}

function orderNumber(platform: Platform, createdAt: number, random: () => number): string {
  if (platform === 'pinduoduo')
    return `${chinaTime(createdAt).slice(2, 10).replaceAll('-', '')}-${digitsFrom(random, 15)}`;
  return platform === 'jd' ? `37${digitsFrom(random, 14)}` : `41002${digitsFrom(random, 14)}`;
}

function stateAt(age: number, random: () => number): OrderState {
  const dice = random();
  if (age < 1.6 * day) return dice < 0.1 ? 'unpaid' : dice < 0.85 ? 'toShip' : dice < 0.92 ? 'presale' : 'refunding';
  if (age < 6 * day) return dice < 0.72 ? 'shipped' : dice < 0.82 ? 'signed' : dice < 0.92 ? 'presale' : 'refunded';
  if (age < 14 * day) return dice < 0.7 ? 'signed' : dice < 0.85 ? 'completed' : dice < 0.93 ? 'refunded' : 'closed';
  return dice < 0.85 ? 'completed' : dice < 0.93 ? 'closed' : 'refunded';
}

const wasPaid = (state: OrderState) => state !== 'unpaid' && state !== 'closed';
const wasShipped = (state: OrderState) => state === 'shipped' || state === 'signed' || state === 'completed';

function line(goods: Listed[], state: OrderState, random: () => number): ShopLine {
  const presale = goods.find(({ good }) => good.isPresale);
  // Most orders are for the goods of the story, so that a page shows linked and unlinked rows.
  const dice = random();
  const index = dice < 0.28 ? 0 : Math.floor(random() * (dice < 0.75 ? 8 : goods.length));
  const listed = (state === 'presale' ? presale : goods[index]) ?? (goods[0] as Listed);
  const spec = Math.floor(random() * listed.good.specs.length);
  return {
    listed,
    spec: listed.good.specs[spec] ?? '',
    skuId: listed.skuIds[spec] ?? '',
    quantity: random() < 0.78 ? 1 : 1 + Math.ceil(random() * 3),
    fen: Math.round((listed.good.yuan + spec * 20) * 100),
  };
}

function parcels(state: OrderState, count: number, random: () => number): ShopOrder['parcels'] {
  if (!wasShipped(state)) return [];
  return Array.from({ length: count > 1 && random() < 0.4 ? 2 : 1 }, () => ({
    trackingNo: `YT${digitsFrom(random, 13)}`,
    carrier: pickFrom(random, carriers),
  }));
}

function order(platform: Platform, goods: Listed[], now: number, at: number, index: number, random: () => number) {
  const state = stateAt(now - at, random);
  // Pinduoduo's list knows one goods line an order.
  const count = platform !== 'pinduoduo' && random() < 0.18 ? 2 + Math.floor(random() * 2) : 1;
  const lines = Array.from({ length: count }, () => line(goods, state, random));
  const paidAt = wasPaid(state) ? at + 40_000 + Math.floor(random() * 240) * 1000 : 0;
  const shippedAt = wasShipped(state) ? Math.min(paidAt + (3 + random() * 30) * hour, now - hour) : 0;
  const isSigned = state === 'signed' || state === 'completed';
  return {
    orderNo: orderNumber(platform, at, random),
    state,
    lines,
    createdAt: at,
    paidAt,
    promisedAt: paidAt ? paidAt + (state === 'presale' ? 15 : 2) * day : 0,
    shippedAt: Math.floor(shippedAt / 1000) * 1000,
    signedAt: isSigned ? Math.floor((shippedAt + 2 * day) / 1000) * 1000 : 0,
    parcels: parcels(state, count, random),
    buyer: buyer(index),
  } satisfies ShopOrder;
}

/** `count` orders, newest first, thinning out over a month (all of them younger than that however many). */
export function inventOrders(
  platform: Platform,
  goods: Listed[],
  now: number,
  count: number,
  seed: number,
): ShopOrder[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const age = (index / count) ** 1.5 * 28 * day + random() * 0.02 * day + 9 * 60_000;
    return order(platform, goods, now, Math.floor((now - age) / 1000) * 1000, index, random);
  }).sort((one, other) => other.createdAt - one.createdAt);
}
