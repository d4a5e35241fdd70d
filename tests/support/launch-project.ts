import type { Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import type { Stage } from './stage.ts';

export const projectName = '云岚凉被·秋季上新';
export const productName = '云岚凉被';
export const productCode = 'YL-LB-2302';

/** A launch from the standard template, made in the workbench; returns the page at its task list. */
export async function launchProject(stage: Stage, inDays = 90, name = projectName): Promise<Page> {
  const page = await stage.ours('workbench.html#/new');
  await page.getByRole('textbox', { name: '项目' }).fill(name);
  await page.getByLabel('上架日', { exact: true }).fill(addDays(todayIn(new Date()), inDays));
  await page.getByRole('button', { name: /^建好/ }).click();
  await page.getByRole('heading', { name }).waitFor();
  return page;
}
