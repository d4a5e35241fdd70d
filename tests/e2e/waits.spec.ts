import { todayIn } from '../../domain/calendar/day.ts';
import { axeInBothThemes, axeViolations } from '../support/axe-violations.ts';
import { Keyboard } from '../support/keyboard.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';
import { waitingId, waitingPlan } from '../support/waiting-plan.ts';

declare const chrome: typeof import('wxt/browser').browser;

const settingsChanged = () => chrome.runtime.sendMessage({ name: 'settingsChanged', request: {} });

test('等外部：超时在弹窗、侧边栏、角标里是红的；催一次；桌面提醒只有一条', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/waits');
  await page.evaluate(() => {
    const reminders = { isOn: true, atMinute: 0, quietFrom: 0, quietTo: 0, workdaysOnly: false };
    return chrome.storage.local.set({ reminders });
  });
  const { summaries: _fresh, ...rows } = waitingPlan(todayIn(new Date()));
  await seedRows(page, rows);
  // As a browser that is opened: the worker makes summaries, count and reminders from the rows.
  await page.evaluate(settingsChanged);
  const told = () => stage.worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(told).toHaveLength(1);
  await page.evaluate(settingsChanged);
  await page.reload();
  await expect(page.getByText('1 件超时')).toBeVisible();
  await expect.poll(() => stage.worker.evaluate(() => chrome.action.getBadgeText({}))).toMatch(/^[1-9]$/);
  expect(await told()).toHaveLength(1);

  const popup = await stage.ours('popup.html');
  await expect(popup.getByText('等待打样（供应商）').first()).toBeVisible();
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByRole('button', { name: '催办 2' })).toBeVisible();
  await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = new Keyboard(popup);
  await keys.tabTo(popup.getByRole('button', { name: '催：等待打样（供应商）' }));
  await keys.press('Enter');
  await expect(popup.getByRole('button', { name: /复制，记为已催/ })).toBeFocused();
  expect(await axeInBothThemes(popup)).toEqual([]);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/^催过 老周打样，下次/)).toBeVisible();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(/已经等了 \d+ 天/);
  await expect(popup.getByRole('button', { name: '催办 1' })).toBeVisible();
  await popup.keyboard.press('Control+z');
  await expect(popup.getByRole('button', { name: '催办 2' })).toBeVisible();
  await popup.getByRole('button', { name: '复制日报' }).press('Enter');
  await expect(popup.getByText('复制好了，这份也存下了')).toBeVisible();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(/^【日报】/);
  await popup.keyboard.press('Control+k');
  await expect(popup.getByRole('combobox', { name: '找东西' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toBeHidden();
  await popup.keyboard.press('Control+k');
  await popup.keyboard.type('dy');
  await expect(popup.getByRole('combobox', { name: '找东西' })).toHaveValue('dy');
  await expect(popup.getByRole('option').first()).toContainText('等待打样（供应商）');
  expect(await axeInBothThemes(popup)).toEqual([]);
  await popup.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(`task=${waitingId}-sample`);
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/waits`);
  await popup.close();
  const side = await stage.ours('sidepanel.html');
  const row = side.locator('.task', { hasText: '等待打样（供应商）' });
  await expect(row.locator('.mark.late')).toBeVisible();
  await side.close();

  await page.bringToFront();
  await page.getByRole('button', { name: '催：等待打样（供应商）' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /复制，记为已催/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^催过 老周打样，下次/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/已经等了 \d+ 天/);
  const sample = async () => (await storedRows(page)).tasks?.find(({ id }) => id === `${waitingId}-sample`);
  expect(await sample()).toMatchObject({ chasedCount: 3 });
  for (const place of ['waits', 'suppliers', 'bell', `project/${waitingId}?view=check`]) {
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/${place}`);
    await page.locator('.wb-section').first().waitFor();
    expect(await axeViolations(page), place).toEqual([]);
  }
});
