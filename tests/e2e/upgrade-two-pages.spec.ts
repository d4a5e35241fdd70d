import type { Page } from '@playwright/test';
import { bundleNewerVersion } from '../support/bundle-newer-version.ts';
import { launchProject } from '../support/launch-project.ts';
import { expect, test } from '../support/stage.ts';
import { type Row, storedRows } from '../support/stored-rows.ts';

declare const openNewer: () => Promise<string[]>;

const tasksOf = async (page: Page): Promise<Row[]> => (await storedRows(page)).tasks ?? [];
const marked = (tasks: readonly Row[]): Row[] => tasks.map((task) => ({ ...task, title: `${task.title}·新` }));

async function add(page: Page, title: string): Promise<void> {
  const line = page.getByRole('textbox', { name: '加任务' });
  await line.fill(title);
  await line.press('Enter');
  await expect(line).toHaveValue('');
}

test('两个页面开着数据库，第三个用新版本打开：都让开并说清楚，不卡住，一条不丢', async ({ stage }) => {
  await stage.allow('page');
  const work = await launchProject(stage);
  const side = await stage.ours('sidepanel.html');
  const errors: string[] = [];
  for (const page of [work, side]) page.on('pageerror', (error) => errors.push(String(error)));
  await add(side, '侧边栏加的');
  await add(work, '工作台加的');
  // Typed, not saved: it must neither hang the upgrade nor be written by halves.
  await work.getByRole('textbox', { name: '加任务' }).fill('还没存的');
  const third = await stage.ours('icon/16.png');
  const before = await tasksOf(third);
  expect(before.length).toBeGreaterThan(20);

  await third.evaluate(await bundleNewerVersion());
  expect(await third.evaluate(() => openNewer())).toEqual(['ready']);
  for (const page of [work, side]) {
    await expect(page.getByText('上新台在别处升级了')).toBeVisible();
    await expect(page.getByRole('button', { name: '刷新' })).toBeVisible();
  }
  const after = await storedRows(third);
  expect(after.tasks).toEqual(marked(before));
  expect(errors).toEqual([]);

  // These pages are of the old version still: reloaded, they say so and leave the newer data alone.
  for (const page of [work, side]) {
    await page.bringToFront();
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(page.getByText('数据由更新的上新台写过，这个版本打不开')).toBeVisible();
  }
  const popup = await stage.ours('popup.html');
  await expect(popup.getByText('数据由更新的上新台写过，这个版本打不开')).toBeVisible();
  expect(await storedRows(third)).toEqual(after);
  expect(errors).toEqual([]);
});
