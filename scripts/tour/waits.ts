import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { Stage } from '../../tests/support/stage.ts';
import { waitingId, waitingName, waitingPlan } from '../../tests/support/waiting-plan.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Shoot = (page: Page, name: string) => Promise<void>;

/** Waiting for outsiders: the page, the message, the suppliers' ledger, the chance of the launch day, the bell. */
export async function waits(stage: Stage, shoot: Shoot, theme: 'light' | 'dark'): Promise<void> {
  const page = await stage.ours('workbench.html#/projects');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate((choice) => {
    const reminders = { isOn: true, atMinute: 540, quietFrom: 0, quietTo: 0, workdaysOnly: false };
    return chrome.storage.local.set({ theme: choice, reminders });
  }, theme);
  await seedRows(page, waitingPlan(todayIn(new Date())));
  const go = async (place: string, shows: string) => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/${place}`);
    await page.locator(shows).first().waitFor();
  };
  await go('waits', '.wt-line');
  await shoot(page, `waits-${theme}`);
  await page.getByRole('button', { name: '催：等待打样' }).first().click();
  await page.getByRole('dialog').waitFor();
  await shoot(page, `chase-${theme}`);
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: '老周打样' })
    .getByRole('button', { name: '等待打样（供应商）', exact: true })
    .click();
  await page.getByRole('button', { name: /^用 7 天/ }).waitFor();
  await shoot(page, `wait-sheet-${theme}`);
  await go('suppliers', '.sp-table');
  await shoot(page, `suppliers-${theme}`);
  await go(`project/${waitingId}?view=check`, '.hist');
  await page.getByRole('heading', { name: waitingName }).waitFor();
  await shoot(page, `chance-${theme}`);
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'settingsChanged', request: {} }));
  await go('bell', '.bl-item');
  await shoot(page, `bell-${theme}`);
  await page.close();
  await fromPopup(stage, shoot, theme);
}

/** The same message and the same search over the popup. */
async function fromPopup(stage: Stage, shoot: Shoot, theme: 'light' | 'dark'): Promise<void> {
  const popup = await stage.ours('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('button', { name: '催：等待打样（供应商）' }).click();
  await popup.getByRole('dialog').waitFor();
  await shoot(popup, `popup-chase-${theme}`);
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: '找东西' }).click();
  await popup.getByRole('combobox', { name: '找东西' }).fill('dayang');
  await popup.getByRole('option', { name: /打样/ }).first().waitFor();
  await shoot(popup, `popup-find-${theme}`);
  await popup.close();
}
