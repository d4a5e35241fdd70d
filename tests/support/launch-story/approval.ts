import { expect, type Page } from '@playwright/test';
import { pick } from '../pick.ts';
import type { Story } from './story.ts';

async function iAm(page: Page, name: string): Promise<void> {
  await pick(page.getByRole('combobox', { name: '我是' }), name);
}

/** 双人复核 on a task of the list: who has to pass it. The task's sheet stays open at its approval. */
export async function needsBoth(story: Story, title: string, names: readonly string[]): Promise<void> {
  const sheet = await story.sheet(title);
  await sheet.getByRole('tab', { name: /^审批/ }).click();
  await sheet.getByRole('button', { name: '双人复核' }).click();
  for (const name of names) {
    const field = sheet.getByRole('combobox', { name: '加人' });
    await field.fill(name);
    await field.press('Enter');
  }
  await sheet.getByRole('button', { name: '改好了' }).click();
  await expect(sheet.getByRole('list', { name: '审批步骤' })).toContainText('2 人通过');
}

export async function submit(story: Story, by: string, text: string): Promise<void> {
  const { page } = story;
  await iAm(page, by);
  await page.getByRole('textbox', { name: '提交说明' }).fill(text);
  await page.getByRole('button', { name: '提交审批' }).click();
  await expect(page.getByRole('region', { name: '提交说明' })).toContainText(text);
}

export async function sendBack(story: Story, by: string, reason: string): Promise<void> {
  const { page } = story;
  await iAm(page, by);
  await page.getByRole('textbox', { name: /^退回的原因/ }).fill(reason);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByRole('note').getByText(`${by} 退回：${reason}`)).toBeVisible();
}

export async function pass(story: Story, by: string): Promise<void> {
  const { page } = story;
  await iAm(page, by);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await expect(page.getByRole('img', { name: `${by} 已通过` })).toBeVisible();
}
