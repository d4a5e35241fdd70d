import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { addresses } from '../../tests/consoles/hosts.ts';
import { ClosedRoots, middle } from '../../tests/support/closed-roots.ts';
import { raiseStage, type Stage } from '../../tests/support/stage.ts';

declare const chrome: typeof import('wxt/browser').browser;

const folder = '.output/tour';
const projectName = '云岚凉被·秋季上新';
const goodsName = '云岚凉被';
let shots = 0;

/** One screenshot; names carry the order in which a user meets the surfaces. */
async function shoot(page: Page, name: string): Promise<void> {
  shots += 1;
  await page.screenshot({ path: join(folder, `${String(shots).padStart(2, '0')}-${name}.png`) });
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const result = await work();
  console.log(`✓ ${name}`);
  return result;
}

/** First run as a user does it: read, template T1, the launch day that is in reach. Returns the workbench page. */
async function firstRun(stage: Stage): Promise<Page> {
  const page = await stage.ours('workbench.html');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '开始读取' }).click();
  await page.getByRole('textbox', { name: '项目' }).fill(projectName);
  await page.getByRole('button', { name: /^改成/ }).click();
  await shoot(page, 'first-run');
  await page.getByRole('button', { name: /^建好/ }).click();
  await page.getByRole('heading', { name: projectName }).waitFor();
  return page;
}

/** Presses the badge of the first row with the goods and returns the docked panel's frame. */
async function openPanel(page: Page): Promise<Frame> {
  const roots = await ClosedRoots.of(page);
  const row = page.locator('[data-list] > *', { hasText: goodsName }).first();
  await row.scrollIntoViewIfNeeded();
  for (;;) {
    const box = await row.boundingBox();
    const badge = (await roots.badges()).find(
      (one) => box !== null && one.box.top >= box.y - 6 && one.box.bottom <= box.y + box.height + 6,
    );
    if (badge) {
      const at = middle(badge.box);
      await page.mouse.click(at.x, at.y);
      break;
    }
    await page.waitForTimeout(200);
  }
  await page.waitForFunction(() => document.readyState === 'complete');
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes('panel.html'));
    if (frame && (await frame.getByRole('region', { name: '这一行' }).count()) > 0) return frame;
    await page.waitForTimeout(200);
  }
}

/** Goods → product → project, whatever the panel asks next, until the row shows its project. */
async function link(panel: Frame): Promise<void> {
  const row = panel.getByRole('region', { name: '这一行' });
  const flow = panel.locator('.side-flow');
  await row.getByRole('button', { name: /^挂到/ }).first().click();
  const steps = [
    flow.locator('button[type=submit]'),
    flow.locator('.side-pick:not([data-row=new])', { hasText: goodsName }),
    flow.locator('.side-pick[data-row=new]'),
  ];
  for (let left = 60; left > 0 && (await row.getByText(projectName).count()) === 0; left -= 1) {
    for (const target of steps) {
      if ((await target.count()) === 0) continue;
      await target.first().click();
      break;
    }
    await panel.page().waitForTimeout(400);
  }
  await row.getByText(projectName).filter({ visible: true }).first().waitFor();
}

async function readPlatforms(stage: Stage): Promise<void> {
  for (const [platform, lists] of [
    ['pinduoduo', [addresses.pinduoduo.orders, addresses.pinduoduo.goods]],
    ['jd', [addresses.jd.orders, addresses.jd.goods]],
    ['taobao', [addresses.taobao.orders, addresses.taobao.goods]],
  ] as const) {
    for (const url of lists) {
      const page = await stage.open(url);
      const roots = await ClosedRoots.of(page);
      while ((await roots.badges()).length === 0) await page.waitForTimeout(200);
      if (url === lists[0]) await shoot(page, `badges-${platform}`);
      await page.close();
    }
  }
}

async function linkGoods(stage: Stage): Promise<void> {
  for (const url of [addresses.pinduoduo.goods, addresses.jd.goods, addresses.taobao.goods]) {
    const page = await stage.open(url);
    await link(await openPanel(page));
    await page.close();
  }
}

/** The right-click item as the browser reports it: menu, row under the pointer, draft in the side panel. */
async function taskFromOrder(stage: Stage): Promise<void> {
  const page = await stage.open(addresses.pinduoduo.orders);
  const panel = await openPanel(page);
  await panel.getByText(projectName).filter({ visible: true }).first().waitFor();
  await shoot(page, 'in-page');
  await page.locator('[data-list] > *', { hasText: goodsName }).first().click({ button: 'right' });
  await page.keyboard.press('Escape');
  const tabId = await stage.worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0);
  await stage.worker.evaluate(
    async ([id, url]) => {
      const tab = await chrome.tabs.get(Number(id));
      const onClicked = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: object) => void };
      onClicked.dispatch({ menuItemId: 'task-from-order', pageUrl: url, frameId: 0, editable: false }, tab);
    },
    [tabId, page.url()],
  );
  const side = await stage.ours(`sidepanel.html#tab=${tabId}`);
  await side.setViewportSize({ width: 360, height: 900 });
  await side
    .getByRole('button', { name: /^(存|建|创建)/ })
    .first()
    .waitFor();
  await shoot(side, 'draft');
  await side
    .getByRole('button', { name: /^(存|建|创建)/ })
    .first()
    .click();
  await side.getByRole('tablist').waitFor();
  await shoot(side, 'side-panel');
  await page.close();
  await side.close();
}

async function popup(stage: Stage): Promise<void> {
  const page = await stage.ours('popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.getByText(projectName).first().waitFor();
  await shoot(page, 'popup');
  await page.close();
}

async function undo(page: Page): Promise<void> {
  const rows = page.getByRole('treegrid').getByRole('row');
  const line = page.getByRole('textbox', { name: /加任务/ });
  await line.fill('临时任务');
  await line.press('Enter');
  await rows.filter({ hasText: '临时任务' }).first().waitFor();
  await page.locator('body').click({ position: { x: 900, y: 20 } });
  await page.keyboard.press('Control+z');
  await rows.filter({ hasText: '临时任务' }).first().waitFor({ state: 'detached' });
}

async function workbench(stage: Stage, page: Page): Promise<void> {
  await shoot(page, 'workbench');
  for (const [route, name] of [
    ['today', 'today'],
    ['projects', 'projects'],
    ['new', 'new-project'],
    ['products', 'products'],
    ['health', 'health'],
    ['settings', 'settings'],
  ] as const) {
    const view = await stage.ours(`workbench.html#/${route}`);
    await view.setViewportSize({ width: 1440, height: 900 });
    await view.locator('main h1').first().waitFor();
    await shoot(view, name);
    await view.close();
  }
}

async function backup(stage: Stage): Promise<void> {
  const page = await stage.ours('workbench.html#/settings');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '存备份' }).click();
  const file = await (await saved).path();
  // A zip starts with PK.
  if (readFileSync(file).subarray(0, 2).toString() !== 'PK') throw new Error('the backup is no zip');
  await page.close();
}

/** The same surfaces again in the dark. */
async function dark(stage: Stage): Promise<void> {
  const settings = await stage.ours('options.html');
  await settings.evaluate(() => chrome.storage.local.set({ theme: 'dark' }));
  await settings.close();
  for (const [path, name, width, height] of [
    ['popup.html', 'popup-dark', 400, 600],
    ['sidepanel.html', 'side-panel-dark', 360, 900],
    ['workbench.html#/today', 'today-dark', 1440, 900],
    ['workbench.html#/new', 'new-project-dark', 1440, 900],
  ] as const) {
    const page = await stage.ours(path);
    await page.setViewportSize({ width, height });
    await page.getByText('上新台').or(page.locator('main')).first().waitFor();
    await page.waitForTimeout(600);
    await shoot(page, name);
    await page.close();
  }
}

/** Walks the product as a new user would, printing each step; throws at the first that does not work. */
export async function tour(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stage = await step('装载扩展，模拟三个卖家后台', () => raiseStage({ scale: 2 }));
  try {
    const page = await step('首次设置：开始读取，用「标准上新」建项目', () => firstRun(stage));
    await step('读三个平台的订单页和商品页', () => readPlatforms(stage));
    await step('把三家店的商品挂到项目', () => linkGoods(stage));
    await step('右键由订单创建任务，侧边栏里存下', () => taskFromOrder(stage));
    await step('弹窗', () => popup(stage));
    await step('撤销', () => undo(page));
    await step('工作台', () => workbench(stage, page));
    await step('存备份', () => backup(stage));
    await step('深色', () => dark(stage));
    console.log(`✓ ${shots} 张截图在 ${folder}/`);
  } finally {
    await stage.close();
  }
}

/** The sample launch in a browser that stays open. */
export async function sample(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stage = await raiseStage({ isHeadless: false });
  await firstRun(stage);
  await linkGoods(stage);
  for (const url of [addresses.taobao.orders, addresses.jd.orders, addresses.pinduoduo.orders]) await stage.open(url);
  console.log('关掉浏览器就结束。');
  await new Promise<void>((done) => stage.context.once('close', () => done()));
  await stage.consoles.close();
}
