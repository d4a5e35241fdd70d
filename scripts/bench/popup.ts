import type { BrowserContext, Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { builtExtension, openChromium } from '../../tests/support/launch.ts';
import { manyProjects } from '../../tests/support/many-projects.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { BenchRow } from './bench-row.ts';
import { loadCpu } from './browser-cpu.ts';
import { median, medianSpread } from './pairs.ts';
import { emptyPopupExtension } from './plain-extension.ts';

/** The extension API inside `evaluate`. */
declare const chrome: {
  runtime: { getManifest(): { name: string } };
  storage: { local: { set(values: object): Promise<void> } };
};

const pairs = 21;
const settleMs = 800;

async function extensionIds(context: BrowserContext): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  while (ids.size < 2) {
    for (const worker of context.serviceWorkers()) {
      const name = await worker.evaluate(() => chrome.runtime.getManifest().name);
      ids.set(name === 'empty' ? 'empty' : 'ours', new URL(worker.url()).host);
    }
    if (ids.size < 2) await context.waitForEvent('serviceworker');
  }
  return ids;
}

/** A figure counts only when the plan was there before the clock stopped. */
async function isFilled(popup: Page): Promise<void> {
  if ((await popup.locator('.projects a').count()) === 0) throw new Error('the popup was still empty');
}

/** Popup with 10,000 tasks in 20 projects beside an empty HTML popup and an empty Preact popup. */
export async function run(): Promise<BenchRow[]> {
  const context = await openChromium([builtExtension, await emptyPopupExtension()]);
  try {
    const ids = await extensionIds(context);
    const ours = `chrome-extension://${ids.get('ours')}`;
    const empty = `chrome-extension://${ids.get('empty')}`;
    const page = await context.newPage();
    await page.goto(`${ours}/workbench.html`);
    await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'launchdeck'));
    await page.evaluate(() =>
      chrome.storage.local.set({ isFirstRunDone: true, tour: { isSeen: true, at: null }, reading: 'page' }),
    );
    await seedRows(page, manyProjects(20, 500, todayIn(new Date())));
    await page.close();

    const figures = { html: [] as number[], preact: [] as number[], ours: [] as number[] };
    for (let i = -3; i < pairs; i += 1) {
      const html = await loadCpu(context, `${empty}/empty.html`, `${empty}/start.html`, settleMs);
      const preact = await loadCpu(context, `${empty}/preact.html`, `${empty}/start.html`, settleMs);
      const mine = await loadCpu(context, `${ours}/popup.html`, `${ours}/icon/16.png`, settleMs, isFilled);
      if (i < 0) continue;
      figures.html.push(html);
      figures.preact.push(preact);
      figures.ours.push(mine);
    }
    const more = figures.ours.map((value, i) => value - (figures.html[i] ?? Number.NaN));
    return [
      {
        bench: 'popup',
        name: '弹窗 CPU，10,000 个任务（比空 HTML 多）',
        unit: 'ms',
        ours: median(figures.ours),
        floor: { name: `空 HTML ${median(figures.html).toFixed(1)}，空 Preact`, value: median(figures.preact) },
        value: median(more),
        spread: medianSpread(more),
        limit: 15,
      },
    ];
  } finally {
    await context.close();
  }
}
