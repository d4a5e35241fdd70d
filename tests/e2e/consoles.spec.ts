import { expect, test } from '@playwright/test';
import { gbk } from '../consoles/gbk.ts';
import { addresses } from '../consoles/hosts.ts';
import { plantedWords } from '../consoles/planted.ts';
import { orderStates } from '../consoles/shop-orders.ts';
import { startConsoles } from '../consoles/start-consoles.ts';
import { ConsolePage } from '../support/console-page.ts';
import { openChromium } from '../support/launch.ts';
import { filled } from '../support/stage.ts';

const platforms = ['pinduoduo', 'jd', 'taobao'] as const;

test('每家店：200 单以上、40 个商品以上、各种状态、号码不重', async () => {
  const consoles = await startConsoles();
  for (const platform of platforms) {
    const { orders, goods } = consoles.shop(platform);
    expect(orders.length).toBeGreaterThanOrEqual(200);
    expect(goods.length).toBeGreaterThanOrEqual(40);
    expect(new Set(orders.map(({ orderNo }) => orderNo)).size).toBe(orders.length);
    expect(new Set(goods.map(({ itemId }) => itemId)).size).toBe(goods.length);
    const states = new Set(orders.map(({ state }) => state));
    expect(orderStates.filter((state) => !states.has(state))).toEqual([]);
    const other = consoles.shop(platform, 2);
    expect(other.shopId).not.toBe(consoles.shop(platform).shopId);
    const shared = new Set(orders.map(({ orderNo }) => orderNo));
    expect(other.orders.filter(({ orderNo }) => shared.has(orderNo))).toEqual([]);
  }
  const multi = (['jd', 'taobao'] as const).map((name) =>
    consoles.shop(name).orders.some(({ lines }) => lines.length > 1),
  );
  expect(multi).toEqual([true, true]);
  await consoles.close();
});

test('GBK 是真的 GBK', () => {
  const text = '订单编号：￥129.00 云岚凉被，羊羔绒·“新品”';
  expect(new TextDecoder('gbk', { fatal: true }).decode(gbk(text))).toBe(text);
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(gbk(text))).toThrow();
});

test('三个后台：换路由不重新载入，翻页原地换行，买家的字在页面里', async () => {
  const consoles = await startConsoles();
  const context = await openChromium([], { consolePort: consoles.port });
  for (const [platform, goodsMenu] of [
    ['pinduoduo', '商品管理'],
    ['jd', '商品'],
    ['taobao', '商品'],
  ] as const) {
    const page = await context.newPage();
    await page.goto(addresses[platform].orders);
    await filled(page);
    const seller = new ConsolePage(page);
    const text = (await page.locator('body').textContent()) ?? '';
    expect(plantedWords.some((word) => text.includes(word))).toBe(true);
    await page.evaluate(() =>
      Object.assign(window, { isSameDocument: document.querySelector('[data-list]')?.firstElementChild }),
    );
    const [before] = await seller.rows();
    await seller.turnTo(2);
    const [after] = await seller.rows();
    expect(after?.id).not.toBe(before?.id);
    expect(
      await page.evaluate(
        () =>
          (window as { isSameDocument?: unknown }).isSameDocument ===
          document.querySelector('[data-list]')?.firstElementChild,
      ),
    ).toBe(true);
    await seller.menu(goodsMenu);
    expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
    expect((await seller.rows()).length).toBeGreaterThan(3);
  }
  await context.close();
  await consoles.close();
});
