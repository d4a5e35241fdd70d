import type { Page } from '@playwright/test';
import type { Stage } from '../../tests/support/stage.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

/** The field that finds everything, with first letters typed. */
export async function palette(stage: Stage, shoot: Shoot, theme: 'light' | 'dark'): Promise<void> {
  const page = await stage.ours('workbench.html#/today');
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '找东西' }).fill('zt');
  await page.getByRole('group', { name: '任务' }).getByRole('option').first().waitFor();
  await shoot(page, `palette-${theme}`);
  await page.close();
}
