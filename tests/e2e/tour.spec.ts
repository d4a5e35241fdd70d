import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const mark = (page: Page) => page.getByRole('dialog', { name: /^新手引导/ });

/** The mark of this step stands inside the window, beside the one thing that is marked. */
async function stands(page: Page, title: string): Promise<void> {
  await expect(mark(page)).toHaveAccessibleName(`新手引导 ${title}`);
  await expect(page.locator('[data-coach]')).toHaveCount(1);
  await expect(page.locator('[data-coach]')).toBeInViewport();
  await expect(mark(page)).toBeInViewport({ ratio: 1 });
  expect(await axeViolations(page)).toEqual([]);
}

test('第一次打开：六步引导跟着真的东西走，只用键盘；建好项目自己往下走，完了不再来', async ({ stage }) => {
  const page = await stage.ours('workbench.html');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: '先跳过' }).press('Enter');
  await stands(page, '从一个上架日开始');
  await page.keyboard.press('ArrowRight');
  await stands(page, '选哪天上架');
  // Past the mark's last button Tab comes to the thing itself.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-coach]') !== null)).toBe(true);

  await page.getByPlaceholder(/云岚凉被/).fill('云岚凉被·秋季上新');
  await page.getByLabel('上架日', { exact: true }).fill('2027-06-18');
  await page.getByLabel('上架日', { exact: true }).press('Enter');
  expect((await storedRows(page)).projects).toEqual([]);
  await page.getByRole('button', { name: /^建好/ }).press('Enter');
  await stands(page, '一眼看上架日');
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const title of ['谁来做，在等谁', '后台里也看得到', '帮助在这里']) {
    await page.keyboard.press('ArrowRight');
    await stands(page, title);
  }
  await page.keyboard.press('ArrowRight');
  await expect(mark(page)).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { name: '云岚凉被·秋季上新' }).waitFor();
  await page.getByRole('treegrid').getByText('市场与竞品调研').waitFor();
  await expect(mark(page)).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '找东西' }).fill('xinshou');
  await page.getByRole('option', { name: '新手引导' }).waitFor();
  await page.keyboard.press('Enter');
  await stands(page, '从一个上架日开始');
  await page.keyboard.press('Escape');
  await expect(mark(page)).toHaveCount(0);
});

test('看一个例子：一步建好，正在做、在等人、晚了的都有；一次撤销全没了', async ({ stage }) => {
  const page = await stage.ours('workbench.html');
  await page.getByRole('button', { name: '先看一个排好的例子' }).click();
  await page.getByRole('heading', { name: '例子·云岚凉被' }).waitFor();
  await stands(page, '一眼看上架日');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('treegrid').getByText('大货工厂')).toBeVisible();
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/waits`);
  await page.getByText('等待大货生产').first().waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await storedRows(page)).tasks?.length).toBe(0);
});
