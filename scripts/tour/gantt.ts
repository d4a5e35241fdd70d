import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { runningLaunch } from '../../tests/support/running-launch.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { Stage } from '../../tests/support/stage.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

declare const chrome: typeof import('wxt/browser').browser;

/** The task whose bar is dragged: not begun, and the launch waits for it. */
const pulled = '到货抽检与入仓';

/** The Gantt of a launch that has been going for weeks: light, dark, three zooms, a bar in mid-drag, Esc. */
export async function ganttViews(stage: Stage, shoot: Shoot): Promise<void> {
  const page = await stage.ours('workbench.html#/today');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('main h1').waitFor();
  await seedRows(page, runningLaunch('gantt-launch', todayIn(new Date())));
  await page.goto(page.url().replace(/#.*/, '#/project/gantt-launch?view=gantt'));
  await page.reload();
  const row = page.getByRole('row', { name: new RegExp(`^${pulled}`) });
  await row.waitFor();
  await shoot(page, 'gantt');
  await midDrag(page, pulled, shoot, 'gantt-ripple');
  for (const [zoom, name] of [
    ['日', 'day'],
    ['月', 'month'],
    ['季', 'quarter'],
  ] as const) {
    await page.getByRole('combobox', { name: '疏密' }).selectOption({ label: zoom });
    await shoot(page, `gantt-${name}`);
  }
  await page.getByRole('combobox', { name: '疏密' }).selectOption({ label: '周' });
  await page.evaluate(() => chrome.storage.local.set({ theme: 'dark' }));
  await page.locator('html.dark').waitFor();
  await shoot(page, 'gantt-dark');
  await midDrag(page, pulled, shoot, 'gantt-ripple-dark');
  // As the system says: the steps that follow choose by it.
  await page.evaluate(() => chrome.storage.local.set({ theme: 'system' }));
  await page.close();
}

/** Takes hold of a bar, pulls it a week later, and lets it go again with Esc. */
async function midDrag(page: Page, title: string, shoot: Shoot, name: string): Promise<void> {
  const box = await page.getByRole('row', { name: new RegExp(`^${title}`) }).boundingBox();
  if (!box) throw new Error(`${title} is not drawn`);
  const y = box.y + 15;
  for (let x = box.x + box.width + 4; x < 1420; x += 3) {
    await page.mouse.move(x, y);
    if (!(await page.locator('.gantt-chart.body').count())) continue;
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 8 });
    await page.locator('.gantt-tip', { hasText: '波及' }).waitFor();
    await shoot(page, name);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    return;
  }
  throw new Error(`${title} has no bar in view`);
}
