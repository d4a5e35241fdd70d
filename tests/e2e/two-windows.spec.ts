import { planTables } from '../../domain/model/change.ts';
import { launchProject, projectName } from '../support/launch-project.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const title = '卖点提炼与详情文案';

test('两个窗口开着同一个任务：快打的、两边勾的都留着；那边删了项目这边说得清，撤销一个字节不差', async ({ stage }) => {
  await stage.allow('page');
  const here = await launchProject(stage);
  const task = (await storedRows(here)).tasks?.find((row) => row.title === title);
  const address = `workbench.html${new URL(here.url()).hash.split('?')[0]}`;
  await here.goto(`chrome-extension://${stage.extensionId}/${address}?task=${task?.id}`);
  const there = await stage.ours(`${address}?task=${task?.id}`);
  const [mine, theirs] = [here, there].map((page) => page.getByRole('complementary', { name: title }));
  if (!mine || !theirs) throw new Error('no sheets');

  // As fast as a browser can: before the list that holds the first step is drawn.
  await mine.getByRole('textbox', { name: '加一条' }).click();
  for (const step of ['一', '二', '三']) {
    await here.keyboard.type(step);
    await here.keyboard.press('Enter');
  }
  for (const sheet of [mine, theirs]) await expect(sheet.getByRole('checkbox')).toHaveCount(3);
  await Promise.all([mine.getByRole('checkbox').first().click(), theirs.getByRole('checkbox').last().click()]);
  for (const sheet of [mine, theirs]) await expect(sheet.getByText('2/3')).toBeVisible();

  // A comment begun is there again after a reload.
  const box = mine.getByRole('textbox', { name: '写评论，@ 提人' });
  await box.fill('写了一半');
  await here.reload();
  await expect(box).toHaveValue('写了一半');

  const plan = async () => {
    const rows = await storedRows(there);
    return JSON.stringify(planTables.map((name) => rows[name]));
  };
  const before = await plan();
  await there.goto(`chrome-extension://${stage.extensionId}/${address}?view=settings`);
  await there.getByRole('button', { name: '删除项目' }).click();
  await there.getByRole('dialog').getByText('23 个任务、5 个里程碑').waitFor();
  await there.getByRole('dialog').getByRole('button', { name: '删除项目' }).click();
  await expect(here.getByRole('heading', { name: '这个项目不在了' })).toBeVisible();
  await there.getByRole('button', { name: '撤销' }).click();
  await expect(mine).toBeVisible();
  await expect(here.getByRole('heading', { name: projectName })).toBeVisible();
  expect(await plan()).toBe(before);
});
