import { axeViolations } from '../support/axe-violations.ts';
import { launchProject } from '../support/launch-project.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

test('回到过去：改过的标题和删掉的任务都能找回', async ({ stage }) => {
  await stage.allow('page');
  const page = await launchProject(stage);
  const row = page.getByRole('treegrid').getByRole('row', { name: /询价、比价/ });
  await row.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.type('别的标题');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid').getByText('别的标题').first()).toBeVisible();

  await page.getByRole('link', { name: '回到过去' }).click();
  const moments = page.getByRole('navigation', { name: '时刻' });
  await moments.getByText('新建项目').click();
  await expect(page.getByText('后来改了标题')).toBeVisible();
  if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}/history.png` });
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '恢复', exact: true }).last().click();
  await expect
    .poll(async () => (await storedRows(page)).tasks?.some((task) => String(task.title).startsWith('询价、比价')))
    .toBe(true);
  await expect(page.getByText('那一刻到现在没有变化')).toBeVisible();
});
