import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { newTask } from '../../domain/model/task.ts';
import { seedRows } from './seed-rows.ts';
import type { Stage } from './stage.ts';

export const sheetTitle = '主图五张定稿';
const createdAt = '2026-11-02T02:00:00Z';

/** One open task without a project, and three people; who sits here is 小林. */
export const sheetTask = (today: string) => ({
  members: [
    { id: 'm1', name: '小林', role: '运营', isActive: true },
    { id: 'm2', name: '周敏', role: '品控', isActive: true },
    { id: 'm3', name: '许可', role: '负责人', isActive: true },
  ],
  tasks: [
    newTask({
      id: 'sheet-1',
      projectId: 'inbox',
      title: sheetTitle,
      createdAt,
      deadlineOn: today,
      assigneeId: 'm1',
      deliverable: '五张主图 PSD 和 JPG',
    }),
  ],
});

export const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR4nGOI6tlCEmIY1TCqYfhqAACdzZoQYzXKwwAAAABJRU5ErkJggg==';

/** A picture of its own content and the given size: what follows the end of a PNG is not drawn. */
export function pictureFile(seed: number, bytes: number): { name: string; mimeType: string; buffer: Buffer } {
  const buffer = Buffer.alloc(bytes, seed);
  const head = Buffer.from(pixel, 'base64');
  head.copy(buffer);
  buffer.writeUInt32BE(seed, head.length);
  return { name: `主图 ${seed}.png`, mimeType: 'image/png', buffer };
}

/** The workbench with that task's sheet open. */
export async function openSheet(stage: Stage): Promise<Page> {
  await stage.allow('page');
  const page = await stage.ours('workbench.html');
  await page.getByRole('main').first().waitFor();
  await seedRows(page, sheetTask(todayIn(new Date())));
  await page.setViewportSize({ width: 1440, height: 900 });
  // Colours of what is still coming in are nobody's contrast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/today?task=sheet-1`);
  await page.getByRole('complementary', { name: sheetTitle }).waitFor();
  return page;
}
