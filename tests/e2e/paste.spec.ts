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
