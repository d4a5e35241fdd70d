import type { Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import type { Stage } from '../../tests/support/stage.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

const factory = '青田毛绒厂';

/** A factory's calendar in the making, and the list with who goes by which; in the dark it is there from before. */
export async function calendars(stage: Stage, shoot: Shoot, theme: 'light' | 'dark'): Promise<void> {
  const page = await stage.ours('workbench.html#/settings');
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width: 1440, height: 900 });
  const list = page.getByRole('heading', { name: '工作日历' });
  await list.waitFor();
  const isThere = theme === 'dark';
  await page.getByRole('button', { name: isThere ? `改 ${factory}` : '新建日历' }).click();
  const editor = page.getByRole('dialog');
  if (!isThere) await fill(editor);
  await editor.evaluate((node) => node.scrollTo(0, 0));
  await shoot(page, `calendar-${theme}`);
  await editor.getByRole('region', { name: '停工' }).scrollIntoViewIfNeeded();
  await shoot(page, `calendar-closed-${theme}`);
  await editor.getByRole('button', { name: isThere ? '不改了' : '存', exact: true }).click();
  await editor.waitFor({ state: 'detached' });
  await list.evaluate((node) => node.scrollIntoView());
  await shoot(page, `calendars-${theme}`);
  await page.close();
}

async function fill(editor: ReturnType<Page['getByRole']>): Promise<void> {
  const today = todayIn(new Date());
  await editor.getByRole('textbox', { name: '名称' }).fill(factory);
  await editor.getByText('大小周', { exact: true }).click();
  await editor.getByRole('button', { name: '加一段停工' }).click();
  await editor.getByLabel('停工最后一天').fill(addDays(today, 10));
  await editor.getByLabel('停工最后一天').blur();
  await editor.getByRole('textbox', { name: '为什么停工' }).fill('设备检修');
  await editor.getByRole('textbox', { name: '为什么停工' }).blur();
  await editor.locator(`[data-day="${today}"]`).click();
}
