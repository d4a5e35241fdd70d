import type { Page } from '@playwright/test';
import { threadCpu } from './browser-cpu.ts';
import { settleMs, sweep } from './gantt-sides.ts';
import { rowHeight } from './peers/plain-task.ts';

const steps = 10;
const way = 40;

/**
 * CPU from letting go until all is drawn and nothing more happens. Nobody asks the page meanwhile: that is CPU too. What
 * opening left behind is swept before: the browser sweeps when it is idle, and would do it now and then just here.
 */
async function letGo(page: Page): Promise<number> {
  await sweep(page);
  await page.waitForTimeout(settleMs);
  const cpu = await threadCpu(page);
  const before = await cpu();
  await page.mouse.up();
  await page.waitForTimeout(2 * settleMs);
  return (await cpu()) - before;
}

/** The bar of `row` of ours pulled 40 px later and dropped: until the plan is computed, written and drawn. */
export async function dropOurs(page: Page, row: number): Promise<number> {
  await page.locator('.gantt-scroll').evaluate(
    (box, to) => {
      box.scrollTop = to;
    },
    (row - 10) * rowHeight,
  );
  await page.waitForTimeout(300);
  const box = await page.locator(`.gantt-row[aria-rowindex="${row + 2}"]`).boundingBox();
  if (!box) throw new Error(`row ${row} is not in view`);
  const y = box.y + 15;
  let x = box.x + box.width;
  do {
    x += 12;
    if (x > 1380) throw new Error(`no bar in row ${row} may move`);
    await page.mouse.move(x, y);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  } while (!(await page.locator('.gantt-chart.body').count()));
  await page.mouse.down();
  await page.mouse.move(x + way, y, { steps });
  const told = page.locator('.gantt-tip').filter({ hasText: '→' });
  await told.waitFor({ timeout: 15_000 });
  const used = await letGo(page);
  if (!(await page.getByText(/移到/).isVisible())) throw new Error('the drop was not done in time');
  // The next one finds the bar where this one did.
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(settleMs);
  return used;
}

/** A library's bar pulled as far: it redraws, none of them plans anew. */
export async function dropPeer(page: Page, bars: string): Promise<number> {
  // Back to the first rows, whose bars the library shows as it opens.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('#place, #place *')) if (each.scrollTop > 0) each.scrollTop = 0;
  });
  await page.waitForTimeout(300);
  const bar = page.locator(bars).nth(6);
  await bar.evaluate((each) => each.scrollIntoView({ inline: 'center', block: 'center' }), null, { timeout: 5000 });
  await page.waitForTimeout(300);
  const place = await page.evaluate((at) => {
    for (const bar of document.querySelectorAll(at)) {
      const { left, top, width, height } = bar.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const under = document.elementFromPoint(x, y);
      if (width > 12 && x > 400 && x < 1200 && y > 100 && y < 800 && (bar === under || bar.contains(under)))
        return { x, y };
    }
    return null;
  }, bars);
  if (!place) throw new Error(`no ${bars} in view`);
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(place.x + way, place.y, { steps });
  return letGo(page);
}
