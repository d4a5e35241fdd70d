import type { BrowserContext, Page } from '@playwright/test';
import { addDays, dayNumber, todayIn } from '../../domain/calendar/day.ts';
import { launch } from '../../tests/support/launch.ts';
import { manyProjects } from '../../tests/support/many-projects.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { BenchRow } from './bench-row.ts';
import { threadCpu } from './browser-cpu.ts';
import { drawFloor, type FloorTask } from './gantt-floor.ts';
import { median, medianSpread } from './pairs.ts';

/** The extension API inside `evaluate`. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

const times = 5;
const settleMs = 600;
const scrollMs = 3000;

type Figures = { mount: number[]; frame: number[]; nodes: number; heapMb: number };

/** Whole chart from top to bottom in three seconds: no row stays for the next frame. Returns frames drawn. */
const scrollThrough = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    ([at, ms]) =>
      new Promise<number>((done) => {
        const box = document.querySelector(at);
        if (!box) throw new Error(`no ${at}`);
        const most = box.scrollHeight - box.clientHeight;
        const begun = performance.now();
        let frames = 0;
        const step = () => {
          frames += 1;
          const part = Math.min(1, (performance.now() - begun) / ms);
          box.scrollTop = most * part;
          if (part < 1) requestAnimationFrame(step);
          else done(frames);
        };
        requestAnimationFrame(step);
      }),
    [selector, scrollMs] as const,
  );

async function heapMb(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1e6;
}

async function measure(page: Page, figures: Figures, show: () => Promise<unknown>, box: string): Promise<void> {
  await page.waitForTimeout(settleMs * 2);
  const cpu = await threadCpu(page);
  const heap = await heapMb(page);
  const before = await cpu();
  await show();
  await page.waitForTimeout(settleMs);
  figures.mount.push((await cpu()) - before);
  figures.heapMb = (await heapMb(page)) - heap;
  figures.nodes = await page.evaluate((at) => document.querySelectorAll(`${at} *`).length, box);
  const begun = await cpu();
  const frames = await scrollThrough(page, box);
  await page.waitForTimeout(200);
  figures.frame.push(((await cpu()) - begun) / frames);
}

async function floorOnce(context: BrowserContext, tasks: readonly FloorTask[], figures: Figures): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.setContent('<div id="place" style="position:absolute;inset:0"></div>');
  await page.evaluate((rows) => Object.assign(globalThis, { rows }), tasks);
  await measure(page, figures, () => page.evaluate(drawFloor), '#floor');
  await page.close();
}

async function oursOnce(context: BrowserContext, url: string, figures: Figures): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${url}#/project/seed-0?view=products`);
  await page.locator('.wb-facts').waitFor();
  const tab = page.locator('.wb-bar').getByText('甘特', { exact: true });
  const show = async () => {
    await tab.click();
    await page.locator('.gantt-row').first().waitFor();
  };
  await measure(page, figures, show, '.gantt-scroll');
  return page;
}

/** Takes hold of the first bar in view that may move, and pulls it 40 px later. */
async function pullOne(page: Page): Promise<void> {
  for (const row of await page.locator('.gantt-row').all()) {
    const box = await row.boundingBox();
    if (!box || box.y < 250 || box.y > 800) continue;
    for (let x = box.x + box.width; x < 1380; x += 4) {
      await page.mouse.move(x, box.y + 15);
      if (!(await page.locator('.gantt-chart.body').count())) continue;
      await page.mouse.down();
      await page.mouse.move(x + 40, box.y + 15, { steps: 10 });
      await page
        .locator('.gantt-tip', { hasText: '→' })
        .or(page.locator('.gantt-tip', { hasText: '不移动' }))
        .waitFor();
      if (await page.locator('.gantt-row .mv').count()) return;
      await page.keyboard.press('Escape');
      await page.mouse.up();
      break;
    }
  }
  throw new Error('no bar in view may move');
}

/** The pulled bar dropped: until the plan is computed, written and drawn. */
async function dropCpu(page: Page): Promise<number> {
  await page.locator('.gantt-scroll').evaluate((box) => {
    box.scrollTop = 3200;
  });
  await page.waitForTimeout(300);
  await pullOne(page);
  await page.waitForTimeout(settleMs);
  const cpu = await threadCpu(page);
  const before = await cpu();
  await page.mouse.up();
  await page.getByText(/移到/).waitFor();
  await page.waitForTimeout(settleMs);
  return (await cpu()) - before;
}

async function sized(count: number, hasDrop: boolean) {
  const { context, extensionId } = await launch();
  try {
    const url = `chrome-extension://${extensionId}/workbench.html`;
    const today = todayIn(new Date());
    const first = await context.newPage();
    await first.goto(url);
    await first.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'launchdeck'));
    await first.evaluate(() => chrome.storage.local.set({ isFirstRunDone: true, reading: 'page' }));
    const rows = manyProjects(1, count, today);
    for (const project of rows.projects)
      Object.assign(project, { direction: 'forward', startOn: today, launchOn: null });
    await seedRows(first, rows);
    await first.close();
    const at = new Map(rows.tasks.map((task, row) => [task.id, row]));
    const floorTasks = rows.tasks.map((task, row): FloorTask => {
      const start = dayNumber(task.plannedStartOn ?? addDays(today, row % 60)) - dayNumber(today) + 30;
      return { title: task.title, start, end: start + task.durationDays, from: [] };
    });
    for (const link of rows.links) floorTasks[at.get(link.toId) ?? 0]?.from.push(at.get(link.fromId) ?? 0);
    const ours: Figures = { mount: [], frame: [], nodes: 0, heapMb: 0 };
    const floor: Figures = { mount: [], frame: [], nodes: 0, heapMb: 0 };
    const drop: number[] = [];
    for (let i = 0; i < times; i += 1) {
      await floorOnce(context, floorTasks, floor);
      const page = await oursOnce(context, url, ours);
      if (hasDrop) drop.push(await dropCpu(page));
      await page.close();
    }
    return { ours, floor, drop };
  } finally {
    await context.close();
  }
}

const row = (
  name: string,
  unit: string,
  ours: readonly number[],
  floor: readonly number[] | null,
  limit: number,
): BenchRow => ({
  bench: 'gantt',
  name,
  unit,
  ours: median([...ours]),
  floor: floor && { name: '只画行、条和连线的下限', value: median([...floor]) },
  value: median([...ours]),
  spread: ours.length > 1 ? medianSpread([...ours]) : 0,
  limit,
});

/** The Gantt with 10,000 and 50,000 tasks beside a hand-made floor that has no editing, keys, groups or zoom. */
export async function run(): Promise<BenchRow[]> {
  const ten = await sized(10_000, true);
  const fifty = await sized(50_000, false);
  return [
    row('打开，10,000 个任务', 'ms', ten.ours.mount, ten.floor.mount, 70),
    row('滚动一帧，10,000 个任务', 'ms', ten.ours.frame, ten.floor.frame, 8),
    row('放下一个条，到画好，10,000 个任务', 'ms', ten.drop, null, 50),
    row('打开，50,000 个任务', 'ms', fifty.ours.mount, fifty.floor.mount, 150),
    row('滚动一帧，50,000 个任务', 'ms', fifty.ours.frame, fifty.floor.frame, 8),
    row('节点，50,000 个任务', '个', [fifty.ours.nodes], [fifty.floor.nodes], 600),
    row('内存多用，50,000 个任务', 'MB', [fifty.ours.heapMb], [fifty.floor.heapMb], 10),
  ];
}
