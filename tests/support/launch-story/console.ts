import { expect, type Frame } from '@playwright/test';
import { addresses } from '../../consoles/hosts.ts';
import { badgeLabels, dockedPanel, pressedRow } from '../badge-labels.ts';
import { ClosedRoots } from '../closed-roots.ts';
import { ConsolePage } from '../console-page.ts';
import { menuClick } from '../menu-click.ts';
import { productName } from './set-up.ts';
import type { Story } from './story.ts';

type Opened = { seller: ConsolePage; roots: ClosedRoots };

async function open(story: Story, url: string): Promise<Opened> {
  const page = await story.clock.stage.open(url);
  await page.bringToFront();
  return { seller: new ConsolePage(page), roots: await ClosedRoots.of(page) };
}

const quiltOf = (story: Story): string => story.clock.stage.consoles.shop('pinduoduo').goods[0]?.itemId ?? '';
const rowCard = (panel: Frame) => panel.getByRole('region', { name: '这一行' });

/** What the badge of the launch's goods says in the shop's goods list. */
async function badgeSays(opened: Opened, itemId: string, words: RegExp): Promise<void> {
  await expect.poll(async () => (await badgeLabels(opened.seller, opened.roots))[itemId]).toMatch(words);
}

/** On the goods list: the row is joined to the launch, and from then on its badge tells how the launch stands. */
export async function joinGoods(story: Story, project: string, says: RegExp): Promise<void> {
  const opened = await open(story, addresses.pinduoduo.goods);
  const itemId = quiltOf(story);
  const panel = await pressedRow(opened.seller, opened.roots, itemId);
  await rowCard(panel).getByRole('button', { name: '挂到项目' }).click();
  await panel.getByRole('button', { name: '建好并关联' }).click();
  await panel
    .getByRole('region', { name: `「${productName}」挂到哪个项目` })
    .getByText(project)
    .click();
  await rowCard(panel).getByRole('button', { name: project }).waitFor();
  await badgeSays(opened, itemId, says);
  await opened.seller.page.close();
}

export async function goodsBadge(story: Story, says: RegExp): Promise<void> {
  const opened = await open(story, addresses.pinduoduo.goods);
  await badgeSays(opened, quiltOf(story), says);
  await opened.seller.page.close();
}

/** On the order list, by right click: an order of the new goods that waits to be shipped becomes a task of the launch. */
export async function taskFromOrder(story: Story): Promise<string> {
  const { stage } = story.clock;
  const { seller, roots } = await open(story, addresses.pinduoduo.orders);
  const order = stage.consoles
    .shop('pinduoduo')
    .orders.slice(0, 10)
    .find(({ state, lines }) => state === 'toShip' && lines[0]?.listed.good.name === productName);
  if (!order) throw new Error('no order of the goods to ship');
  await expect.poll(async () => (await badgeLabels(seller, roots))[order.orderNo]).toMatch(/\d/);
  await seller.row(order.orderNo).click({ button: 'right', position: { x: 8, y: 8 } });
  await seller.page.keyboard.press('Escape');
  await menuClick(stage, seller.page, { menuItemId: 'task-from-order' });
  const panel = await dockedPanel(seller);
  const draft = panel.getByRole('region', { name: '由订单创建任务', exact: true });
  const title = `发出订单 …${order.orderNo.slice(-6)} ${productName}`;
  await expect(draft.getByRole('textbox', { name: '任务' })).toHaveValue(title);
  await draft.getByRole('button', { name: '存', exact: true }).click();
  await expect(draft).toHaveCount(0);
  await seller.page.close();
  return title;
}
