import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { addresses } from '../../tests/consoles/hosts.ts';
import { ClosedRoots } from '../../tests/support/closed-roots.ts';
import { crowdedId, crowdedName, crowdedPlan } from '../../tests/support/crowded-plan.ts';
import { manyProjects } from '../../tests/support/many-projects.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import { raiseStage, type Stage } from '../../tests/support/stage.ts';
import { firstRun, getUnderWay, linkGoods, openPanel, projectName } from './acts.ts';
import { calendars } from './calendars.ts';
import { ganttViews } from './gantt.ts';
import { guide } from './guide.ts';
import { handover } from './handover.ts';
import { palette } from './palette.ts';
import { rhythm } from './rhythm.ts';
import { lookingAsRoles } from './roles.ts';
import { taskSheet } from './task-sheet.ts';
import { overview, views } from './views.ts';
import { waits } from './waits.ts';

declare const chrome: typeof import('wxt/browser').browser;

const folder = '.output/tour';
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
  await side.getByRole('region', { name: '由订单创建任务' }).waitFor({ state: 'detached' });
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
  await page.reload();
  await page.getByRole('heading', { name: projectName }).waitFor();
  await page.getByRole('treegrid').getByText('市场与竞品调研').waitFor();
  await shoot(page, 'workbench');
  await page.getByRole('treegrid').getByText('等待大货生产').first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText('前面的任务').waitFor();
  await shoot(page, 'task-sheet');
  for (const [route, name] of [
    ['today', 'today'],
    ['projects', 'projects'],
    ['new', 'new-project'],
    ['products', 'products'],
    ['health', 'health'],
    ['history', 'history'],
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

/** A plan that does not hold: its conflicts, the levelling proposal, ways to win days, drift from a baseline. */
async function planCheck(stage: Stage, theme: 'light' | 'dark'): Promise<void> {
  const page = await stage.ours('workbench.html#/projects');
  await page.evaluate((choice) => chrome.storage.local.set({ theme: choice }), theme);
  await seedRows(page, crowdedPlan(todayIn(new Date())));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/project/${crowdedId}?view=check`);
  await page.getByRole('heading', { name: crowdedName }).waitFor();
  await page.getByRole('button', { name: /^采用第 1/ }).waitFor();
  await page.getByRole('button', { name: '排开' }).waitFor();
  await shoot(page, `plan-check-${theme}`);
  await page.getByRole('button', { name: '排开' }).click();
  await page.getByRole('table', { name: '要挪的任务' }).waitFor();
  await shoot(page, `levelling-${theme}`);
  await page.keyboard.press('Escape');
  const name = page.getByRole('textbox', { name: '名称', exact: true });
  await name.fill(theme === 'light' ? '立项' : '封样');
  await name.press('Enter');
  const drift = page.getByRole('table', { name: /^和「/ });
  await drift.waitFor();
  await drift.scrollIntoViewIfNeeded();
  await shoot(page, `baseline-${theme}`);
  await page.close();
}

/** Popup and project list with three launches and with three hundred. */
async function crowd(stage: Stage): Promise<void> {
  const settings = await stage.ours('options.html');
  await settings.evaluate(() => chrome.storage.local.set({ theme: 'light' }));
  await settings.close();
  for (const [count, tasks] of [
    [2, 60],
    [299, 20],
  ] as const) {
    const page = await stage.ours('workbench.html#/projects');
    await seedRows(page, manyProjects(count, tasks, todayIn(new Date())));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    await page
      // The launches of the steps before are there too.
      .getByText(count === 2 ? /^[3-9] 个/ : /^30\d 个/)
      .first()
      .waitFor();
    await shoot(page, `projects-${count + 1}`);
    await page.close();
    await overview(stage, shoot, `overview-${count + 1}`);
    const view = await stage.ours('popup.html');
    await view.setViewportSize({ width: 400, height: 600 });
    await view
      .getByText(/第 \d+ 波/)
      .first()
      .waitFor();
    await shoot(view, `popup-${count + 1}`);
    await view.close();
  }
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
    const page = await step('首次设置：开始读取，用「标准上新」建项目', () => firstRun(stage, shoot));
    await step('新手引导的六步', () => guide(page, shoot));
    await step('读三个平台的订单页和商品页', () => readPlatforms(stage));
    await step('把三家店的商品挂到项目', () => linkGoods(stage));
    await step('做完第一段，工厂要多六天', () => getUnderWay(page));
    await step('右键由订单创建任务，侧边栏里存下', () => taskFromOrder(stage));
    await step('弹窗', () => popup(stage));
    await step('撤销', () => undo(page));
    await step('工作台', () => workbench(stage, page));
    await step('看板、日历、分组的列表', () => views(stage, shoot, ''));
    await step('甘特：四种疏密，拖动的预览', () => ganttViews(stage, shoot));
    await step('预算、复盘、汇报、周会', async () => {
      await rhythm(stage, shoot, 'light');
      await rhythm(stage, shoot, 'dark');
    });
    await step('工作日历', async () => {
      await calendars(stage, shoot, 'light');
      await calendars(stage, shoot, 'dark');
    });
    await step('找东西', () => palette(stage, shoot, 'light'));
    await step('任务卡的五页', () => taskSheet(stage, shoot));
    await step('等外部、供应商、赶上的可能、提醒', async () => {
      await waits(stage, shoot, 'light');
      await waits(stage, shoot, 'dark');
    });
    await step('按角色看', () => lookingAsRoles(stage, shoot, ''));
    await step('交接文件：交出去、收回来、待定', async () => {
      await handover(stage, shoot, 'light');
      await handover(stage, shoot, 'dark');
    });
    await step('存备份', () => backup(stage));
    await step('深色', () => dark(stage));
    await step('深色的找东西', () => palette(stage, shoot, 'dark'));
    await step('深色的看板、日历、列表', () => views(stage, shoot, '-dark'));
    await step('三个项目，三百个项目', () => crowd(stage));
    await step('计划检查', async () => {
      await planCheck(stage, 'light');
      await planCheck(stage, 'dark');
    });
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
