import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import type { Platform } from '../../domain/model/primitives.ts';
import { readHtml, surfaceNamed } from './saved-pages.ts';
import { goodsLayouts, type TrueItem, trueItems } from './unseen-goods.ts';
import { buyerWords, forms, layouts, pageAround, type TrueOrder, trueOrders } from './unseen-pages.ts';

const platforms: readonly Platform[] = ['pinduoduo', 'jd', 'taobao'];
const addresses: Record<Platform, { orders: string; goods: string }> = {
  pinduoduo: {
    orders: 'https://mms.pinduoduo.com/orders/list',
    goods: 'https://mms.pinduoduo.com/goods/goods_list',
  },
  jd: {
    orders: 'https://shop.jd.com/jdm/trade/orders/order-list',
    goods: 'https://shop.jd.com/jdm/ware/manage/list/OnsaleWare',
  },
  taobao: {
    orders: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold',
    goods: 'https://myseller.taobao.com/home.htm/SellManage/on_sale',
  },
};

const shown = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
/** A form without seconds cannot tell them. */
const told = (iso: string, form: string): string => (form === 'grouped' ? `${iso.slice(0, 17)}00+08:00` : iso);

/** What every layout must give: each order once, its goods by name and id, state and time. */
const core = (platform: Platform, order: OrderRecord) => ({
  orderNo: order.orderNo,
  status: order.status,
  createdAt: order.createdAt ?? order.paidAt,
  lines: order.lines.map(({ title, itemId, skuId, merchantCode }) => ({
    title,
    id: platform === 'jd' ? skuId : itemId,
    code: merchantCode ?? '',
  })),
});
const trueCore = (platform: Platform, form: string) => (order: TrueOrder) => ({
  orderNo: order.orderNo,
  status: order.state[1],
  createdAt: told(order.createdAt, form),
  lines: order.lines.map(({ title, itemId, skuId, code }) => ({
    title: shown(title),
    id: platform === 'jd' ? skuId : itemId,
    code,
  })),
});
/** What a list with columns gives besides. */
const rest = ({ amountFen, lines }: OrderRecord) => [
  amountFen,
  lines.map(({ quantity, priceFen, spec }) => [quantity, priceFen, spec]),
];
const trueRest = ({ amountFen, lines }: TrueOrder) => [
  amountFen,
  lines.map(({ quantity, fen, spec }) => [quantity, fen, spec]),
];

/** Fields a layout without columns may leave out, but never get wrong. */
function wrongFields(order: OrderRecord, truth: TrueOrder): string[] {
  const wrong = order.amountFen === undefined || order.amountFen === truth.amountFen ? [] : ['amountFen'];
  order.lines.forEach(({ quantity, priceFen, spec }, at) => {
    const line = truth.lines[at];
    if (quantity !== undefined && quantity !== line?.quantity) wrong.push('quantity');
    if (priceFen !== undefined && priceFen !== line?.fen) wrong.push('priceFen');
    if (spec !== undefined && spec !== line?.spec) wrong.push('spec');
  });
  return wrong;
}

const cases = platforms.flatMap((platform) =>
  Object.keys(layouts).flatMap((layout) => Object.keys(forms).map((form) => [platform, layout, form] as const)),
);

describe('order lists nobody has saved', () => {
  it.each(cases)('%s, %s, %s', (platform, layout, form) => {
    for (const count of [1, 2, 7, 40]) {
      const truth = trueOrders(platform, count);
      const list = layouts[layout]?.(platform, truth, forms[form] as (typeof forms)[string]) ?? '';
      const page = pageAround(platform, list, count);
      const { records, misses } = readHtml(surfaceNamed(`${platform}/order-list`), addresses[platform].orders, page);
      const orders = records as OrderRecord[];
      expect(misses).toEqual([]);
      expect(orders.map((order) => core(platform, order))).toEqual(truth.map(trueCore(platform, form)));
      const text = JSON.stringify(records);
      expect(buyerWords.filter((word) => text.includes(word))).toEqual([]);
      const isBare = layout === 'no table, no roles' || (platform === 'jd' && layout === 'no table, cells by role');
      if (isBare) expect(orders.flatMap((order, at) => wrongFields(order, truth[at] as TrueOrder))).toEqual([]);
      else expect(orders.map(rest)).toEqual(truth.map(trueRest));
    }
  });

  it('500 rows', () => {
    for (const platform of platforms) {
      const truth = trueOrders(platform, 500);
      const list = layouts['one table, a head row an order']?.(platform, truth, forms.plain as (typeof forms)[string]);
      const page = pageAround(platform, list ?? '', 500);
      const { records, misses } = readHtml(surfaceNamed(`${platform}/order-list`), addresses[platform].orders, page);
      expect(misses).toEqual([]);
      expect((records as OrderRecord[]).map(rest)).toEqual(truth.map(trueRest));
    }
  });
});

const item = ({ itemId, title, merchantCode, priceFen, stock, state }: ItemRecord) => [
  [itemId, title, merchantCode ?? '', priceFen, stock],
  state,
];
const trueItem =
  (hasState: boolean) =>
  ({ itemId, title, code, fen: [min, max], stock, isOnSale }: TrueItem) => [
    [itemId, shown(title), code, { min, max }, stock],
    hasState ? (isOnSale ? 'onSale' : 'offShelf') : 'unknown',
  ];
const goodsCases = platforms.flatMap((platform) =>
  Object.keys(goodsLayouts).flatMap((layout) => Object.keys(forms).map((form) => [platform, layout, form] as const)),
);

describe('goods lists nobody has saved', () => {
  it.each(goodsCases)('%s, %s, %s', (platform, layout, form) => {
    for (const count of [1, 2, 7, 40]) {
      const truth = trueItems(platform, count);
      const list = goodsLayouts[layout]?.(platform, truth, forms[form] as (typeof forms)[string]) ?? '';
      const page = pageAround(platform, list, count);
      const { records, misses } = readHtml(surfaceNamed(`${platform}/goods-list`), addresses[platform].goods, page);
      expect(misses).toEqual([]);
      expect((records as ItemRecord[]).map(item)).toEqual(truth.map(trueItem(layout !== 'few columns')));
    }
  });

  it('jd calls its own id 商品编码; the code is what stands at 货号', () => {
    const goods =
      '<td><img><a>竹影收纳罐</a><p>商品编码：10050000000011</p><p>货号：ZY-11</p></td><td>¥69.00</td><td>8</td>';
    const page = `<table><tr><th>商品信息</th><th>京东价</th><th>库存</th></tr><tr>${goods}</tr></table>`;
    const { records } = readHtml(surfaceNamed('jd/goods-list'), addresses.jd.goods, page);
    expect(records).toMatchObject([{ itemId: '10050000000011', merchantCode: 'ZY-11' }]);
  });
});
