import { test as base, expect } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { addresses } from '../consoles/hosts.ts';
import { badgeLabels } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { openSidePanels, RealSidePanel } from '../support/real-side-panel.ts';
import { raiseStage, type Stage } from '../support/stage.ts';
import { canShowDisplay, VirtualDisplay } from '../support/virtual-display.ts';

const test = base.extend<{ shown: { display: VirtualDisplay; stage: Stage } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
  shown: async ({}, use) => {
    const display = await VirtualDisplay.start();
    const stage = await raiseStage({ isHeadless: false, display: display.name });
    await use({ display, stage });
    await stage.close();
    await display.stop();
  },
});

test.skip(!canShowDisplay(), 'no X display can be had');

/** Our entry is the last but two of the open menu; what else stands there depends on the browser. */
async function openOurs(display: VirtualDisplay): Promise<void> {
  const menu = display.windows();
  display.press('key', 'Up', 'Up');
  for (let tries = 0; tries < 4; tries += 1) {
    // On an entry that is no submenu → does nothing.
    display.press('key', 'Up', 'Right');
    try {
      await expect.poll(() => display.windows(), { timeout: 5_000 }).toBeGreaterThan(menu);
      return;
    } catch {
      // Not this one.
    }
  }
  throw new Error('上新台 is not in the menu');
}

test('原生右键菜单：订单行上选 上新台 ▸ 由订单创建任务，侧边栏打开，草稿填好', async ({ shown }) => {
  const { display, stage } = shown;
  await stage.allow('network');
  const page = await stage.open(addresses.pinduoduo.orders);
  const [seller, roots] = [new ConsolePage(page), await ClosedRoots.of(page)];
  await expect.poll(async () => Object.values(await badgeLabels(seller, roots))[0]).toBe('未关联');
  await page.bringToFront();
  const rows = await seller.rows();
  const orders = stage.consoles.shop('pinduoduo').orders;
  const order = orders.find(({ orderNo, state }) => state === 'toShip' && rows.some(({ id }) => id === orderNo));
  const row = rows.find(({ id }) => id === order?.orderNo);
  if (!order || !row) throw new Error('no order to ship in the window');

  const above = await page.evaluate(() => ({ left: screenX, top: screenY + outerHeight - innerHeight }));
  const at = { x: above.left + row.box.left + 12, y: above.top + row.head.top + 4 };
  display.press('mousemove', String(Math.round(at.x)), String(Math.round(at.y)));
  const bare = display.windows();
  display.press('click', '3');
  await expect.poll(() => display.windows()).toBeGreaterThan(bare);
  await openOurs(display);
  display.press('key', 'Return');

  const panel = await RealSidePanel.of(stage);
  await panel.shows('由订单创建任务');
  await panel.shows(`发出订单 …${order.orderNo.slice(-6)}`);
  await panel.shows(todayIn(new Date(order.promisedAt)));
  expect(await openSidePanels(stage)).toBe(1);
});
