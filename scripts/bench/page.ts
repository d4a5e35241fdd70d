import type { BrowserContext, Page } from '@playwright/test';
import { consoleHosts } from '../../adapters/manifest.ts';
import { startConsoles } from '../../tests/consoles/start-consoles.ts';
import { launch, openChromium } from '../../tests/support/launch.ts';
import type { BenchRow } from './bench-row.ts';
import { loadCpu, threadCpu } from './browser-cpu.ts';
import { median, medianSpread } from './pairs.ts';
import { idleExtension } from './plain-extension.ts';

/** The extension API inside `evaluate`. */
declare const chrome: {
  runtime: { getManifest(): { name: string } };
  storage: { local: { set(values: object): Promise<void> } };
};

const pairs = 21;
const settleMs = 1500;
const list = 'https://mms.pinduoduo.com/orders/list?rows=2000';
/** A light page of the same host: the process is there before the clock starts. */
const warm = 'https://mms.pinduoduo.com/home?rows=0';

const rowsDrawn = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('[data-clipboard-text]').length >= 2000);

/** CPU of drawing the visible 40 rows anew, as a console does on refresh: the page replaces them in place. */
async function rerenderCpu(context: BrowserContext): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(list.replace('2000', '40'));
  await page.waitForFunction(() => document.querySelectorAll('[data-clipboard-text]').length >= 40);
  await page.waitForTimeout(settleMs);
  const read = await threadCpu(page);
  const used: number[] = [];
  for (let i = -3; i < pairs; i += 1) {
    const before = await read();
    await page.evaluate(() => {
      for (const copy of document.querySelectorAll('[data-clipboard-text]')) {
        const row = copy.closest('tr, [class*="order"], [class*="card"]') ?? copy.parentElement;
        row?.replaceWith(row.cloneNode(true));
      }
    });
    await page.waitForTimeout(400);
    if (i >= 0) used.push((await read()) - before);
  }
  await page.close();
  return used;
}

/** A 2,000-row order page: no extension, an extension that does nothing, ours; then the re-render of 40 rows. */
export async function run(): Promise<BenchRow[]> {
  const consoles = await startConsoles();
  const options = { consolePort: consoles.port };
  const none = await openChromium([], options);
  const idle = await openChromium([idleExtension(consoleHosts)], options);
  const { context: ours, worker } = await launch(options);
  try {
    await worker.evaluate(() => chrome.storage.local.set({ isFirstRunDone: true, reading: 'page' }));
    const figures = { none: [] as number[], idle: [] as number[], ours: [] as number[] };
    for (let i = -2; i < pairs; i += 1) {
      for (const [name, context] of Object.entries({ none, idle, ours }) as [keyof typeof figures, BrowserContext][]) {
        const used = await loadCpu(context, list, warm, settleMs, rowsDrawn);
        if (i >= 0) figures[name].push(used);
      }
    }
    const more = figures.ours.map((value, i) => value - (figures.none[i] ?? Number.NaN));
    const again = { none: await rerenderCpu(none), ours: await rerenderCpu(ours) };
    const moreAgain = again.ours.map((value, i) => value - (again.none[i] ?? Number.NaN));
    return [
      {
        bench: 'page',
        name: '2,000 行订单页多用的 CPU',
        unit: 'ms',
        ours: median(figures.ours),
        floor: { name: `什么都不做的扩展 ${median(figures.idle).toFixed(0)}，没有扩展`, value: median(figures.none) },
        value: median(more),
        spread: medianSpread(more),
        limit: 20,
      },
      {
        bench: 'page',
        name: '40 行重画多用的 CPU',
        unit: 'ms',
        ours: median(again.ours),
        floor: { name: '没有扩展', value: median(again.none) },
        value: median(moreAgain),
        spread: medianSpread(moreAgain),
        limit: 2,
      },
    ];
  } finally {
    await Promise.all([none.close(), idle.close(), ours.close()]);
    await consoles.close();
  }
}
