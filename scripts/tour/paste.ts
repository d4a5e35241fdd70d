import type { Page } from '@playwright/test';
import { pastedPlan, pasteText } from '../../tests/support/paste-text.ts';

/** A block from Excel as drafts of tasks; nothing is made of it. */
export async function pastePreview(
  page: Page,
  shoot: (page: Page, name: string) => Promise<void>,
  end: string,
): Promise<void> {
  await pasteText(page, pastedPlan);
  const dialog = page.getByRole('dialog', { name: '粘贴成任务' });
  await dialog.getByText('原文：看情况').waitFor();
  await shoot(page, `paste${end}`);
  await dialog.getByRole('button', { name: '不建了' }).click();
}
