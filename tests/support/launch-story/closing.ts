import { expect } from '@playwright/test';
import type { Day } from '../../../domain/model/primitives.ts';
import { pick } from '../pick.ts';
import type { Story } from './story.ts';

/** What was paid, on the budget of the launch. */
export async function paid(story: Story, name: string, amounts: Record<string, string>): Promise<void> {
  const page = await story.project(name, 'budget');
  for (const [category, amount] of Object.entries(amounts)) {
    const field = page.getByLabel(`${category}的已付`);
    await field.fill(amount);
    await field.press('Enter');
  }
}

async function addCard(story: Story, column: string, text: string): Promise<void> {
  const field = story.page.getByRole('textbox', { name: `${column}：加一条` });
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue('');
}

type Said = { good: string; bad: string; whys: readonly string[]; owner: string; dueOn: Day };

/** The team's part of the retrospective: what went well, what did not and why, and from its root who does what. */
export async function reflect(story: Story, { good, bad, whys, owner, dueOn }: Said): Promise<void> {
  const { page } = story;
  await addCard(story, '做得好', good);
  await addCard(story, '出问题', bad);
  for (const [at, why] of whys.entries()) {
    const field = page.getByRole('textbox', { name: `第 ${at + 1} 个为什么` });
    await field.fill(why);
    await field.press('Enter');
    await expect(page.getByRole('textbox', { name: `第 ${at + 1} 个为什么` })).toHaveValue(why);
  }
  await page.getByRole('button', { name: '变成行动项' }).click();
  await pick(page.getByRole('combobox', { name: '谁来做' }), owner);
  const due = page.getByLabel('哪天前');
  await due.fill(dueOn);
  await due.press('Tab');
  await expect
    .poll(async () => (await story.rows()).retros?.[0]?.actions)
    .toMatchObject([{ text: whys.at(-1), ownerId: expect.any(String), dueOn }]);
}
