import type { Page } from '@playwright/test';
import { middle } from '../../tests/support/closed-roots.ts';
import type { Stage } from '../../tests/support/stage.ts';
import { storedRows } from '../../tests/support/stored-rows.ts';
import { projectName } from './acts.ts';
import { pastePreview } from './paste.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Shoot = (page: Page, name: string) => Promise<void>;

/** A card on its way to the next column, held there for the picture. */
async function midDrag(page: Page, shoot: Shoot, name: string): Promise<void> {
  const card = await page.locator('[data-card]').first().boundingBox();
  const column = await page.locator('.bd-col').nth(1).boundingBox();
  if (!card || !column) throw new Error('no card to drag');
  const [from, to] = [card, { ...column, y: card.y + 40, height: 0 }].map((box) =>
    middle({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }),
  );
  if (!from || !to) return;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1)
    await page.mouse.move(from.x + ((to.x - from.x) * step) / 12, from.y + ((to.y - from.y) * step) / 12);
  await page.mouse.move(to.x + 1, to.y);
  await page.locator('.bd-slot').waitFor();
  await shoot(page, name);
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** Board, calendar and list of the launch under way. */
export async function views(stage: Stage, shoot: Shoot, end: string): Promise<void> {
  const page = await stage.ours('workbench.html#/projects');
  await page.setViewportSize({ width: 1440, height: 900 });
  const { projects = [] } = await storedRows(page);
  const id = projects.find(({ name }) => name === projectName)?.id;
  await page.evaluate((key) => chrome.storage.local.set({ boardLimits: { [key]: 1 } }), `${id}/status/doing`);
  const go = async (view: string, shows: string) => {
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/project/${id}?view=${view}`);
    await page.locator(shows).first().waitFor();
  };
  await go('board', '[data-card]');
  await shoot(page, `board${end}`);
  await midDrag(page, shoot, `board-drag${end}`);
  await page.getByRole('radio', { name: '按阶段' }).check({ force: true });
  await shoot(page, `board-stages${end}`);
  await go('calendar', '[data-bar]');
  await shoot(page, `calendar${end}`);
  await page.locator('a[data-bar][draggable=true]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('.cal-tip').waitFor();
  await shoot(page, `calendar-move${end}`);
  await page.keyboard.press('Escape');
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/promos`);
  await page.locator('.pm-year').waitFor();
  await shoot(page, `promos${end}`);
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/templates`);
  await page.locator('.tp-table').waitFor();
  await shoot(page, `templates${end}`);
  await go('list', '[role=treegrid]');
  await pastePreview(page, shoot, end);
  await page.getByRole('combobox', { name: '分组' }).selectOption('status');
  await page.getByRole('row').nth(2).click();
  await page
    .getByRole('row')
    .nth(5)
    .click({ modifiers: ['Shift'] });
  await page.getByText(/^选了/).waitFor();
  await shoot(page, `list-by-status${end}`);
  await page.close();
}

/** All projects on one axis. */
export async function overview(stage: Stage, shoot: Shoot, name: string): Promise<void> {
  const page = await stage.ours('workbench.html#/projects');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('radio', { name: '总览' }).check({ force: true });
  await page.locator('.ax-lane .sg-bar').first().waitFor();
  await shoot(page, name);
  await page.close();
}
