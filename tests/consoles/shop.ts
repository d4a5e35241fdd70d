import type { Platform } from '../../domain/model/primitives.ts';
import { type Good, goods } from './catalog.ts';
import { inventOrders, type ShopOrder } from './shop-orders.ts';

export type Listed = {
  good: Good;
  itemId: string;
  skuIds: string[];
  title: string;
  merchantCode: string;
  stock: number;
  sold: number;
  state: 'onSale' | 'offShelf' | 'soldOut';
  createdAt: number;
};

export type Shop = { platform: Platform; shopId: string; shopName: string; goods: Listed[]; orders: ShopOrder[] };

const names: Record<Platform, [id: string, name: string][]> = {
  pinduoduo: [
    ['900000101', '云岚家居旗舰店'],
    ['900000202', '云岚家居工厂店'],
  ],
  jd: [
    ['10000001', '云岚家居京东旗舰店'],
    ['10000002', '云岚家居京东专营店'],
  ],
  taobao: [
    ['2200000000001', '云岚家居天猫旗舰店'],
    ['2200000000002', '云岚家居企业店'],
  ],
};

const firstItem: Record<Platform, number> = { pinduoduo: 700000011001, jd: 10050000000011, taobao: 900100200301 };

function titleOn(platform: Platform, good: Good): string {
  if (platform === 'taobao') return `${good.name} ${good.words} 2026新款`;
  if (platform === 'jd') return `云岚（YUNLAN）${good.name} ${good.words}`;
  return `${good.name} ${good.words}`;
}

function list(platform: Platform, shop: number, good: Good, index: number, now: number): Listed {
  const number = firstItem[platform] + shop * 500_000 + index * 137;
  return {
    good,
    itemId: String(number),
    skuIds: good.specs.map((_, spec) => String(102_990_000_000_000 + shop * 5_000_000 + index * 1000 + spec * 13)),
    title: titleOn(platform, good),
    // Some goods have no code in the console, as in life.
    merchantCode: index % 11 === 10 ? '' : good.code,
    stock: index % 13 === 12 ? 0 : 40 + ((index * 271) % 1900),
    sold: (index * 389) % 5000,
    state: index % 13 === 12 ? 'soldOut' : index % 9 === 8 ? 'offShelf' : 'onSale',
    createdAt: now - (index + 3) * 3 * 86_400_000,
  };
}

/** One invented shop; the same for the same `now` on every machine. `number` 1 or 2. */
export function inventShop(platform: Platform, number: 1 | 2, now: number, orderCount: number): Shop {
  const [shopId = '', shopName = ''] = names[platform][number - 1] ?? [];
  const listed = goods.map((entry, index) => list(platform, number - 1, entry, index, now));
  const seed = { pinduoduo: 11, jd: 23, taobao: 37 }[platform] * number;
  return { platform, shopId, shopName, goods: listed, orders: inventOrders(platform, listed, now, orderCount, seed) };
}
