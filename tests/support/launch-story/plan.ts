import { expect } from '@playwright/test';
import type { Story } from './story.ts';

/** 赢回几天: the cheapest way is taken, and the launch stands where it was promised. */
export async function winBack(story: Story, name: string, launch: string): Promise<void> {
  const page = await story.project(name, 'check');
  const back = page.getByRole('region', { name: '赢回几天' });
  await expect(back.getByRole('article').first()).toContainText(`→ ${launch}`);
  await back.getByRole('button', { name: '采用第 1 个办法' }).click();
  await expect(page.getByText(/^赢回了 \d 个工作日/)).toBeVisible();
}

/** In the Gantt, by keyboard: says what the move does to all others, then does it; what is linked moves along. */
export async function moveAll(story: Story, name: string, title: string, by: number): Promise<string> {
  const page = await story.project(name, 'gantt');
  const row = page.getByRole('row', { name: new RegExp(`^${title}`) });
  await row.locator('.c-days').click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('treegrid', { name: '计划' }).press('Shift+F10');
  await page.getByRole('menuitem', { name: '移动几天…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(String(by));
  const said = async () => (await dialog.getByRole('status').textContent()) ?? '';
  const alone = await said();
  await dialog.getByRole('checkbox', { name: '有先后关系的一起挪' }).press('Space');
  await expect.poll(said).not.toBe(alone);
  const all = await said();
  await story.look('story-shift');
  await dialog.getByRole('textbox').press('Enter');
  await expect(dialog).toHaveCount(0);
  return all;
}
