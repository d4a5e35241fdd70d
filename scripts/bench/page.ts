import type { BrowserContext, Page } from '@playwright/test';
import { consoleHosts } from '../../adapters/manifest.ts';
import { startConsoles } from '../../tests/consoles/start-consoles.ts';
import { launch, openChromium } from '../../tests/support/launch.ts';
import { filled } from '../../tests/support/stage.ts';
import type { BenchRow } from './bench-row.ts';
import { loadCpu, threadCpu } from './browser-cpu.ts';
import { ownCpu } from './own-cpu.ts';
import { median, medianSpread } from './pairs.ts';
import { idleExtension } from './plain-extension.ts';

/** The extension API inside `evaluate`. */
declare const chrome: {
  runtime: { getManifest(): { name: string }; sendMessage(message: object): Promise<unknown> };
  storage: { local: { set(values: object): Promise<void> } };
};

const pairs = 21;
const warmUps = 2;
const tracedLoads = 9;
const redrawsTraced = 10;
const settleMs = 1500;
const rows = 2000;
const list = `https://mms.pinduoduo.com/orders/list?rows=${rows}`;
/** A light page of the same host: the process is there before the clock starts. */
const warm = 'https://mms.pinduoduo.com/home?rows=0';

type Side = 'none' | 'idle' | 'ours';
type Figures = Record<Side, number[]>;
type Contexts = Record<Side, BrowserContext>;
const sides: readonly Side[] = ['none', 'idle', 'ours'];
const noFigures = (): Figures => ({ none: [], idle: [], ours: [] });

/** Each round begins with another side, so that none always follows the same one. */
const turned = <Item>(items: readonly Item[], round: number): Item[] => {
  const from = (round + warmUps) % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
};

async function loads(contexts: Contexts): Promise<Figures> {
  const figures = noFigures();
  for (let i = -warmUps; i < pairs; i += 1) {
    for (const side of turned(sides, i)) {
      const used = await loadCpu(contexts[side], list, warm, settleMs, (page) => filled(page));
      if (i >= 0) figures[side].push(used);
    }
  }
  return figures;
}

/** Draws the 40 rows in the window anew, as a console does on refresh: new elements in the place of the old ones. */
const redraw = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('[data-list] > *')].slice(0, 40);
    for (const row of shown) row.replaceWith(row.cloneNode(true));
  });

async function redraws(contexts: Contexts): Promise<Figures> {
  const figures = noFigures();
  const open: { side: Side; page: Page; read: () => Promise<number> }[] = [];
  for (const side of sides) {
    const page = await contexts[side].newPage();
    await page.goto(list);
    await filled(page);
    open.push({ side, page, read: await threadCpu(page) });
  }
  await open[0]?.page.waitForTimeout(settleMs * 2);
  for (let i = -warmUps; i < pairs; i += 1) {
    for (const { side, page, read } of turned(open, i)) {
      const before = await read();
      await redraw(page);
      await page.waitForTimeout(500);
      if (i >= 0) figures[side].push((await read()) - before);
    }
  }
  for (const { page } of open) await page.close();
  return figures;
}

/** Our own share, from a trace of the page with us: of loading it, and of one redraw. */
async function ownShares(context: BrowserContext): Promise<{ load: number[]; redraw: number[] }> {
  const shares = { load: [] as number[], redraw: [] as number[] };
  for (let i = -1; i < tracedLoads; i += 1) {
    const page = await context.newPage();
    await page.goto(warm);
    const load = await ownCpu(page, async () => {
      await page.goto(list);
      await filled(page);
      await page.waitForTimeout(settleMs);
    });
    const each = await ownCpu(page, async () => {
      for (let n = 0; n < redrawsTraced; n += 1) {
        await redraw(page);
        await page.waitForTimeout(400);
      }
    });
    if (i >= 0) shares.load.push(load);
    if (i >= 0) shares.redraw.push(each / redrawsTraced);
    await page.close();
  }
  return shares;
}

/**
 * Two rows of one question. Pairs say what the whole page costs more; where the machine is busy their interval is wide,
 * so its lower end stands under the limit. The trace says what our scripts cost, near to the millisecond.
 */
function rowsOf(name: string, { none, idle, ours }: Figures, own: readonly number[], limit: number): BenchRow[] {
  const more = ours.map((value, i) => value - (none[i] ?? Number.NaN));
  const idleMore = median(idle.map((value, i) => value - (none[i] ?? Number.NaN)));
  const ratio = median(ours.map((value, i) => value / (none[i] ?? Number.NaN)));
  const spread = medianSpread(more);
  const beside = `空内容脚本 ${median(idle).toFixed(1)}（多 ${idleMore.toFixed(1)}），我们 / 没有扩展 ${ratio.toFixed(3)}，多 ${median(more).toFixed(1)} ±${spread.toFixed(1)}，没有扩展`;
  return [
    {
      bench: 'page',
      name: `${name}，整页成对相差的下限`,
      unit: 'ms',
      ours: median(ours),
      floor: { name: beside, value: median(none) },
      value: median(more) - spread,
      limit,
    },
    {
      bench: 'page',
      name: `${name}，我们的脚本（trace）`,
      unit: 'ms',
      ours: median(own),
      floor: null,
      value: median(own),
      spread: medianSpread(own),
      limit,
    },
  ];
}

/** A 2,000-row order page: no extension, an extension that does nothing, ours; then the re-render of 40 rows. */
export async function run(): Promise<BenchRow[]> {
  const consoles = await startConsoles({ orderCount: rows });
  const options = { consolePort: consoles.port };
  const none = await openChromium([], options);
  const idle = await openChromium([idleExtension(consoleHosts)], options);
  const { context: ours, worker, extensionId } = await launch(options);
  try {
    await worker.evaluate(() =>
      chrome.storage.local.set({ isFirstRunDone: true, tour: { isSeen: true, at: null }, reading: 'network' }),
    );
    const settings = await ours.newPage();
    await settings.goto(`chrome-extension://${extensionId}/options.html`);
    await settings.evaluate(() => chrome.runtime.sendMessage({ name: 'settingsChanged', request: {} }));
    await settings.close();
    const contexts = { none, idle, ours };
    const own = await ownShares(ours);
    return [
      ...rowsOf('2,000 行订单页载入多用的 CPU', await loads(contexts), own.load, 20),
      ...rowsOf('40 行重画多用的 CPU', await redraws(contexts), own.redraw, 2),
    ];
  } finally {
    await Promise.all([none.close(), idle.close(), ours.close()]);
    await consoles.close();
  }
}
