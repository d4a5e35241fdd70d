import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { type Approval, approvalId } from '../../domain/model/approval.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import { pictureFile, sheetTask } from '../../tests/support/sheet-task.ts';
import type { Stage } from '../../tests/support/stage.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

/** Two look at it; one of them has. */
const path: Approval = {
  id: approvalId('sheet-1'),
  taskId: 'sheet-1',
  projectId: 'inbox',
  steps: [{ name: '双人复核', memberIds: ['m2', 'm3'], needed: 2 }],
  decisions: [{ step: 0, memberId: 'm2', verdict: 'passed', reason: '', decidedAt: '2026-11-24T03:00:00Z', round: 1 }],
  round: 1,
  submittedAt: '2026-11-24T02:00:00Z',
  submittedBy: 'm1',
  submission: '五张都按新脚本拍，第三张补了一版',
  template: '',
};

/** The parts of a task: card, talk, files, approval, history; in light, then in the dark. */
export async function taskSheet(stage: Stage, shoot: Shoot): Promise<void> {
  const page = await stage.ours('workbench.html');
  await page.getByRole('main').first().waitFor();
  await seedRows(page, { ...sheetTask(todayIn(new Date())), approvals: [path] });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/today?task=sheet-1`);
  const box = page.getByRole('textbox', { name: '写评论' });
  await box.fill('@周敏 第三张再亮一点');
  await box.press('Control+Enter');
  await page.getByRole('article').first().waitFor();
  const open = (name: RegExp) => page.getByRole('tab', { name }).click();
  await open(/^文件/);
  await page.getByLabel('选文件').setInputFiles([pictureFile(1, 40_000), pictureFile(2, 60_000)]);
  await page.getByRole('button', { name: '看 主图 2.png' }).waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [name, tab] of [
      ['card', /^任务/],
      ['talk', /^讨论/],
      ['files', /^文件/],
      ['approval', /^审批/],
      ['history', /^经过/],
    ] as const) {
      await open(tab);
      await shoot(page, `task-${name}-${theme}`);
    }
  }
  await page.close();
}
