import { todayIn } from '../../domain/calendar/day.ts';
import { launch } from '../../tests/support/launch.ts';
import { manyProjects } from '../../tests/support/many-projects.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { BenchRow } from './bench-row.ts';
import { threadCpu } from './browser-cpu.ts';
import { median, medianSpread } from './pairs.ts';

/** The extension API inside `evaluate`. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

const times = 21;

/** Settles two frames after the table's rows were first changed: what the key did is on the screen. */
const untilPainted = (): Promise<void> =>
  new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    for (const rows of document.querySelectorAll('[role=rowgroup], [role=row]')) watch.observe(rows, options);
  });

/** One task's status turned by a key in the workbench's list, until the row is painted anew; main-thread CPU. */
async function editCpu(taskCount: number): Promise<number[]> {
  const { context, extensionId } = await launch();
  try {
    const page = await context.newPage();
    const ours = `chrome-extension://${extensionId}`;
    await page.goto(`${ours}/workbench.html`);
    await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'launchdeck'));
    await page.evaluate(() =>
      chrome.storage.local.set({ isFirstRunDone: true, tour: { isSeen: true, at: null }, reading: 'page' }),
    );
    await seedRows(page, manyProjects(1, taskCount, todayIn(new Date())));
    await page.goto(`${ours}/workbench.html#/project/seed-0`);
    await page.reload();
    const row = page.getByRole('row').nth(3);
    await row.click();
    const cpu = await threadCpu(page);
    const used: number[] = [];
    for (let i = -3; i < times; i += 1) {
      const before = await cpu();
      const painted = page.evaluate(untilPainted);
      await page.keyboard.press(' ');
      await painted;
      if (i >= 0) used.push((await cpu()) - before);
    }
    return used;
  } finally {
    await context.close();
  }
}

/** One edit in a project of 10,000 tasks beside the same edit in one of 20. */
export async function run(): Promise<BenchRow[]> {
  const small = await editCpu(20);
  const large = await editCpu(10_000);
  return [
    {
      bench: 'edit',
      name: '改一处，项目里 10,000 个任务',
      unit: 'ms',
      ours: median(large),
      floor: { name: '20 个任务', value: median(small) },
      value: median(large),
      spread: medianSpread(large),
      limit: 50,
    },
  ];
}
