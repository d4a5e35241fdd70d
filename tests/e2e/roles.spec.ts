import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { axeInBothThemes } from '../support/axe-violations.ts';
import { pick } from '../support/pick.ts';
import { runningLaunch } from '../support/running-launch.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, type Stage, test } from '../support/stage.ts';

const projectId = 'roles';
const look = async (page: Page, name: string) => {
  const folder = process.env.LAUNCHDECK_LOOK;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

/** A launch under way with money on two tasks, and a person the device belongs to. */
async function underWay(stage: Stage): Promise<{ page: Page; mine: string[]; costly: string[] }> {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/projects');
  const launch = runningLaunch(projectId, todayIn(new Date()));
  const works = launch.tasks.filter(({ kind, parentId }) => kind === 'work' && parentId !== null);
  const costly = works.slice(0, 2);
  const line = { projectId, category: '推广', committedFen: 0, spentFen: 100, paidOn: null, note: '' };
  await seedRows(page, {
    ...launch,
    budgetLines: costly.map((task) => ({
      ...line,
      id: `b-${task.id}`,
      taskId: task.id,
      title: '花费',
      plannedFen: 9_900,
    })),
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await page.getByRole('navigation').waitFor();
  const mine = works.filter(({ assigneeId }) => assigneeId === 'm0');
  return { page, mine: mine.map(({ title }) => title), costly: costly.map(({ title }) => title) };
}

test('按角色看：只用键盘换成成员，只剩自己的任务，重开还在，一步回到管理员', async ({ stage }) => {
  const { page, mine } = await underWay(stage);
  const roleButton = page.getByRole('navigation').getByRole('button', { name: /^按角色看/ });
  await roleButton.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '按角色看' });
  await expect(dialog.getByText('这只是看法，不是锁')).toBeVisible();
  await pick(dialog.getByRole('combobox', { name: '我是谁' }), '林晓');
  await dialog.getByRole('radio', { name: /^管理员/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(roleButton).toHaveAccessibleName('按角色看 成员·林晓');
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /云岚凉被/ })
    .click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  const shown = await page.locator('.wb-name').allTextContents();
  for (const title of mine) expect(shown).toContain(title);
  expect(await page.getByRole('row').count()).toBeLessThan(12);
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.close();

  const popup = await stage.ours('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByText('成员·林晓')).toBeVisible();
  const late = await popup.getByRole('list', { name: '要处理' }).getByRole('listitem').allTextContents();
  expect(late.filter((text) => !mine.some((title) => text.includes(title)))).toEqual([]);
  expect(await axeInBothThemes(popup)).toEqual([]);
  await look(popup, 'popup-member');
  await popup.close();

  const again = await stage.ours(`workbench.html#/project/${projectId}?view=settings`);
  await expect(again.getByText('成员看不到「设置」')).toBeVisible();
  await again.getByRole('navigation').getByRole('button', { name: '回到管理员' }).press('Enter');
  await expect(again.getByText('成员看不到「设置」')).toHaveCount(0);
  await expect(again.getByRole('navigation').getByRole('link', { name: '模板' })).toBeVisible();
});

test('Ctrl K 换成财务看：项目从预算打开，任务只有花钱的，搜不到别的；侧边栏也一样', async ({ stage }) => {
  const { page, costly } = await underWay(stage);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '找东西' })).toBeFocused();
  await page.keyboard.type('caiwu');
  await expect(page.getByRole('option', { selected: true })).toHaveText('换成财务看');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '按角色看 财务' })).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /云岚凉被/ })
    .click();
  await expect(page.getByRole('region', { name: '预算明细' })).toBeVisible();
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.getByRole('radio', { name: '任务' }).check({ force: true });
  await expect(page.getByRole('treegrid')).toBeVisible();
  const shown = await page.locator('.wb-name').allTextContents();
  for (const title of costly) expect(shown).toContain(title);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '找东西' });
  await field.fill(costly[0] ?? '');
  await expect(page.getByRole('group', { name: '任务', exact: true }).getByRole('option')).toHaveCount(1);
  await field.fill('首月复盘');
  await expect(page.getByText('没有「首月复盘」')).toBeVisible();

  const popup = await stage.ours('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByRole('heading', { name: '预算', exact: true })).toBeVisible();
  expect(await axeInBothThemes(popup)).toEqual([]);
  await look(popup, 'popup-finance');

  const side = await stage.ours('sidepanel.html#tab=1');
  await side.setViewportSize({ width: 360, height: 900 });
  await expect(side.getByText('财务', { exact: true })).toBeVisible();
  expect(await axeInBothThemes(side)).toEqual([]);
  await popup.getByRole('button', { name: '回到管理员' }).press('Enter');
  await expect(popup.getByRole('region', { name: '进行中的项目' })).toBeVisible();
  await expect(side.getByRole('button', { name: '回到管理员' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '按角色看', exact: true })).toBeVisible();
});
