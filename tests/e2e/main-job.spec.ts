import type { Frame, Page } from '@playwright/test';
import { addDays, todayIn, weekdayOf } from '../../domain/calendar/day.ts';
import { addresses } from '../consoles/hosts.ts';
import type { ShopLine } from '../consoles/shop-orders.ts';
import { badgeLabels, pressedRow } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { launchProject, productCode, productName, projectName } from '../support/launch-project.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

// A window so high that a whole page of orders is in it.
test.use({ options: { viewport: { width: 1280, height: 2600 } } });

type Opened = { seller: ConsolePage; roots: ClosedRoots };

async function openList(stage: Stage, url: string): Promise<Opened> {
  const page = await stage.open(url);
  return { seller: new ConsolePage(page), roots: await ClosedRoots.of(page) };
}

const row = (panel: Frame) => panel.getByRole('region', { name: '这一行' });
const launchIn = (panel: Frame) => row(panel).getByRole('button', { name: projectName });

/** The quilt's goods row → new product → project, as the panel asks. */
async function linkNew(panel: Frame): Promise<void> {
  await row(panel).getByRole('button', { name: '挂到项目' }).click();
  await expect(panel.getByLabel('商品名')).toHaveValue(productName);
  await expect(panel.getByLabel('商家编码')).toHaveValue(productCode);
  await panel.getByRole('button', { name: '建好并关联' }).click();
  await panel
    .getByRole('region', { name: `「${productName}」挂到哪个项目` })
    .getByText(projectName)
    .click();
  await launchIn(panel).waitFor();
}

/** Numbers of a shop's orders with a line of the quilt that `fits`. */
const quiltOrders = (stage: Stage, platform: 'pinduoduo' | 'jd' | 'taobao', fits = (_: ShopLine) => true) =>
  new Set(
    stage.consoles
      .shop(platform)
      .orders.filter(({ lines }) => lines.some((line) => line.listed.good.name === productName && fits(line)))
      .map(({ orderNo }) => orderNo),
  );

/** The badges of exactly these orders (of those in the window) are linked. */
async function follow({ seller, roots }: Opened, linked: ReadonlySet<string>): Promise<void> {
  await seller.page.bringToFront();
  await expect
    .poll(async () => {
      const labels = Object.entries(await badgeLabels(seller, roots));
      const wrong = labels.filter(([id, label]) => label === '' || linked.has(id) !== /^\d+\/\d+/.test(label));
      return labels.length < 5 ? ['too few rows'] : wrong;
    })
    .toEqual([]);
}

const firstOf = async ({ seller }: Opened, wanted: ReadonlySet<string>): Promise<string> => {
  const found = (await seller.rows()).find(({ id }) => wanted.has(id));
  if (!found) throw new Error('no such order in the window');
  return found.id;
};

test('商品挂到新产品和项目，三个平台的订单跟着走', async ({ stage }) => {
  await stage.allow('network');
  await launchProject(stage);
  const itemOf = (platform: 'pinduoduo' | 'jd' | 'taobao') => stage.consoles.shop(platform).goods[0]?.itemId ?? '';

  const goods = await openList(stage, addresses.pinduoduo.goods);
  await linkNew(await pressedRow(goods.seller, goods.roots, itemOf('pinduoduo')));
  await expect
    .poll(async () => (await badgeLabels(goods.seller, goods.roots))[itemOf('pinduoduo')])
    .toMatch(/^0\/\d+$/);
  await follow(await openList(stage, addresses.pinduoduo.orders), quiltOrders(stage, 'pinduoduo'));

  // JD: the goods row is suggested by its code; its orders carry SKU ids alone.
  const wares = await openList(stage, addresses.jd.goods);
  const ware = await pressedRow(wares.seller, wares.roots, itemOf('jd'));
  await row(ware).getByText(`商家编码 ${productCode} 和「${productName}」一样`).waitFor();
  await row(ware)
    .getByRole('button', { name: `挂到${productName}` })
    .click();
  await launchIn(ware).waitFor();
  const [firstSku] = stage.consoles.shop('jd').goods[0]?.skuIds ?? [];
  const jd = await openList(stage, addresses.jd.orders);
  await follow(
    jd,
    quiltOrders(stage, 'jd', ({ skuId }) => skuId === firstSku),
  );
  // The list named one SKU only. An order of another one is suggested, and confirmed once for all its orders.
  const orders = stage.consoles.shop('jd').orders;
  const single = ({ orderNo }: { orderNo: string }) => (orders.find((one) => one.orderNo === orderNo)?.lines ?? [])[0];
  const other = quiltOrders(stage, 'jd', ({ skuId }) => skuId !== firstSku);
  const strange = await firstOf(
    jd,
    new Set([...other].filter((orderNo) => single({ orderNo })?.listed.good.name === productName)),
  );
  const skuId = single({ orderNo: strange })?.skuId;
  const panel = await pressedRow(jd.seller, jd.roots, strange);
  await row(panel)
    .getByRole('button', { name: `挂到${productName}` })
    .click();
  await launchIn(panel).waitFor();
  await follow(
    jd,
    quiltOrders(stage, 'jd', (line) => line.skuId === firstSku || line.skuId === skuId),
  );

  // Taobao: nothing in an order but the 商家编码, confirmed once.
  const taobao = await openList(stage, addresses.taobao.orders);
  await follow(taobao, new Set());
  const quilts = quiltOrders(stage, 'taobao');
  const sold = await pressedRow(taobao.seller, taobao.roots, await firstOf(taobao, quilts));
  await row(sold).getByText(`商家编码 ${productCode} 和「${productName}」一样`).waitFor();
  await row(sold)
    .getByRole('button', { name: `挂到${productName}` })
    .click();
  await launchIn(sold).waitFor();
  await follow(taobao, quilts);
  const listing = await openList(stage, addresses.taobao.goods);
  await expect
    .poll(async () => (await badgeLabels(listing.seller, listing.roots))[itemOf('taobao')])
    .toMatch(/^0\/\d+$/);
});

/** A page of orders with the quilt linked, its panel open at one of its orders. */
async function linkedOrder(stage: Stage): Promise<Opened & { panel: Frame; orderNo: string; work: Page }> {
  await stage.allow('network');
  const work = await launchProject(stage);
  const goods = await openList(stage, addresses.pinduoduo.goods);
  const itemId = stage.consoles.shop('pinduoduo').goods[0]?.itemId ?? '';
  await linkNew(await pressedRow(goods.seller, goods.roots, itemId));
  await goods.seller.page.close();
  const orders = await openList(stage, addresses.pinduoduo.orders);
  const orderNo = await firstOf(orders, quiltOrders(stage, 'pinduoduo'));
  const panel = await pressedRow(orders.seller, orders.roots, orderNo);
  await launchIn(panel).waitFor();
  return { ...orders, panel, orderNo, work };
}

const nextFriday = (): string => {
  const today = todayIn(new Date());
  return addDays(today, (4 - weekdayOf(today) + 7) % 7);
};

test('快速添加先认出再存；任务卡里改；徽标上的数跟着变；别处 Ctrl Z 退回', async ({ stage }) => {
  const { seller, roots, panel, orderNo, work } = await linkedOrder(stage);
  const label = async () => (await badgeLabels(seller, roots))[orderNo] ?? '';
  const before = Number((await label()).split('/')[1]);

  const line = panel.getByRole('textbox', { name: '加任务' });
  await line.fill('详情页设计 @小王 周五 !高 #设计');
  const chips = panel.getByRole('group', { name: '认出来的' });
  await chips.getByRole('button', { name: '没有叫小王的人' }).click();
  await panel.getByRole('menuitem', { name: '加小王为成员' }).click();
  await chips.getByRole('button', { name: '小王', exact: true }).waitFor();
  await chips.getByRole('button', { name: new RegExp(`^${nextFriday().slice(5)} 周五`) }).waitFor();
  await chips.getByRole('button', { name: '高', exact: true }).waitFor();
  await chips.getByRole('button', { name: '设计', exact: true }).waitFor();
  await expect(panel.locator('.qa-where')).toContainText(`${projectName} 和这个订单`);
  const stored = async () => (await storedRows(work)).tasks?.find(({ title }) => title === '详情页设计');
  expect(await stored()).toBeUndefined();
  await line.press('Enter');
  await expect(line).toHaveValue('');

  const rows = await storedRows(work);
  const task = rows.tasks?.find(({ title }) => title === '详情页设计');
  const member = rows.members?.find(({ name }) => name === '小王');
  expect(task).toMatchObject({
    assigneeId: member?.id,
    deadlineOn: nextFriday(),
    priority: 'high',
    tags: ['设计'],
    projectId: rows.projects?.find(({ name }) => name === projectName)?.id,
  });
  const shopId = stage.consoles.shop('pinduoduo').shopId;
  expect(rows.refs?.find(({ ownerId }) => ownerId === task?.id)?.targetId).toBe(`pinduoduo/${shopId}/${orderNo}`);
  // Late when this Friday is a holiday.
  await expect.poll(label).toMatch(new RegExp(`^0/${before + 1}( 晚 1 天)?$`));

  await panel
    .getByRole('list', { name: '这个商品' })
    .getByRole('button', { name: /^详情页设计/ })
    .last()
    .click();
  const card = panel.getByRole('article', { name: '详情页设计' });
  const step = card.getByRole('textbox', { name: '加一条' });
  await step.fill('首屏');
  await step.press('Enter');
  await card.getByRole('checkbox', { name: '首屏' }).check();
  const due = addDays(nextFriday(), 3);
  await card.getByLabel('到期').fill(due);
  await card.getByLabel('到期').press('Enter');
  await card.getByRole('combobox', { name: '状态' }).selectOption({ label: '进行中' });
  await expect.poll(stored).toMatchObject({
    status: 'doing',
    deadlineOn: due,
    checklist: [{ text: '首屏', isDone: true }],
  });
  await card.getByRole('combobox', { name: '状态' }).selectOption({ label: '做完' });
  await expect.poll(label).toBe(`1/${before + 1}`);

  // Undone in the workbench, seen in the page.
  await work.bringToFront();
  await work.getByRole('heading', { name: projectName }).click();
  await work.keyboard.press('Control+z');
  await expect(work.locator('.toast')).toContainText('已撤销：换状态');
  await expect.poll(stored).toMatchObject({ status: 'doing' });
  await seller.page.bringToFront();
  await expect.poll(label).toBe(`0/${before + 1}`);
  await expect(panel.getByRole('combobox', { name: '状态' })).toHaveValue('doing');
});

test('弹窗一句话说清谁拖了上架日；条、里程碑都在；点了就去那里', async ({ stage }) => {
  await stage.allow('network');
  const work = await launchProject(stage, 5);
  const popup = await stage.ours('popup.html');
  const saying = popup.getByRole('heading', { level: 1 });
  await expect(saying).toHaveText(new RegExp(`${projectName}\\s*预计晚\\s*\\d+ 个工作日上架`));
  const chart = popup.getByRole('region', { name: '进行中的项目' });
  for (const shape of ['bar', 'tail', 'diamond', 'today']) {
    await expect(chart.locator(`svg [class^="sg-${shape}"]`).first()).toHaveAttribute('d', /^M/);
  }
  const milestones = popup.getByRole('list', { name: '未来 14 天' }).getByRole('link');
  const title = ((await milestones.first().locator('.cut').first().textContent()) ?? '').trim();
  expect(title.length).toBeGreaterThan(1);

  await milestones.first().click();
  await work.getByRole('article', { name: title }).waitFor();
  expect(new URL(work.url()).hash).toMatch(/^#\/project\/[^?]+\?task=/);
  await popup.bringToFront();
  await chart.getByRole('link').first().click();
  await expect(work.getByRole('article')).toHaveCount(0);
  // Without an open workbench a new one opens, at the task that holds everything up.
  await work.close();
  await popup.bringToFront();
  const opened = stage.context.waitForEvent('page');
  await popup.locator('.say a').last().click();
  const place = await opened;
  await place.getByRole('article').waitFor();
  expect(new URL(place.url()).hash).toMatch(/^#\/project\/[^?]+\?task=/);
});
