import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { launchProject, projectName } from '../support/launch-project.ts';
import { pick } from '../support/pick.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

async function axe(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(colorScheme);
    found.push(...(await axeViolations(page)));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}

const plannedDays = async (page: Page) =>
  JSON.stringify(
    ((await storedRows(page)).tasks ?? []).map(({ id, plannedStartOn, plannedFinishOn }) => [
      id,
      plannedStartOn,
      plannedFinishOn,
    ]),
  );

test('建一个单休日历，给项目用：日子跟着变，撤销回到原样', async ({ stage }) => {
  await stage.allow('page');
  await launchProject(stage, 120);
  const page = await stage.ours('workbench.html#/settings');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = await plannedDays(page);

  await page.getByRole('button', { name: '新建日历' }).click();
  const editor = page.getByRole('dialog', { name: '新建日历' });
  await editor.getByRole('textbox', { name: '名称' }).fill('工厂单休');
  await editor.getByText('单休', { exact: true }).click();
  const year = editor.getByRole('region', { name: /^\d{4} 年$/ });
  const title = (await year.getByRole('heading').textContent()) ?? '';
  await year.getByRole('button', { name: '下一年' }).click();
  await expect(year.getByRole('heading')).not.toHaveText(title);
  expect(await axe(page)).toEqual([]);
  await editor.getByRole('button', { name: '存', exact: true }).click();
  await expect(editor).toHaveCount(0);
  await expect(page.getByText('单休 · 还没有人用')).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#/projects`);
  await page.getByRole('row', { name: new RegExp(projectName) }).click();
  await page.getByRole('heading', { name: projectName }).waitFor();
  await page.getByRole('radiogroup', { name: '看项目的什么' }).getByText('设置').click();
  await page.getByRole('combobox', { name: '工作日历' }).selectOption({ label: '工厂单休' });
  const ripple = page.getByRole('status').filter({ hasText: /改了之后 1 个项目、\d+ 个任务换日子/ });
  await expect(ripple).toBeVisible();
  expect(await plannedDays(page)).toBe(before);
  expect(await axe(page)).toEqual([]);
  const said = Number(/(\d+) 个任务/.exec((await ripple.textContent()) ?? '')?.[1]);
  await ripple.getByRole('button').first().click();
  await expect(ripple).toHaveCount(0);
  await expect.poll(() => plannedDays(page)).not.toBe(before);
  expect(said).toBeGreaterThan(0);

  await page.locator('body').click({ position: { x: 900, y: 20 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => plannedDays(page)).toBe(before);
});

test('只用键盘改几天：方向键走，Shift 选，空格换，存下来', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/settings');
  await page.getByRole('button', { name: '新建日历' }).press('Enter');
  const editor = page.getByRole('dialog', { name: '新建日历' });
  await editor.getByRole('textbox', { name: '名称' }).fill('客服');
  const active = editor.locator('[data-day][tabindex="0"]');
  await active.focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day'));
  const first = await focused();
  await page.keyboard.press('PageDown');
  await expect.poll(focused).not.toBe(first);
  const from = await focused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(focused).not.toBe(from);
  await page.keyboard.press('Space');
  await expect(editor.getByRole('region', { name: '单独改过的日子' }).getByText(`${from}`)).toBeVisible();
  await editor.getByRole('button', { name: '存', exact: true }).press('Enter');
  await expect(editor).toHaveCount(0);
  await expect.poll(async () => (await storedRows(page)).calendars?.length).toBe(1);
  const [stored] = (await storedRows(page)).calendars ?? [];
  expect(stored).toMatchObject({
    name: '客服',
    exceptions: expect.arrayContaining([{ on: from, working: expect.any(Boolean) }]),
  });
});

test('供应商有自己的停工：等它的任务往后排', async ({ stage }) => {
  await stage.allow('page');
  await launchProject(stage, 120);
  const page = await stage.ours('workbench.html#/settings');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('textbox', { name: '供应商', exact: true }).fill('青田毛绒厂');
  await page.getByRole('button', { name: '加一个供应商' }).click();
  await expect(page.getByRole('combobox', { name: '工作日历 青田毛绒厂' })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/projects`);
  await page.getByRole('row', { name: new RegExp(projectName) }).click();
  await page.getByRole('treegrid').getByText('等待大货生产').first().click();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('complementary');
  await pick(sheet.getByRole('combobox', { name: '供应商' }), '青田毛绒厂');
  const wait = async () =>
    ((await storedRows(page)).tasks ?? []).find(({ title }) => String(title).startsWith('等待大货生产'));
  await expect.poll(async () => Boolean((await wait())?.supplierId)).toBe(true);
  const agreed = String((await wait())?.plannedStartOn);
  expect(await axe(page)).toEqual([]);

  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await page.getByRole('button', { name: '新建日历' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByRole('textbox', { name: '名称' }).fill('毛绒厂');
  await editor.getByRole('button', { name: '加一段停工' }).click();
  await editor.getByLabel('停工最后一天').fill(`${Number(agreed.slice(0, 4)) + 1}-12-31`);
  await editor.getByLabel('停工最后一天').blur();
  await editor.getByRole('button', { name: '存', exact: true }).click();
  await expect(editor).toHaveCount(0);
  const finish = (await wait())?.plannedFinishOn;
  await page.getByRole('combobox', { name: '工作日历 青田毛绒厂' }).selectOption({ label: '毛绒厂' });
  await expect(page.getByText(/^上架日 .* → .*，波及 \d+ 个任务|换日子$/)).toBeVisible();
  await page.getByRole('button', { name: '换上' }).click();
  await expect.poll(async () => (await wait())?.plannedFinishOn).not.toBe(finish);
});
