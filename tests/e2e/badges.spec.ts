import { addresses } from '../consoles/hosts.ts';
import { type Box, ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { settled } from '../support/settled.ts';
import { expect, type Stage, test } from '../support/stage.ts';

const lists = [
  ['拼多多订单', addresses.pinduoduo.orders],
  ['拼多多商品', addresses.pinduoduo.goods],
  ['京东订单', addresses.jd.orders],
  ['京东商品', addresses.jd.goods],
  ['京东订单子应用', addresses.jd.ordersApp],
  ['淘宝订单', addresses.taobao.orders],
  ['淘宝商品', addresses.taobao.goods],
  ['淘宝旧版订单', addresses.taobao.oldOrders],
] as const;

const cross = (one: Box, other: Box): boolean =>
  one.left < other.right - 1 && one.right > other.left + 1 && one.top < other.bottom - 2 && one.bottom > other.top + 2;

async function openList(stage: Stage, url: string): Promise<[ConsolePage, ClosedRoots]> {
  const page = await stage.open(url);
  return [new ConsolePage(page), await ClosedRoots.of(page)];
}

for (const [name, url] of lists) {
  test(`${name}：每行一个标记，不盖字，不动版面`, async ({ stage }) => {
    const [bare] = await openList(stage, url);
    const before = await bare.rows();
    await stage.allow('network');
    const [page, roots] = await openList(stage, url);
    await settled(page, roots);
    const after = await page.rows();
    expect(after.map(({ box }) => box)).toEqual(before.map(({ box }) => box));
    const texts = await page.texts();
    const covering = (await roots.badges()).filter(({ box }) => texts.some((text) => cross(box, text)));
    expect(covering).toEqual([]);
    expect((await roots.badges()).map(({ label }) => label)).toContain('未关联');
  });
}

test('翻页、换标签、查询、换路由之后，还是每行一个', async ({ stage }) => {
  await stage.allow('network');
  for (const [menu, url] of [
    ['商品', addresses.pinduoduo.orders],
    ['商品', addresses.jd.orders],
    ['商品', addresses.taobao.orders],
  ] as const) {
    const [page, roots] = await openList(stage, url);
    await settled(page, roots);
    await page.turnTo(2);
    await settled(page, roots);
    await page.tab(1);
    await settled(page, roots);
    await page.query();
    await settled(page, roots);
    await page.menu(menu);
    await settled(page, roots);
    await page.page.goBack();
    await settled(page, roots);
    await page.page.close();
  }
});

const bends = [
  ['换了一版类名', { build: 'b' }],
  ['夹着别的插件的行', { hasForeignRows: true }],
  ['只画看得见的行', { isVirtual: true, rows: 120 }],
  ['答得慢', { slow: 1500 }],
  ['严格的内容安全策略', { hasCsp: true }],
  ['用 XHR 取数', { transport: 'xhr' }],
  ['字段里有标签和脚本', { isMarkup: true }],
] as const;

for (const [name, switches] of bends) {
  test(`${name}：三个后台还是每行一个标记`, async ({ stage }) => {
    stage.consoles.set(switches);
    await stage.allow('network');
    for (const url of [addresses.pinduoduo.orders, addresses.jd.orders, addresses.taobao.orders]) {
      const [page, roots] = await openList(stage, url);
      await settled(page, roots);
      for (const top of 'isVirtual' in switches ? [3000, 9000, 300] : []) {
        await page.scrollTo(top);
        await settled(page, roots);
      }
      expect(await page.page.evaluate(() => 'isPwned' in window)).toBe(false);
      await page.page.close();
    }
  });
}

test('往下滚：标记跟着行走，滚动区外不画', async ({ stage }) => {
  await stage.allow('network');
  for (const url of [addresses.pinduoduo.orders, addresses.jd.orders, addresses.taobao.goods]) {
    const [page, roots] = await openList(stage, url);
    await settled(page, roots);
    for (const top of [350, 900, 40]) {
      await page.scrollTo(top);
      await settled(page, roots);
    }
    await page.page.close();
  }
});

test('2000 行的订单页：只画看得见的那些', async ({ stage }) => {
  stage.consoles.set({ rows: 2000 });
  await stage.allow('network');
  const [page, roots] = await openList(stage, addresses.pinduoduo.orders);
  await settled(page, roots);
  expect((await roots.badges()).length).toBeLessThan(60);
  await page.scrollTo(120_000);
  await settled(page, roots);
  expect((await roots.badges()).length).toBeLessThan(60);
});

test('页面把我们的节点拿掉：回来一次，不争', async ({ stage }) => {
  await stage.allow('network');
  const [page, roots] = await openList(stage, addresses.pinduoduo.orders);
  await settled(page, roots);
  const sweep = () =>
    page.page.evaluate(() => {
      for (const node of document.querySelectorAll('html > :not(head, body)')) node.remove();
    });
  await sweep();
  await settled(page, roots);
  for (let time = 0; time < 8; time += 1) {
    await sweep();
    await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  expect(await roots.kinds()).toEqual([]);
});
