import { expect, type Page } from '@playwright/test';
import type { Day } from '../../../domain/model/primitives.ts';
import { pick } from '../pick.ts';
import type { Story } from './story.ts';

export const productName = '云岚凉被';
export const launchName = '云岚凉被·夏季上新';
export const sampler = '老周打样';

/** Who takes which part; several parts may be one person's. */
const team: Record<string, string> = {
  运营: '林晓',
  产品经理: '许可',
  管理员: '许可',
  采购: '阿哲',
  品控: '周敏',
  仓储: '老何',
  文案: '林晓',
  视觉: '小王',
  摄影: '小王',
  设计: '小王',
  客服: '苏苏',
  推广: '江雪',
  全员: '许可',
};

export async function addSupplier(story: Story, name: string): Promise<void> {
  const page = await story.at('settings');
  const field = page.locator('.cal-supplier.new input');
  await field.fill(name);
  await field.press('Enter');
  await expect.poll(async () => (await story.rows()).suppliers?.map((row) => row.name)).toContain(name);
}

async function chooseTeam(page: Page): Promise<void> {
  const known = new Set<string>();
  for (const [role, name] of Object.entries(team)) {
    const picker = page.getByRole('combobox', { name: role, exact: true });
    if (known.has(name)) {
      await pick(picker, name);
      continue;
    }
    await picker.fill(name);
    await picker.press('Enter');
    await expect(picker).toHaveValue(name);
    known.add(name);
  }
}

export type Wanted = { name: string; goal: string; launchOn: Day; budget: Record<string, string> };

/** The set-up page, filled as somebody does who has two minutes; stays open before 建好. */
export async function fillSetUp(story: Story, { name, goal, launchOn, budget }: Wanted): Promise<Page> {
  const page = await story.at('new');
  await page.getByRole('textbox', { name: '项目', exact: true }).fill(name);
  await page.getByLabel('一句话写目标').fill(goal);
  await page.getByLabel('一句话写目标').press('Enter');
  await page.getByLabel('上架日', { exact: true }).fill(launchOn);
  await page.getByLabel('上架日', { exact: true }).press('Tab');
  for (const [category, amount] of Object.entries(budget)) await page.getByLabel(`${category}预算`).fill(amount);
  return page;
}

/** From the goal in one sentence to tasks with days and owners. */
export async function setUpLaunch(story: Story, wanted: Wanted): Promise<void> {
  const page = await fillSetUp(story, wanted);
  await expect(page.getByLabel('指标')).toHaveValue('首月销售额');
  await expect(page.getByRole('list', { name: '目标检查' })).toContainText('缺负责人');
  await chooseTeam(page);
  await pick(page.getByRole('combobox', { name: '负责人' }), '许可');
  await expect(page.getByRole('list', { name: '目标检查' })).not.toContainText('缺');
  await expect(page.getByText(/开工来得及/)).toBeVisible();
  await story.look('story-set-up');
  await page.getByRole('button', { name: /^建好/ }).click();
  await expect(page.getByRole('heading', { name: wanted.name })).toBeVisible();
}
