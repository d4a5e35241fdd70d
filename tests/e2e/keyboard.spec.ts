import type { Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { addresses } from '../consoles/hosts.ts';
import { badgeLabels, dockedPanel } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Keyboard } from '../support/keyboard.ts';
import { launchProject, projectName } from '../support/launch-project.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

const taskNamed = async (page: Page, title: string) =>
  (await storedRows(page)).tasks?.find((task) => task.title === title);

test('工作台：只用键盘由模板建项目，加任务，改，做完，撤销', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/new');
  const keys = new Keyboard(page);
  const name = page.getByRole('textbox', { name: '项目' });
  await keys.tabTo(page.getByRole('radio', { name: /^标准上新/ }));
  await keys.press('ArrowDown', 'ArrowUp');
  await keys.tabTo(name);
  await keys.type('竹影马克杯上新');
  await keys.tabTo(page.getByLabel('上架日', { exact: true }));
  await keys.type(addDays(todayIn(new Date()), 90).replaceAll('-', ''));
  await keys.tabTo(page.getByRole('button', { name: /^建好/ }));
  await keys.press('Enter');
  await page.getByRole('heading', { name: '竹影马克杯上新' }).waitFor();

  await keys.press('n');
  const adder = page.getByRole('textbox', { name: '加任务' });
  await expect(adder).toBeFocused();
  await keys.type('拍短视频 !高');
  await keys.press('Enter');
  await expect(adder).toHaveValue('');
  await keys.tabTo(page.getByRole('treegrid'), 'Shift+Tab');
  await expect(page.getByRole('row', { selected: true })).toContainText('拍短视频');
  await keys.press('Enter');
  const card = page.getByRole('article', { name: '拍短视频' });
  await keys.tabTo(card.getByRole('textbox', { name: '交付' }));
  await keys.type('三条竖版');
  await keys.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page.getByRole('treegrid')).toBeFocused();
  await expect.poll(() => taskNamed(page, '拍短视频')).toMatchObject({ deliverable: '三条竖版', priority: 'high' });

  await keys.press('F2');
  await keys.type('拍两条短视频');
  await keys.press('Enter');
  await expect(page.getByRole('treegrid')).toBeFocused();
  await keys.press('Space');
  await expect.poll(() => taskNamed(page, '拍两条短视频')).toMatchObject({ status: 'doing' });
  await keys.press('Space');
  await expect.poll(() => taskNamed(page, '拍两条短视频')).toMatchObject({ status: 'done' });
  await keys.press('Control+z');
  await expect.poll(() => taskNamed(page, '拍两条短视频')).toMatchObject({ status: 'doing' });
  await keys.press('Control+z', 'Control+z');
  await expect.poll(() => taskNamed(page, '拍短视频')).toMatchObject({ status: 'todo' });
  await keys.press('Delete');
  await expect.poll(() => taskNamed(page, '拍短视频')).toBeUndefined();
});

/** Opens the docked panel at a row without a mouse: our badges are the last stops of the page. */
async function openByKeys(stage: Stage, url: string) {
  const page = await stage.open(url);
  const [seller, roots] = [new ConsolePage(page), await ClosedRoots.of(page)];
  await expect.poll(async () => Object.values(await badgeLabels(seller, roots))[0]).toBeTruthy();
  await page.bringToFront();
  const isOnBadge = () => page.evaluate(() => document.activeElement?.getAttribute('data-launchdeck') === 'badges');
  for (let step = 0; step < 10 && !(await isOnBadge()); step += 1) await page.keyboard.press('Shift+Tab');
  expect(await isOnBadge()).toBe(true);
  await page.keyboard.press('Enter');
  return { page, panel: await dockedPanel(seller) };
}

test('停靠面板：只用键盘从徽标进去，关联，加任务，改，做完，撤销，收起', async ({ stage }) => {
  await stage.allow('network');
  await launchProject(stage);
  const { page, panel } = await openByKeys(stage, addresses.pinduoduo.goods);
  const keys = new Keyboard(page);
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  const row = panel.getByRole('region', { name: '这一行' });
  await keys.tabTo(row.getByRole('button', { name: '挂到项目' }));
  await keys.press('Enter');
  await expect(panel.getByLabel('商品名')).toBeFocused();
  await keys.press('Enter');
  const pick = panel.getByRole('region', { name: /挂到哪个项目/ });
  await expect(pick.getByRole('button', { name: projectName })).toBeFocused();
  await keys.press('Enter');
  await row.getByRole('button', { name: projectName }).waitFor();

  await keys.tabTo(panel.getByRole('textbox', { name: '加任务' }));
  await keys.type('换首图 明天 #主图');
  await keys.tabTo(panel.getByRole('group', { name: '认出来的' }).getByRole('button', { name: '主图' }));
  await keys.press('Backspace');
  await keys.tabTo(panel.getByRole('textbox', { name: '加任务' }), 'Shift+Tab');
  await keys.press('Enter');
  const title = '换首图 #主图';
  const probe = await stage.ours('options.html');
  await page.bringToFront();
  await expect
    .poll(() => taskNamed(probe, title))
    .toMatchObject({ deadlineOn: addDays(todayIn(new Date()), 1), tags: [] });

  // One stop for all tabs, at the chosen one; arrows go on from there.
  await keys.tabTo(panel.getByRole('tab', { selected: true }));
  const allTasks = panel.getByRole('tab', { name: /^任务/ });
  for (let step = 0; step < 4 && (await allTasks.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await keys.press('ArrowRight');
  }
  await keys.tabTo(panel.getByRole('searchbox', { name: /^筛选/ }));
  await keys.type('换首图');
  await keys.press('Tab', 'Enter');
  const card = panel.getByRole('article', { name: title });
  await keys.tabTo(card.getByRole('textbox', { name: '加一条' }));
  await keys.type('三张备选');
  await keys.press('Enter', 'Escape');
  await expect(card).toHaveCount(0);
  await expect.poll(() => taskNamed(probe, title)).toMatchObject({ checklist: [{ text: '三张备选' }] });
  await keys.press('Space');
  await expect.poll(() => taskNamed(probe, title)).toMatchObject({ status: 'doing' });
  await keys.press('Space');
  await expect.poll(() => taskNamed(probe, title)).toMatchObject({ status: 'done' });
  await keys.press('Control+z');
  await expect.poll(() => taskNamed(probe, title)).toMatchObject({ status: 'doing' });

  await keys.press('Alt+l');
  await expect(panel.locator('header')).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-launchdeck'))).toBe('panel');
  await keys.press('Enter');
  await expect(panel.locator('header')).toBeVisible();
});

test('弹窗：只用键盘走到一个项目，打开它在工作台的地方', async ({ stage }) => {
  await stage.allow('page');
  await (await launchProject(stage, 5)).close();
  const work = await launchProject(stage, 90, '竹影马克杯上新');
  const popup = await stage.ours('popup.html');
  const keys = new Keyboard(popup);
  const list = popup.getByRole('list', { name: '进行中的项目' }).getByRole('link');
  await keys.tabTo(list.first());
  await keys.press('ArrowDown', 'ArrowUp');
  await expect(list.first()).toBeFocused();
  await expect(list.first()).toContainText(projectName);
  await keys.press('Enter');
  await work.getByRole('heading', { name: projectName }).waitFor();
});

test('每个画面 Tab 走得到每一处，看得见停在哪里，走得出来', async ({ stage }) => {
  const first = await stage.ours('workbench.html');
  await first.getByRole('button', { name: '下一步' }).waitFor();
  expect(await new Keyboard(first).walk()).toEqual([]);
  await first.close();
  await stage.allow('network');
  await launchProject(stage, 5);
  const { page, panel } = await openByKeys(stage, addresses.jd.goods);
  await panel.getByRole('region', { name: '这一行' }).getByRole('button', { name: '挂到项目' }).waitFor();
  await page.bringToFront();
  const probe = await stage.ours('options.html');
  const { projects = [], tasks = [] } = await storedRows(probe);
  const tab = await probe.evaluate(
    async () =>
      Object.entries(await chrome.storage.session.get(null)).find(
        ([key, row]) => key.startsWith('context:') && row,
      )?.[0],
  );
  const project = projects.find(({ name }) => name === projectName)?.id;
  const task = tasks.find(({ projectId }) => projectId === project)?.id;
  const places = [
    ['popup.html', '预计晚'],
    [`sidepanel.html#tab=${tab?.split(':')[1]}`, '挂到项目'],
    ['workbench.html#/today', projectName],
    ['workbench.html#/projects', projectName],
    ['workbench.html#/new', '标准上新'],
    ['workbench.html#/products', projectName],
    ['workbench.html#/health', projectName],
    ['workbench.html#/settings', projectName],
    [`workbench.html#/project/${project}`, '市场与竞品调研'],
    [`workbench.html#/project/${project}?task=${task}`, '删除任务'],
    [`workbench.html#/project/${project}?view=board`, '市场与竞品调研'],
    [`workbench.html#/project/${project}?view=calendar`, '周一'],
    [`workbench.html#/project/${project}?view=settings`, projectName],
    [`workbench.html#/project/${project}?view=budget`, '预算'],
    [`workbench.html#/project/${project}?view=retro`, '做得好'],
    ['workbench.html#/waits', '等外部'],
    ['workbench.html#/suppliers', '供应商'],
    ['workbench.html#/templates', '标准上新'],
    ['workbench.html#/promos', '双12'],
    ['workbench.html#/reports', '成文，可以直接改'],
    ['workbench.html#/handover', '没有收到的交接'],
    ['workbench.html#/history', '新建项目'],
    ['workbench.html#/bell', '提醒'],
    ['options.html', '读取'],
  ] as const;
  const found: string[] = [];
  for (const [path, shows] of places) {
    const place = await stage.ours(path);
    await place.getByText(shows).first().waitFor();
    // Computed beside the page: it comes when the page has long stood.
    if (path.includes('/project/')) await place.getByRole('link', { name: /%$/ }).first().waitFor();
    found.push(...(await new Keyboard(place).walk()).map((what) => `${path} ${what}`));
    await place.close();
  }
  expect(found).toEqual([]);
});
