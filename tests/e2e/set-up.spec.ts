import type { Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const shots = process.env.SHOTS;
const look = async (page: Page, name: string) => {
  expect(await axeViolations(page), name).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};

test('从模板、上架日、团队到任务质量和预算，键盘走一遍', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/templates');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '复制一份' }).press('Enter');
  await expect(page.getByRole('textbox', { name: '名称' })).toHaveValue('标准上新 2');
  const days = page.getByLabel('等待打样（供应商）的天数');
  await days.fill('7');
  await days.press('Enter');
  await expect(page.getByText('64 个工作日').or(page.getByText('65 个工作日'))).toBeVisible();
  await look(page, 'templates');

  await page.getByRole('button', { name: '用它新建项目' }).press('Enter');
  await page.getByPlaceholder(/云岚凉被/).fill('小满加湿器·年货节上新');
  await page.getByLabel('一句话写目标').fill('首月销售额 50 万元，90 天内');
  await page.getByLabel('一句话写目标').press('Enter');
  await expect(page.getByLabel('指标')).toHaveValue('首月销售额');
  await expect(page.getByRole('list', { name: '目标检查' })).toContainText('缺负责人');
  await page
    .locator('input[type=date]')
    .nth(1)
    .fill(addDays(todayIn(new Date()), 45));
  await page.locator('input[type=date]').nth(1).press('Tab');
  const late = page.getByText(/已经晚了 \d+ 个工作日/);
  await expect(late).toBeVisible();
  const before = (await late.textContent()) ?? '';
  const way = page.getByRole('region', { name: /三个最省的办法/ }).getByRole('checkbox');
  await way.first().press('Space');
  await expect(page.getByText(before)).toHaveCount(0);
  await page.getByLabel('打样预算').fill('3,200');
  await page.getByLabel('推广预算').fill('4万');
  await look(page, 'new');
  await page.getByPlaceholder(/云岚凉被/).press('Enter');
  await expect(page.getByRole('heading', { name: '小满加湿器·年货节上新' })).toBeVisible();

  // A fresh project has nothing to be told; a task that says nothing has.
  await page.getByRole('radio', { name: '计划检查' }).press('Space');
  const quality = page.getByRole('region', { name: '任务质量' });
  await quality.getByText('每个任务都说得清').waitFor();
  await page.getByRole('radio', { name: '任务', exact: true }).press('Space');
  await page.getByRole('textbox', { name: /^加任务/ }).fill('做设计');
  await page.getByRole('textbox', { name: /^加任务/ }).press('Enter');
  await page.getByRole('radio', { name: '计划检查' }).press('Space');
  await quality.getByText('标题说不清').click();
  await quality.getByRole('button', { name: '写交付物' }).press('Enter');
  await page.getByLabel('交付', { exact: true }).fill('3 张主图 + 1 张场景图');
  await page.getByLabel('交付', { exact: true }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(quality.getByText('标题说不清')).toHaveCount(0);
  await expect(quality.getByText('没有负责人')).toBeVisible();
  await quality.scrollIntoViewIfNeeded();
  await look(page, 'quality');

  await page.getByRole('radio', { name: '预算' }).press('Space');
  const spent = page.getByLabel('推广的已付');
  await spent.fill('4.5万');
  await spent.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '推广预计超 ¥5,000' })).toBeVisible();
  await look(page, 'budget');
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await look(page, 'budget-dark');
  await page.keyboard.press('Escape');
  const { budgetLines = [] } = await storedRows(page);
  expect(budgetLines.map(({ spentFen }) => spentFen).sort()).toEqual([0, 4_500_000]);
});
