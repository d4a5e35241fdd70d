import type { Page } from '@playwright/test';
import { addresses } from '../consoles/hosts.ts';
import { badgeLabels, dockedPanel, pressBadge } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { launchProject, projectName } from '../support/launch-project.ts';
import { inWorker, runningWorkers, stopWorker } from '../support/service-worker.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** Stops the worker; each step before must have woken it, or stopping it there proves nothing. */
async function stop(stage: Stage): Promise<void> {
  expect(await stopWorker(stage)).toBe(true);
  // An event that was under way (an alarm, a message) may start it once more.
  await expect
    .poll(async () => {
      const running = await runningWorkers(stage);
      if (running.length > 0) await stopWorker(stage);
      return running;
    })
    .toEqual([]);
}

/** What the background is told when the user picks an item of the browser's menu. `ours`: any page of the extension. */
async function pickFromMenu(stage: Stage, ours: Page, menuItemId: string, url: string): Promise<void> {
  const info = { menuItemId, frameId: 0, pageUrl: url, editable: false };
  await inWorker(
    stage,
    ours,
    `chrome.tabs.query({ url: ${JSON.stringify(url)} })
      .then(([tab]) => chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab))`,
  );
}

test('后台在每一步之间都停掉：标记、面板、关联、任务、右键、弹窗照常，什么都不丢', async ({ stage }) => {
  await stage.allow('network');
  // So near that some of its tasks are red.
  const work = await launchProject(stage, 5);

  await stop(stage);
  const seller = new ConsolePage(await stage.open(addresses.pinduoduo.goods));
  const roots = await ClosedRoots.of(seller.page);
  const { itemId = '' } = stage.consoles.shop('pinduoduo').goods[0] ?? {};
  const label = async () => (await badgeLabels(seller, roots))[itemId];
  await expect.poll(label).toBe('未关联');

  await stop(stage);
  await pressBadge(seller, roots, itemId);
  const panel = await dockedPanel(seller);
  const row = panel.getByRole('region', { name: '这一行' });
  await row.getByRole('button', { name: '挂到项目' }).click();

  await stop(stage);
  await panel.getByRole('button', { name: '建好并关联' }).click();
  await panel
    .getByRole('region', { name: /挂到哪个项目/ })
    .getByText(projectName)
    .click();
  await expect(row.getByRole('button', { name: projectName })).toBeVisible();
  await expect.poll(label).toMatch(/^\d+\/\d+/);

  await stop(stage);
  const quickAdd = panel.getByRole('textbox', { name: '加任务' });
  await quickAdd.fill('换主图 明天 !高');
  await quickAdd.press('Enter');
  await expect(panel.getByText('已加「换主图」')).toBeVisible();
  await expect(quickAdd).toHaveValue('');

  await stop(stage);
  await seller.row(itemId).click({ button: 'right', position: { x: 8, y: 8 } });
  await expect.poll(() => runningWorkers(stage)).toHaveLength(1);
  await stop(stage);
  await pickFromMenu(stage, work, 'task-from-item', seller.page.url());
  await expect(panel.getByRole('region', { name: '由商品创建任务' })).toBeVisible();

  await stop(stage);
  await panel.getByRole('textbox', { name: '任务', exact: true }).fill('右键来的任务');
  await panel.getByRole('button', { name: '存', exact: true }).click();
  await expect(panel.getByText('已加「右键来的任务」')).toBeVisible();
  await expect(panel.getByRole('region', { name: '由商品创建任务' })).toBeHidden();

  await stopWorker(stage);
  const popup = await stage.ours('popup.html');
  await expect(popup.getByText(projectName).first()).toBeVisible();
  await expect(popup.getByText('要处理')).toBeVisible();

  const rows = await storedRows(popup);
  const titles = (rows.tasks ?? []).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['换主图', '右键来的任务']));
  expect(rows.listings?.map(({ id }) => id)).toEqual([`pinduoduo/${itemId}`]);
  const red = (rows.summaries ?? []).reduce((sum, { redCount }) => sum + Number(redCount), 0);
  expect(red).toBeGreaterThan(0);
  expect(await popup.evaluate(() => chrome.action.getBadgeText({}))).toBe(String(red));
});
