import type { Frame } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import type { Platform } from '../../domain/model/primitives.ts';
import { addresses } from '../consoles/hosts.ts';
import { badgeLabels, dockedPanel, pressedRow } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { launchProject, productName, projectName } from '../support/launch-project.ts';
import { menuClick } from '../support/menu-click.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows, storedText } from '../support/stored-rows.ts';

test.use({ options: { viewport: { width: 1280, height: 1600 } } });

type Opened = { seller: ConsolePage; roots: ClosedRoots };

async function openList(stage: Stage, url: string): Promise<Opened> {
  const page = await stage.open(url);
  const opened = { seller: new ConsolePage(page), roots: await ClosedRoots.of(page) };
  await expect.poll(async () => Object.values(await badgeLabels(opened.seller, opened.roots))[0]).toBeTruthy();
  return opened;
}

/** A real right click, which tells the row under the pointer; the browser's own menu is not looked at here. */
async function pointAt({ seller }: Opened, selector: ReturnType<ConsolePage['row']>): Promise<void> {
  await seller.page.bringToFront();
  await selector.click({ button: 'right', position: { x: 8, y: 8 } });
  await seller.page.keyboard.press('Escape');
}

const aside = ({ seller }: Opened) => seller.page.locator('header.v-top');

/** Without the gesture of a real menu the browser refuses its side panel, so the docked one opens at the draft. */
const draftIn = (panel: Frame, name: string) => panel.getByRole('region', { name, exact: true });

const orderOf = (stage: Stage, platform: Platform) => {
  const found = stage.consoles
    .shop(platform)
    .orders.slice(0, 10)
    .find(({ state, lines }) => state === 'toShip' && lines[0]?.listed.good.name === productName);
  if (!found) throw new Error('no quilt to ship on the first page');
  return found;
};

test('订单行上：任务草稿填好商品、订单、店铺和承诺发货日，存下后挂着订单', async ({ stage }) => {
  await stage.allow('network');
  await launchProject(stage);
  const goods = await openList(stage, addresses.pinduoduo.goods);
  const { goods: listed, shopId, shopName } = stage.consoles.shop('pinduoduo');
  const linking = await pressedRow(goods.seller, goods.roots, listed[0]?.itemId ?? '');
  await linking.getByRole('button', { name: '挂到项目' }).click();
  await linking.getByRole('button', { name: '建好并关联' }).click();
  await linking
    .getByRole('region', { name: /挂到哪个项目/ })
    .getByText(projectName)
    .click();
  await linking.getByRole('region', { name: '这一行' }).getByRole('button', { name: projectName }).waitFor();

  const opened = await openList(stage, addresses.pinduoduo.orders);
  const order = orderOf(stage, 'pinduoduo');
  const tail = order.orderNo.slice(-6);
  const due = todayIn(new Date(order.promisedAt));
  await pointAt(opened, opened.seller.row(order.orderNo));
  await menuClick(stage, opened.seller.page, { menuItemId: 'task-from-order' });
  const panel = await dockedPanel(opened.seller);
  const draft = draftIn(panel, '由订单创建任务');
  await expect(draft.getByRole('textbox', { name: '任务' })).toHaveValue(`发出订单 …${tail} ${productName}`);
  await expect(draft.getByLabel(/^到期/)).toHaveValue(due);
  await expect(draft).toContainText('按承诺发货日');
  await expect(draft.getByRole('combobox', { name: '项目' }).locator('option:checked')).toHaveText(projectName);
  // The row's own card stands above: shop and goods are said there, once.
  const card = panel.getByRole('region', { name: '这一行' });
  await expect(card).toContainText(shopName);
  await expect(card).toContainText(order.lines[0]?.listed.title ?? '?');
  await expect(draft.locator('.side-source')).toHaveCount(0);
  await draft.getByRole('button', { name: '存', exact: true }).click();
  await expect(draft).toHaveCount(0);

  // The same row again, this time about the goods.
  await pointAt(opened, opened.seller.row(order.orderNo));
  await menuClick(stage, opened.seller.page, { menuItemId: 'task-from-item' });
  const ofItem = draftIn(panel, '由商品创建任务');
  await expect(ofItem.getByRole('textbox', { name: '任务' })).toHaveValue(`跟进商品 ${productName}`);
  await ofItem.getByRole('textbox', { name: '任务' }).press('Enter');
  await expect(ofItem).toHaveCount(0);

  const options = await stage.ours('options.html');
  const { tasks = [], refs = [], projects = [] } = await storedRows(options);
  const made = (title: string) => tasks.find((task) => String(task.title).startsWith(title));
  const projectId = projects.find(({ name }) => name === projectName)?.id;
  expect(made('发出订单')).toMatchObject({ projectId, deadlineOn: due });
  expect(made('跟进商品')).toMatchObject({ projectId });
  const targets = (title: string) =>
    refs.filter(({ ownerId }) => ownerId === made(title)?.id).map((ref) => ref.targetId);
  expect(targets('发出订单')).toEqual([`pinduoduo/${shopId}/${order.orderNo}`]);
  expect(targets('跟进商品')).toEqual([`pinduoduo/${listed[0]?.itemId}`]);
});

test('关联到项目：从没关联的行走到项目', async ({ stage }) => {
  await stage.allow('network');
  await launchProject(stage);
  const opened = await openList(stage, addresses.taobao.goods);
  const item = stage.consoles.shop('taobao').goods[1];
  await pointAt(opened, opened.seller.row(item?.itemId ?? ''));
  await menuClick(stage, opened.seller.page, { menuItemId: 'link-to-project' });
  const panel = await dockedPanel(opened.seller);
  await expect(panel.getByLabel('商品名')).toHaveValue(item?.good.name ?? '?');
  await panel.getByRole('button', { name: '建好并关联' }).click();
  await panel
    .getByRole('region', { name: /挂到哪个项目/ })
    .getByText(projectName)
    .click();
  await expect
    .poll(async () => (await badgeLabels(opened.seller, opened.roots))[item?.itemId ?? ''])
    .toMatch(/^0\/\d+/);
});

test('选中的订单号认出来；分不清平台的归这一页的平台；不是订单号的丢掉', async ({ stage }) => {
  await stage.allow('network');
  // Sixteen digits: JD's length, and Taobao's too.
  const bare = '3712345678901234';
  for (const [platform, selectionText, number, name] of [
    ['pinduoduo', '订单编号：261123-402216880571339 复制', '261123-402216880571339', '拼多多'],
    ['jd', bare, bare, '京东'],
    ['taobao', bare, bare, '淘宝'],
  ] as const) {
    const opened = await openList(stage, addresses[platform].orders);
    await pointAt(opened, aside(opened));
    await menuClick(stage, opened.seller.page, { menuItemId: 'task-from-order', selectionText });
    const panel = await dockedPanel(opened.seller);
    const draft = draftIn(panel, '由订单创建任务');
    await expect(draft.locator('.side-source')).toContainText(number);
    await expect(draft.locator('.side-source').getByText(name, { exact: true }).or(draft.getByTitle(name))).toHaveCount(
      1,
    );
    await expect(draft.getByRole('textbox', { name: '任务' })).toHaveValue(`跟进订单 …${number.slice(-6)}`);
    await draft.getByRole('button', { name: '取消' }).first().click();
    await expect(draft).toHaveCount(0);

    const secret = `周末送达${platform}`;
    await menuClick(stage, opened.seller.page, {
      menuItemId: 'task-from-order',
      selectionText: `${secret} 13800138000`,
    });
    await expect(draft).toContainText('没认出订单或商品');
    await expect(draft.getByRole('textbox', { name: '任务' })).toHaveValue('');
    const kept = await storedText(await stage.ours('options.html'));
    expect(kept).toContain('"wish":"taskFromOrder"');
    expect(kept).not.toMatch(new RegExp(`${secret}|13800138000`));
    await opened.seller.page.close();
  }
});

test('商品链接上：由链接里的商品创建任务、关联，行在哪里都不管', async ({ stage }) => {
  await stage.allow('network');
  await launchProject(stage);
  const opened = await openList(stage, addresses.taobao.goods);
  const [first, second] = stage.consoles.shop('taobao').goods;
  await pointAt(opened, opened.seller.row(first?.itemId ?? ''));
  const linkUrl = `https://detail.tmall.com/item.htm?id=${second?.itemId}&spm=a1`;
  await menuClick(stage, opened.seller.page, { menuItemId: 'task-from-link', linkUrl });
  const panel = await dockedPanel(opened.seller);
  const draft = draftIn(panel, '由商品创建任务');
  await expect(draft.getByRole('textbox', { name: '任务' })).toHaveValue(`跟进商品 ${second?.title}`);
  await draft.getByRole('button', { name: '存', exact: true }).click();
  await expect(draft).toHaveCount(0);
  const options = await stage.ours('options.html');
  const target = async () => (await storedRows(options)).refs?.map(({ targetId }) => targetId);
  await expect.poll(target).toEqual([`taobao/${second?.itemId}`]);

  await menuClick(stage, opened.seller.page, { menuItemId: 'linked-item-to-project', linkUrl });
  await expect(panel.getByLabel('商品名')).toHaveValue(second?.good.name ?? '?');
});
