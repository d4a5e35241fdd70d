import type { BrowserContext, Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { launch } from '../../tests/support/launch.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { BenchRow } from './bench-row.ts';
import { blockPlan } from './block-plan.ts';
import { dropOurs, dropPeer } from './gantt-drop.ts';
import { type Figures, floorSide, measure, noFigures, ourSide, peerSide, type Side } from './gantt-sides.ts';
import { median, medianSpread } from './pairs.ts';
import { bundlePeer } from './peers/bundle.ts';
import type { PlainTask } from './peers/plain-task.ts';

/** The extension API inside `evaluate`. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

type Name = 'ours' | 'floor' | 'svar' | 'dhtmlx' | 'frappe';
type Measured = { side: () => Promise<Side>; drop: ((page: Page) => Promise<number>) | null };
type Sized = Partial<Record<Name, Figures>>;

const bars = {
  svar: '.wx-bar.wx-task',
  dhtmlx: '.gantt_task_line.gantt_bar_task',
  frappe: '.bar-wrapper .bar',
} as const;

/** A row with a broad bar a little behind today (day 60): in view as our chart opens, and free to move. */
const movableRow = (tasks: readonly PlainTask[]): number =>
  tasks.findIndex(
    ({ start, end, parent }, row) => row > 100 && parent !== null && start > 62 && start < 76 && end - start > 4,
  );

async function measured(context: BrowserContext, name: Name, url: string, tasks: PlainTask[]): Promise<Measured> {
  if (name === 'ours') return { side: () => ourSide(context, url), drop: (page) => dropOurs(page, movableRow(tasks)) };
  if (name === 'floor') return { side: () => floorSide(context, tasks), drop: null };
  const bundle = await bundlePeer(name);
  return { side: () => peerSide(context, bundle, tasks, bars[name]), drop: (page) => dropPeer(page, bars[name]) };
}

/** All sides in turn, a fresh page each time: a machine whose speed drifts favours nobody. */
async function sized(count: number, names: readonly Name[], times: number, hasDrop: boolean): Promise<Sized> {
  const { context, extensionId } = await launch();
  try {
    const url = `chrome-extension://${extensionId}/workbench.html`;
    const { rows, plain } = blockPlan(count, todayIn(new Date()));
    await plant(context, url, rows);
    const all: Sized = {};
    const sides = await Promise.all(
      names.map(async (name) => ({ name, ...(await measured(context, name, url, plain)) })),
    );
    for (let i = 0; i < times; i += 1) {
      for (const { name, side, drop } of sides) {
        all[name] ??= noFigures();
        const each = await side();
        await measureOnce(each, all[name], hasDrop ? drop : null).catch((error: Error) => {
          // A figure that is missing is NaN and misses its limit; the others are still told.
          console.error(`${name}, ${count}: ${error.message}`);
        });
        await each.page.close();
      }
    }
    return all;
  } finally {
    await context.close();
  }
}

async function measureOnce(side: Side, figures: Figures, drop: Measured['drop']): Promise<void> {
  await measure(side, figures);
  if (drop) figures.drop.push(await drop(side.page));
}

async function plant(context: BrowserContext, url: string, rows: Record<string, readonly object[]>): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'launchdeck'));
  await page.evaluate(() =>
    chrome.storage.local.set({ isFirstRunDone: true, tour: { isSeen: true, at: null }, reading: 'page' }),
  );
  await seedRows(page, rows);
  await page.close();
}

function row(sized: Sized, figure: keyof Figures, name: string, unit: string, limit: number | null): BenchRow {
  const value = (of: Name) => median(sized[of]?.[figure] ?? []);
  const libraries = (['svar', 'dhtmlx', 'frappe'] as const).filter((of) => (sized[of]?.[figure] ?? []).length > 0);
  const hasFloor = (sized.floor?.[figure] ?? []).length > 0;
  return {
    bench: 'gantt',
    name,
    unit,
    ours: value('ours'),
    floor: hasFloor ? { name: '手写下限', value: value('floor') } : null,
    peers: libraries.map((of) => ({ name: of, value: value(of) })),
    value: value('ours'),
    spread: medianSpread(sized.ours?.[figure] ?? []),
    limit,
  };
}

/**
 * Our Gantt beside free libraries and beside a hand-made floor that has no editing, keys, groups or zoom: the same plan,
 * the same window. frappe-gantt draws every row at once and takes most of a minute for 10,000, so it stands at 1,000.
 * A dropped bar of a library is only drawn anew: none of them plans without its paid edition.
 */
export async function run(): Promise<BenchRow[]> {
  const one = await sized(1000, ['ours', 'frappe'], 3, false);
  const ten = await sized(10_000, ['floor', 'ours', 'svar', 'dhtmlx'], 5, true);
  const fifty = await sized(50_000, ['floor', 'ours', 'svar', 'dhtmlx'], 3, false);
  return [
    row(one, 'mount', '打开，1,000 个任务', 'ms', null),
    row(one, 'frame', '滚动一帧，1,000 个任务', 'ms', null),
    row(one, 'nodes', '节点，1,000 个任务', '个', 600),
    row(ten, 'mount', '打开，10,000 个任务', 'ms', 70),
    row(ten, 'frame', '滚动一帧，10,000 个任务', 'ms', 8),
    row(ten, 'drop', '放下一个条，到画好，10,000 个任务', 'ms', 50),
    row(fifty, 'mount', '打开，50,000 个任务', 'ms', 150),
    row(fifty, 'frame', '滚动一帧，50,000 个任务', 'ms', 8),
    row(fifty, 'nodes', '节点，50,000 个任务', '个', 600),
    row(fifty, 'heapMb', '内存多用，50,000 个任务', 'MB', 10),
  ];
}
