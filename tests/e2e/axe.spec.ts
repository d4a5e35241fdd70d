import type { Page } from '@playwright/test';
import { addresses } from '../consoles/hosts.ts';
import { axeInBothThemes } from '../support/axe-violations.ts';
import { badgeLabels, pressedRow } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { launchProject, productName, projectName } from '../support/launch-project.ts';
import { menuClick } from '../support/menu-click.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** `shows`: words that stand there once its data is read. */
type Place = { path: string; width: number; height: number; shows?: string };

const narrow = (path: string, shows = '上新台'): Place => ({ path, width: 360, height: 900, shows });
const wide = (path: string, shows = '上新台'): Place => ({
  path: `workbench.html#/${path}`,
  width: 1280,
  height: 800,
  shows,
});
const popup: Place = { path: 'popup.html', width: 400, height: 600 };
const options: Place = { path: 'options.html', width: 900, height: 900 };

/** What axe finds on one place; `dark` is the same page with other colours, so its contrast is all there is to ask. */
async function violations(page: Page, { path, shows = '上新台' }: Place): Promise<string[]> {
  await page.getByRole('main').first().waitFor();
  await page.getByText(shows).first().waitFor();
  return (await axeInBothThemes(page)).map((line) => `${path} ${line}`);
}

async function bothThemes(stage: Stage, places: readonly Place[]): Promise<void> {
  const page = await stage.ours('options.html');
  // Colours that change over time are no colours yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const place of places) {
    const { path, width, height } = place;
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${stage.extensionId}/${path}`);
    found.push(...(await violations(page, place)));
  }
  await page.close();
  expect(found).toEqual([]);
}

const pages = [
  'today',
  'projects',
  'new',
  'products',
  'templates',
  'promos',
  'waits',
  'suppliers',
  'bell',
  'reports',
  'handover',
  'history',
  'health',
  'settings',
];
const workbench = pages.map((path) => wide(path));

test('还没设置、还没有数据：每个画面 axe 零问题，浅色深色都是', async ({ stage }) => {
  await bothThemes(stage, [popup, narrow('sidepanel.html'), narrow('panel.html'), wide('first-run'), options]);
  await stage.allow('page');
  await bothThemes(stage, [popup, narrow('sidepanel.html'), narrow('panel.html'), options, ...workbench]);
});

test('有数据：每个画面 axe 零问题，浅色深色都是', async ({ stage }) => {
  await stage.allow('network');
  await launchProject(stage, 5);
  const { goods, orders } = stage.consoles.shop('pinduoduo');
  const list = await stage.open(addresses.pinduoduo.goods);
  const [seller, roots] = [new ConsolePage(list), await ClosedRoots.of(list)];
  const panel = await pressedRow(seller, roots, goods[0]?.itemId ?? '');
  await panel.getByRole('button', { name: '挂到项目' }).click();
  await panel.getByRole('button', { name: '建好并关联' }).click();
  await panel
    .getByRole('region', { name: /挂到哪个项目/ })
    .getByText(projectName)
    .click();
  await panel.getByRole('region', { name: '这一行' }).getByRole('button', { name: projectName }).waitFor();
  const line = panel.getByRole('textbox', { name: '加任务' });
  await line.fill('换首图 明天 !高 #设计');
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await expect.poll(async () => (await badgeLabels(seller, roots))[goods[0]?.itemId ?? '']).toMatch(/^\d+\/\d+/);
  // A second tab with a draft that waits.
  const sold = await stage.open(addresses.pinduoduo.orders);
  const selectionText = `订单编号：${orders[0]?.orderNo}`;
  await menuClick(stage, sold, { menuItemId: 'task-from-order', selectionText });
  const probe = await stage.ours('options.html');
  const [listTab, soldTab] = await probe.evaluate(async () => {
    const waiting = Object.entries(await chrome.storage.session.get(null)).filter(([, value]) => value);
    const tabs = (kind: string) => waiting.flatMap(([key]) => (key.startsWith(`${kind}:`) ? [key.split(':')[1]] : []));
    const draft = tabs('draft')[0];
    const context = tabs('context').find((id) => id !== draft);
    return [context, draft];
  });
  const { projects = [], products = [], tasks = [] } = await storedRows(probe);
  const project = projects.find(({ name }) => name === projectName)?.id;
  const task = tasks.find(({ title }) => title === '换首图')?.id;
  await bothThemes(stage, [
    { ...popup, shows: '预计晚' },
    narrow(`sidepanel.html#tab=${listTab}`, '换首图'),
    narrow(`panel.html#tab=${listTab}`, '换首图'),
    narrow(`sidepanel.html#tab=${soldTab}`, '由订单创建任务'),
    narrow(`panel.html#tab=${soldTab}`, '由订单创建任务'),
    options,
    ...pages.map((path) => wide(path, projectName)),
    wide(`project/${project}`, '市场与竞品调研'),
    wide(`project/${project}?view=budget`, '预算'),
    wide(`project/${project}?view=retro`, '做得好'),
    wide(`project/${project}?task=${task}`, '删除任务'),
    wide(`project/${project}?view=board`, '市场与竞品调研'),
    wide(`project/${project}?view=calendar`, '市场与竞品调研'),
    wide(`project/${project}?view=products`, productName),
    wide(`project/${project}?view=settings`, projectName),
    wide(`product/${products[0]?.id}`, productName),
  ]);
});
