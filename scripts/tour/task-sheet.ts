import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import { pictureFile, sheetTask } from '../../tests/support/sheet-task.ts';
import type { Stage } from '../../tests/support/stage.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

/** The parts of a task: card, talk, files, approval, history; in light, then in the dark. */
export async function taskSheet(stage: Stage, shoot: Shoot): Promise<void> {
  const page = await stage.ours('workbench.html');
  await page.getByRole('main').first().waitFor();
  await seedRows(page, sheetTask(todayIn(new Date())));
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
