import type { ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import type { Platform } from '../../domain/model/primitives.ts';
import { addresses } from '../consoles/hosts.ts';
import { plantedWords } from '../consoles/planted.ts';
import type { ShopOrder } from '../consoles/shop-orders.ts';
import { ConsolePage } from '../support/console-page.ts';
import { searchProfile } from '../support/search-profile.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows, storedText } from '../support/stored-rows.ts';

const platforms: readonly Platform[] = ['pinduoduo', 'jd', 'taobao'];
const perPage = { pinduoduo: 20, jd: 10, taobao: 15 } as const;

async function storedOrders(stage: Stage): Promise<{ id: string; order: OrderRecord }[]> {
  const page = await stage.ours('options.html');
  const rows = (await storedRows(page)).orderSnapshots ?? [];
  await page.close();
  return rows as { id: string; order: OrderRecord }[];
}

const iso = (instant: number) => (instant ? new Date(instant).getTime() : undefined);
const time = (instant: string | undefined) => (instant ? Date.parse(instant) : undefined);

/** What both sides say of an order, in the same words. */
const told = (order: OrderRecord) => ({
  no: order.orderNo,
  titles: order.lines.map(({ title }) => title.split(' ')[0]),
  quantities: order.lines.map(({ quantity }) => quantity),
  prices: order.lines.map(({ priceFen }) => priceFen),
  createdAt: time(order.createdAt),
  amountFen: order.amountFen,
});
const truth = (order: ShopOrder) => ({
  no: order.orderNo,
  titles: order.lines.map(({ listed }) => listed.title.split(' ')[0]),
  quantities: order.lines.map(({ quantity }) => quantity),
  prices: order.lines.map(({ fen }) => fen),
  createdAt: iso(order.createdAt),
  amountFen: order.lines.reduce((sum, { fen, quantity }) => sum + fen * quantity, 0),
});

for (const transport of ['fetch', 'xhr'] as const) {
  test(`订单和店里的一样：三个平台，${transport}，两页`, async ({ stage }) => {
    stage.consoles.set({ transport });
    await stage.allow('network');
    for (const platform of platforms) {
      const page = new ConsolePage(await stage.open(addresses[platform].orders));
      await page.turnTo(2);
      const { shopId, orders } = stage.consoles.shop(platform);
      const wanted = orders.slice(0, 2 * perPage[platform]);
      const mine = async () => (await storedOrders(stage)).filter(({ order }) => order.platform === platform);
      await expect.poll(async () => (await mine()).length).toBe(wanted.length);
      await expect.poll(async () => (await mine()).every(({ order }) => order.amountFen !== undefined)).toBe(true);
      const read = new Map((await mine()).map(({ id, order }) => [order.orderNo, { id, order }]));
      for (const order of wanted) {
        const found = read.get(order.orderNo);
        expect(found?.id).toBe(`${platform}/${shopId}/${order.orderNo}`);
        if (found) expect(told(found.order)).toEqual(truth(order));
      }
      const shipped = wanted.filter(({ parcels }) => parcels.length > 0 && platform !== 'taobao');
      for (const { orderNo, parcels } of shipped) {
        const seen = read.get(orderNo)?.order.parcels?.map(({ trackingNo }) => trackingNo) ?? [];
        // Pinduoduo's list names one parcel an order.
        expect(seen).toEqual(parcels.slice(0, platform === 'jd' ? 2 : 1).map(({ trackingNo }) => trackingNo));
      }
    }
  });
}

test('状态读对：待发货、已发货、退款、取消、未付款', async ({ stage }) => {
  stage.consoles.set({ rows: 200 });
  await stage.allow('network');
  const allowed: Record<string, readonly string[]> = {
    unpaid: ['unpaid'],
    toShip: ['toShip'],
    presale: ['toShip'],
    shipped: ['shipped'],
    signed: ['signed', 'completed', 'shipped'],
    completed: ['completed', 'signed'],
    refunding: ['refunding', 'unknown'],
    refunded: ['refunded', 'closed'],
    closed: ['closed'],
  };
  for (const platform of platforms) {
    await stage.open(addresses[platform].orders);
    // A Taobao order is refunding when every line of it is; with one of three it still has to be shipped.
    const isPartly = (state: string, lines: number) => platform === 'taobao' && state === 'refunding' && lines > 1;
    const states = new Map(
      stage.consoles
        .shop(platform)
        .orders.map(({ orderNo, state, lines }) => [orderNo, isPartly(state, lines.length) ? 'toShip' : state]),
    );
    const mine = async () => (await storedOrders(stage)).filter(({ order }) => order.platform === platform);
    await expect.poll(async () => (await mine()).length).toBeGreaterThanOrEqual(200);
    const wrong = (await mine()).filter(({ order }) => {
      const state = states.get(order.orderNo);
      return state !== undefined && !allowed[state]?.includes(order.status);
    });
    expect(wrong.map(({ order }) => `${states.get(order.orderNo)} → ${order.status} ${order.statusText}`)).toEqual([]);
  }
});

test('商品和店里的一样：货号、库存、价格、状态', async ({ stage }) => {
  await stage.allow('network');
  for (const platform of platforms) {
    await stage.open(addresses[platform].goods);
    const goods = new Map(stage.consoles.shop(platform).goods.map((listed) => [listed.itemId, listed]));
    const items = async () => {
      const page = await stage.ours('options.html');
      const rows = ((await storedRows(page)).itemSnapshots ?? []) as { item: ItemRecord }[];
      await page.close();
      return rows.map(({ item }) => item).filter((item) => item.platform === platform);
    };
    await expect.poll(async () => (await items()).length).toBe(platform === 'taobao' ? 20 : 10);
    await expect.poll(async () => (await items()).every(({ stock }) => stock !== undefined)).toBe(true);
    for (const item of await items()) {
      const listed = goods.get(item.itemId);
      expect(item.title).toBe(listed?.title);
      expect(item.merchantCode ?? '').toBe(listed?.merchantCode);
      expect(item.stock).toBe(listed?.stock);
      expect(item.priceFen?.min).toBe(Math.round((listed?.good.yuan ?? 0) * 100));
    }
  }
});

test('买家的字哪里都没有：表、设置、整个配置文件夹', async ({ stage }) => {
  await stage.allow('network');
  for (const platform of platforms) {
    const page = new ConsolePage(await stage.open(addresses[platform].orders));
    await page.turnTo(2);
    await stage.open(addresses[platform].afterSales);
    await stage.open(addresses[platform].goods);
  }
  await stage.open(addresses.taobao.oldOrders);
  await expect.poll(async () => (await storedOrders(stage)).length).toBeGreaterThan(80);
  const options = await stage.ours('options.html');
  const text = await storedText(options);
  expect(text).toContain('云岚凉被');
  expect(plantedWords.filter((word) => text.includes(word))).toEqual([]);
  const { profile, extensionId } = stage;
  await stage.context.close();
  // The browser's own cache of the pages is the console's doing; ours are the folders named after the extension.
  expect(searchProfile(profile, extensionId, ['云岚'])).not.toEqual([]);
  expect(searchProfile(profile, extensionId, plantedWords)).toEqual([]);
});

test('登录过期、限流、空列表、坏答案、错误页：安静，不算漏', async ({ stage }) => {
  await stage.allow('network');
  const errors: string[] = [];
  stage.context.on('weberror', (error) => errors.push(String(error.error())));
  for (const switches of [
    { isLoggedOut: true },
    { isSessionOver: true },
    { isRateLimited: true },
    { isEmpty: true },
    { broken: 'cut' },
    { broken: 'html' },
  ] as const) {
    stage.consoles.reset();
    stage.consoles.set(switches);
    for (const platform of platforms) {
      const page = await stage.context.newPage();
      const response = await page.goto(addresses[platform].orders);
      expect([200, 502]).toContain(response?.status());
      await page.waitForTimeout(400);
      await page.close();
    }
  }
  const options = await stage.ours('options.html');
  const rows = await storedRows(options);
  expect(rows.orderSnapshots).toEqual([]);
  const misses = (rows.coverage ?? []).flatMap(({ misses: names }) => names as string[]);
  // A cut answer is the one thing here that is a fault of reading.
  expect(misses.filter((name) => name !== 'json')).toEqual([]);
  expect(errors).toEqual([]);
});

test('两家店不混：同一平台的两家店各存各的', async ({ stage }) => {
  await stage.allow('network');
  for (const platform of platforms) {
    await stage.open(addresses[platform].orders);
    stage.consoles.set({ shop: 2 });
    await stage.open(addresses[platform].orders);
    stage.consoles.set({ shop: 1 });
    const mine = async () => (await storedOrders(stage)).filter(({ order }) => order.platform === platform);
    await expect.poll(async () => (await mine()).length).toBe(2 * perPage[platform]);
    for (const number of [1, 2] as const) {
      const { shopId, orders } = stage.consoles.shop(platform, number);
      const own = new Set(orders.map(({ orderNo }) => orderNo));
      const kept = (await mine()).filter(({ id }) => id.startsWith(`${platform}/${shopId}/`));
      expect(kept).toHaveLength(perPage[platform]);
      expect(kept.every(({ order }) => own.has(order.orderNo))).toBe(true);
    }
  }
});

test('我们不向平台发请求', async ({ stage }) => {
  // Chromium asks Google's hosts for itself now and then; they land on the same local server.
  const asked = () =>
    stage.consoles.asked
      .splice(0)
      .filter(({ url }) => /\.(pinduoduo|jd|taobao)\.com\//.test(url))
      .map(({ method, url, origin }) => `${method} ${url} ${origin}`);
  await stage.open(addresses.pinduoduo.orders);
  const bare = asked();
  await stage.allow('network');
  await stage.open(addresses.pinduoduo.orders);
  await expect.poll(async () => (await storedOrders(stage)).length).toBe(20);
  expect(asked()).toEqual(bare);
});
