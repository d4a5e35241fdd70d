import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { launchProject } from '../support/launch-project.ts';
import { pastedPlan, pasteText } from '../support/paste-text.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

test('粘贴一块表格：先看认出了什么，建好，一次撤销全部回来', async ({ stage }) => {
  await stage.allow('page');
  const page = await launchProject(stage);
  const count = async () => {
    const rows = await storedRows(page);
    return [rows.tasks?.length, rows.links?.length, rows.members?.length ?? 0];
  };
  const before = await count();
  await page.getByRole('radio', { name: '任务' }).check({ force: true });
  await pasteText(page, pastedPlan);
  const dialog = page.getByRole('dialog', { name: '粘贴成任务' });
  await expect(dialog.getByRole('textbox', { name: '任务，第 2 条' })).toHaveValue('主图拍摄');
  await expect(dialog.getByText('原文：看情况')).toBeVisible();
  expect(await count()).toEqual(before);
  expect(await axeViolations(page, { within: '.dialog' })).toEqual([]);

  await dialog.getByRole('checkbox', { name: '建 质检' }).press('Space');
  await dialog.getByRole('button', { name: /^建 \d+ 个任务/ }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^建了 4 个任务、3 组/)).toBeVisible();
  const [tasks = 0, links = 0, members = 0] = before as number[];
  await expect.poll(count).toEqual([tasks + 7, links + 2, members + 2]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(count).toEqual(before);
});

test('项目只有上架日：粘贴的一串从上架日倒排，排不下会说', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/new');
  await page.getByRole('textbox', { name: '项目' }).fill('新品');
  await page.getByRole('radio', { name: /空白项目/ }).check({ force: true });
  const launchOn = addDays(todayIn(new Date()), 90);
  await page.getByLabel('上架日', { exact: true }).fill(launchOn);
  await page.getByRole('button', { name: /^建好/ }).click();
  await page.getByRole('heading', { name: '新品' }).waitFor();
  await pasteText(page, '任务\t工期\t前置\n打样\t3天\t\n拍摄\t5天\t打样');
  const dialog = page.getByRole('dialog', { name: '粘贴成任务' });
  await expect(dialog.getByRole('checkbox', { name: /^排在「上架日」.*最晚 .* 开始/ })).toBeChecked();
  expect(await axeViolations(page, { within: '.dialog' })).toEqual([]);
  await dialog.getByRole('button', { name: /^建 2 个任务/ }).press('Enter');
  await expect(dialog).toBeHidden();
  const accepted = async () => {
    const { tasks = [] } = await storedRows(page);
    const days = (name: string) => tasks.find(({ title }) => title === name);
    return [days('打样'), days('拍摄')].map((task) => ({ from: task?.plannedStartOn, to: task?.plannedFinishOn }));
  };
  const [first, second] = await accepted();
  expect(String(first?.to) < String(second?.from)).toBe(true);
  expect(String(second?.to) < launchOn).toBe(true);
  expect(String(first?.from) > todayIn(new Date())).toBe(true);

  // A hundred days more do not fit before it.
  await pasteText(page, '任务\t工期\t前置\n等大货\t100天\t\n入仓\t2天\t等大货');
  await dialog.getByRole('checkbox', { name: /^排在「上架日」/ }).press('Space');
  await expect(dialog.getByText(/^排不下：最晚 .* 就要开始，已经晚了 \d+ 个工作日/)).toBeVisible();
});
