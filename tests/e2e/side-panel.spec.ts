import { addresses } from '../consoles/hosts.ts';
import { badgeLabels, dockedPanel, pressBadge, pressedRow } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { openSidePanels, RealSidePanel } from '../support/real-side-panel.ts';
import { expect, type Stage, test } from '../support/stage.ts';

type Opened = { seller: ConsolePage; roots: ClosedRoots; first: string };

async function openList(stage: Stage, url: string): Promise<Opened> {
  const page = await stage.open(url);
  const [seller, roots] = [new ConsolePage(page), await ClosedRoots.of(page)];
  await expect.poll(async () => Object.values(await badgeLabels(seller, roots))[0]).toBeTruthy();
  return { seller, roots, first: (await seller.rows())[0]?.id ?? '' };
}

const tail = (id: string) => `…${id.slice(-6)}`;

test('页面不许嵌别人的框（COEP）：点徽标开的是浏览器的侧边栏，显示那一行', async ({ stage }) => {
  stage.consoles.set({ hasCoep: true });
  await stage.allow('network');
  for (const url of [addresses.pinduoduo.orders, addresses.jd.orders]) {
    const { seller, roots, first } = await openList(stage, url);
    await pressBadge(seller, roots, first);
    const panel = await RealSidePanel.of(stage);
    await panel.shows(tail(first));
    expect(seller.page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);
    // The second press knows it already and waits for no frame.
    const second = (await seller.rows())[1]?.id ?? '';
    await pressBadge(seller, roots, second);
    await panel.shows(tail(second));
    await panel.close();
    await expect.poll(() => openSidePanels(stage)).toBe(0);
    await seller.page.close();
  }
});

test('COEP 页上按 Alt L：也开侧边栏', async ({ stage }) => {
  stage.consoles.set({ hasCoep: true });
  await stage.allow('network');
  const { seller } = await openList(stage, addresses.pinduoduo.orders);
  await seller.page.bringToFront();
  await seller.page.keyboard.press('Alt+l');
  await (await RealSidePanel.of(stage)).shows('只读这一页');
});

test('停靠面板「移到侧边栏」：侧边栏接着显示这一行，停靠的收起', async ({ stage }) => {
  await stage.allow('network');
  const { seller, roots, first } = await openList(stage, addresses.pinduoduo.orders);
  const docked = await pressedRow(seller, roots, first);
  await docked.getByRole('button', { name: '移到侧边栏' }).click();
  await (await RealSidePanel.of(stage)).shows(tail(first));
  await expect(docked.locator('header')).toBeHidden();
});

test('侧边栏跟着标签页走：换标签、离开后台、回来', async ({ stage }) => {
  stage.consoles.set({ hasCoep: true });
  await stage.allow('network');
  const jd = await openList(stage, addresses.jd.goods);
  const pdd = await openList(stage, addresses.pinduoduo.orders);
  await pressBadge(pdd.seller, pdd.roots, pdd.first);
  const panel = await RealSidePanel.of(stage);
  await panel.shows(tail(pdd.first));
  await pressBadge(jd.seller, jd.roots, jd.first);
  await panel.shows(tail(jd.first));
  await expect.poll(() => panel.text()).not.toContain(tail(pdd.first));
  await pdd.seller.page.bringToFront();
  await panel.shows(tail(pdd.first));
  const other = await stage.context.newPage();
  await other.bringToFront();
  await panel.shows('打开拼多多、京东或淘宝的订单页');
  await jd.seller.page.bringToFront();
  await panel.shows(tail(jd.first));
  // Another page of the same tab: its old row is no longer shown.
  await jd.seller.menu('订单');
  await expect.poll(() => panel.text()).not.toContain(tail(jd.first));
});

test('Alt L 开停靠面板，再按收起', async ({ stage }) => {
  await stage.allow('network');
  const { seller } = await openList(stage, addresses.taobao.orders);
  await seller.page.bringToFront();
  await seller.page.keyboard.press('Alt+l');
  const panel = await dockedPanel(seller);
  await expect(panel.locator('header')).toBeVisible();
  // The keyboard is in the panel now, whose keys the page does not hear.
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  await seller.page.keyboard.press('Alt+l');
  await expect(panel.locator('header')).toBeHidden();
});
