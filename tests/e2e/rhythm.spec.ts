import { todayIn } from '../../domain/calendar/day.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { pick } from '../support/pick.ts';
import { runningLaunch } from '../support/running-launch.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const folder = process.env.SHOTS;

test('日报、周会、复盘：从计划里写出来，结论进下一个项目', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/today');
  await page.setViewportSize({ width: 1440, height: 900 });
  await seedRows(page, runningLaunch('p1', todayIn(new Date())));
  const shot = async (name: string) => {
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
    expect(await axeViolations(page)).toEqual([]);
  };
  await page.reload();
  await page.getByRole('link', { name: '汇报' }).click();
  await expect(page.getByRole('textbox', { name: '成文，可以直接改' })).toHaveValue(/【日报】/);
  await shot('report');
  await page.getByText('周会', { exact: true }).click();
  await expect(page.getByRole('region', { name: '等外部' })).toBeVisible();
  await shot('meeting');

  await page.goto(page.url().replace(/#.*/, '#/project/p1?view=retro'));
  await page.getByRole('textbox', { name: '下次改进：加一条' }).fill('封样当天送检');
  await page.keyboard.press('Enter');
  await pick(page.getByRole('combobox', { name: '谁来做' }), '周敏');
  await page.getByRole('textbox', { name: '出问题：加一条' }).fill('送检晚了 4 天');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '第 1 个为什么' })).toBeVisible();
  await shot('retro');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('retro-dark');
  await page.getByRole('button', { name: '关闭复盘' }).click();
  await expect.poll(async () => (await storedRows(page)).retros?.[0]?.closedAt ?? null).not.toBeNull();
});
