import type { Page } from '@playwright/test';
import { threadCpu } from '../../scripts/bench/browser-cpu.ts';
import { addresses } from '../consoles/hosts.ts';
import { ClosedRoots, middle } from '../support/closed-roots.ts';
import { inOurWorld } from '../support/isolated-world.ts';
import { openChromium } from '../support/launch.ts';
import { plantedPlan, planWords } from '../support/planted-plan.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, filled, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Hostile = {
  forge: (extensionId: string) => Promise<unknown[]>;
  flood: (perSecond: number, seconds: number) => Promise<number>;
  tear: (ms: number) => Promise<number>;
  pretend: () => void;
  collect: () => Promise<string>;
  finds: (words: readonly number[][]) => number[];
};
declare const hostile: Hostile;

type Intake = { queued: number; dropped: number; read: number };

const platforms = ['pinduoduo', 'jd', 'taobao'] as const;
type Platform = (typeof platforms)[number];
const planTables = ['projects', 'tasks', 'links', 'members', 'products', 'listings', 'refs', 'summaries', 'changes'];

/** A hostile console in front of a late plan: its rows carry badges with counts. */
async function besiege(stage: Stage, platform: Platform): Promise<{ page: Page; roots: ClosedRoots; ours: Page }> {
  stage.consoles.set({ isHostile: true });
  await stage.allow('network');
  const ours = await stage.ours('options.html');
  await expect.poll(async () => (await storedRows(ours)).summaries !== undefined).toBe(true);
  await seedRows(ours, plantedPlan(stage.consoles.shop(platform), '2026-11-25'));
  // An order of JD or Taobao says no item id: there the goods carry the badges.
  const page = await stage.open(addresses[platform][platform === 'pinduoduo' ? 'orders' : 'goods']);
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.badges()).some(({ label }) => /\d\/\d/.test(label))).toBe(true);
  return { page, roots, ours };
}

/** The plan as text, letter for letter. */
async function planText(ours: Page): Promise<string> {
  const tables = await storedRows(ours);
  return JSON.stringify(planTables.map((name) => tables[name]));
}

const sessionText = (ours: Page): Promise<string> =>
  ours.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));

/** Those of `words` that the page's find-in-page comes upon. They travel as numbers: the page hears what it is given. */
async function findable(page: Page, words: readonly string[]): Promise<string[]> {
  const codes = words.map((word) => [...word].map((letter) => letter.codePointAt(0) ?? 0));
  const found = await page.evaluate((given) => hostile.finds(given), codes);
  return words.filter((_, at) => found.includes(at));
}

async function openPanel(page: Page, roots: ClosedRoots) {
  await page.bringToFront();
  const badge = (await roots.badges()).find(({ label }) => /\d\/\d/.test(label));
  if (!badge) throw new Error('no badge with counts in the window');
  const at = middle(badge.box);
  await page.mouse.click(at.x, at.y);
  const inPanel = () => page.frames().find((frame) => frame.url().includes('panel.html'));
  await expect.poll(() => inPanel()?.url()).toContain('panel.html');
  const frame = inPanel();
  if (!frame) throw new Error('the panel did not come up');
  await expect(frame.locator('body')).toContainText('惊蛰计划');
  return frame;
}

test('伪造的消息和事件：计划一个字节都不变，什么门都不开', async ({ stage }) => {
  const { page, roots, ours } = await besiege(stage, 'pinduoduo');
  const before = await planText(ours);
  expect(before).toContain('planted-project');
  const tabs = stage.context.pages().length;
  const answers = await page.evaluate((id) => hostile.forge(id), stage.extensionId);
  expect(answers).toEqual([]);
  // Forged answers are read as the page's own word, like everything else it shows: as seen orders, never as a plan.
  await expect
    .poll(async () => JSON.stringify((await storedRows(ours)).orderSnapshots).includes('261125-400000000000002'))
    .toBe(true);
  expect(await planText(ours)).toBe(before);
  expect(await sessionText(ours)).not.toContain('伪造');
  expect(stage.context.pages()).toHaveLength(tabs);
  expect(page.frames().some((frame) => frame.url().includes('panel.html'))).toBe(false);
  await expect.poll(async () => (await roots.badges()).length).toBeGreaterThan(1);
});

for (const platform of platforms) {
  test(`${platform}：页面读不到任务名、人名、项目名、日期，面板开着也读不到`, async ({ stage }) => {
    const { page, roots } = await besiege(stage, platform);
    const reads = async () => {
      const text = await page.evaluate(() => hostile.collect());
      expect(text.length).toBeGreaterThan(10_000);
      // The reading itself works: it finds what the console shows.
      expect(text).toContain('云岚');
      expect(await findable(page, ['商品', '没有这个词'])).toEqual(['商品']);
      const found = await findable(page, planWords);
      return [...planWords.filter((word) => text.includes(word)), ...found.map((word) => `find: ${word}`)];
    };
    expect(await reads()).toEqual([]);
    const words = await roots.words();
    expect(planWords.filter((word) => words.includes(word))).toEqual([]);
    await openPanel(page, roots);
    expect(await reads()).toEqual([]);
    const listed = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(
      listed.filter((name) => /workbench|sidepanel|popup|#|\?.*planted/.test(name) && /extension:/.test(name)),
    ).toEqual([]);
  });
}

test('每个字段里都有标签和脚本：哪里都不执行，哪里都不成元素', async ({ stage }) => {
  const { page, roots, ours } = await besiege(stage, 'pinduoduo');
  const frame = await openPanel(page, roots);
  await expect(frame.locator('body')).toContainText('<img src=x');
  const stored = JSON.stringify((await storedRows(ours)).orderSnapshots);
  expect(stored).toContain('<script>window.isPwned=1');
  const pages = [await stage.ours('workbench.html'), await stage.ours('popup.html'), ours];
  for (const view of [frame, ...pages]) {
    await expect(view.locator('body')).not.toBeEmpty();
    expect(
      await view.evaluate(() => [
        'isPwned' in window,
        document.querySelectorAll('img[src="x"], [onerror], body script:not([src])').length,
      ]),
    ).toEqual([false, 0]);
  }
  expect(await page.evaluate(() => 'isPwned' in window)).toBe(false);
});

/** Names of the messages our scripts send from now on, as any page of the extension hears them. */
async function overhear(ours: Page): Promise<() => Promise<string[]>> {
  await ours.evaluate(() => {
    const names: string[] = [];
    chrome.runtime.onMessage.addListener((message: { name?: string }) => void names.push(String(message.name)));
    Object.assign(window, { names });
  });
  return () => ours.evaluate(() => (window as unknown as { names: string[] }).names);
}

const wishes = ['rowPointed', 'sidePanelWanted', 'panelWanted', 'panelMoved', 'tabHidden', 'firstRunWanted'];

test('假的点击、右键、按键：不选中行，不开面板', async ({ stage }) => {
  const { page, roots, ours } = await besiege(stage, 'pinduoduo');
  const names = await overhear(ours);
  const tabs = stage.context.pages().length;
  await page.bringToFront();
  await page.evaluate(() => hostile.pretend());
  // A real one comes after the false ones by the same way.
  await page.locator('[data-list] > *').first().locator('img').first().click({ button: 'right' });
  await expect.poll(names).toContain('rowPointed');
  expect((await names()).filter((name) => wishes.includes(name))).toEqual(['rowPointed']);
  const first = stage.consoles.shop('pinduoduo').orders[0]?.orderNo;
  await expect.poll(() => sessionText(ours)).toContain(`"orderNo":"${first}"`);
  expect(page.frames().some((frame) => frame.url().includes('panel.html'))).toBe(false);
  expect(stage.context.pages()).toHaveLength(tabs);
  expect(await roots.kinds()).toContain('badges');
});

test('每秒一千条伪造的答案，十秒：最多留两百条，其余有数；页面多用的 CPU 在预算里', async ({ stage }) => {
  const { page, ours } = await besiege(stage, 'pinduoduo');
  const plan = await planText(ours);
  const bare = await openChromium([], { consolePort: stage.consoles.port });
  const alone = await bare.newPage();
  await alone.goto(addresses.pinduoduo.orders);
  await filled(alone);
  const intake = () => inOurWorld<Intake>(page, 'globalThis.__launchdeck?.intake?.()');
  const before = await intake();
  const used: number[] = [];
  let sent = 0;
  for (const one of [page, alone]) {
    await one.bringToFront();
    const read = await threadCpu(one);
    const start = await read();
    sent = await one.evaluate(() => hostile.flood(1000, 10));
    used.push((await read()) - start);
  }
  expect(sent).toBe(10_000);
  const after = await intake();
  expect(after.queued).toBeLessThanOrEqual(200);
  expect(after.dropped).toBeGreaterThan(9_000);
  const handed = (state: Intake) => state.queued + state.dropped + state.read;
  expect(handed(after) - handed(before)).toBe(sent);
  expect(await planText(ours)).toBe(plan);
  const [withUs = Number.NaN, without = Number.NaN] = used;
  console.log(`10,000 forged answers: ${withUs.toFixed(0)} ms CPU with us, ${without.toFixed(0)} ms without`);
  // Both sides slow down alike on a busy machine. Alone it is 1.2: 50 answers read at a re-render's cost each.
  expect(withUs / without).toBeLessThan(2);
  await bare.close();
});

test('页面每帧拆我们的节点：不争，不拖慢，计划不动', async ({ stage }) => {
  const { page, roots, ours } = await besiege(stage, 'pinduoduo');
  const plan = await planText(ours);
  const bare = await openChromium([], { consolePort: stage.consoles.port });
  const alone = await bare.newPage();
  await alone.goto(addresses.pinduoduo.orders);
  await filled(alone);
  const used: number[] = [];
  let turns = 0;
  for (const one of [page, alone]) {
    await one.bringToFront();
    const read = await threadCpu(one);
    const start = await read();
    turns = await one.evaluate(() => hostile.tear(4000));
    used.push((await read()) - start);
  }
  const [withUs = Number.NaN, without = Number.NaN] = used;
  console.log(`nodes torn out for 4 s: ${withUs.toFixed(0)} ms CPU with us, ${without.toFixed(0)} ms without`);
  expect(turns).toBeGreaterThan(50);
  expect(withUs / without).toBeLessThan(2);
  expect(await planText(ours)).toBe(plan);
  expect((await roots.kinds()).length).toBeLessThanOrEqual(2);
  await bare.close();
});
