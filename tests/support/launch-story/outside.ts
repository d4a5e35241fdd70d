import { expect } from '@playwright/test';
import { pick } from '../pick.ts';
import type { Story } from './story.ts';

/** Opens 等外部 and presses a verb of a wait; of several with one title the one asked for something else is named. */
async function press(story: Story, verb: string, title: string, asked = ''): Promise<void> {
  const page = await story.at('waits');
  const line = page.locator('.wt-line', { hasText: title }).filter({ hasText: asked });
  await line
    .first()
    .getByRole('button', { name: `${verb}：${title}` })
    .click();
}

/** On the task's card: whose turn it is, and what they are asked for. */
async function fillWait(story: Story, title: string, supplier: string, asked: string): Promise<void> {
  const sheet = story.page.getByRole('complementary', { name: title });
  await pick(sheet.getByRole('combobox', { name: '供应商' }), supplier);
  await sheet.getByRole('textbox', { name: '要的是什么' }).fill(asked);
  await sheet.getByRole('textbox', { name: '要的是什么' }).blur();
  await expect.poll(async () => (await story.rows()).tasks?.some((row) => row.asked === asked)).toBe(true);
  await sheet.getByRole('button', { name: '关上' }).first().click();
  await expect(sheet).toHaveCount(0);
}

export async function waitFor(story: Story, title: string, supplier: string, asked: string): Promise<void> {
  await story.sheet(title);
  await fillWait(story, title, supplier, asked);
}

/** Another thing of the same kind, wanted beside the plan: added below the list, turned into a wait. */
export async function addWait(
  story: Story,
  title: string,
  supplier: string,
  { asked, days }: { asked: string; days: number },
): Promise<void> {
  const { page } = story;
  const line = page.getByRole('textbox', { name: '加任务' });
  await line.fill(title);
  await line.press('Shift+Enter');
  await page.getByRole('combobox', { name: '类型' }).selectOption({ label: '等待' });
  await fillWait(story, title, supplier, asked);
  const { id } = (await story.rows()).tasks?.find((row) => row.asked === asked) ?? {};
  await page.locator(`[data-task="${id}"] [data-cell=days]`).click();
  await page.getByRole('textbox', { name: '天', exact: true }).fill(String(days));
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-task="${id}"] [data-cell=days]`)).toHaveText(String(days));
}

export async function askFor(story: Story, title: string, asked = ''): Promise<void> {
  await press(story, '已开口', title, asked);
  await expect(story.page.locator('.wt-line', { hasText: title }).filter({ hasText: asked }).first()).toContainText(
    '等了 1 天',
  );
}

export async function arrived(story: Story, title: string, asked = ''): Promise<void> {
  const open = async () =>
    (await story.rows()).tasks?.filter((row) => row.title === title && row.status !== 'done').length;
  const before = (await open()) ?? 0;
  await press(story, '收到了', title, asked);
  await expect.poll(open).toBe(before - 1);
}

/** The message for WeChat is copied and the asking counted. */
export async function chase(story: Story, title: string): Promise<string> {
  await press(story, '催', title);
  await story.page.getByRole('button', { name: /复制，记为已催/ }).press('Enter');
  await expect(story.page.getByText(/^催过 /)).toBeVisible();
  return story.page.evaluate(() => navigator.clipboard.readText());
}
