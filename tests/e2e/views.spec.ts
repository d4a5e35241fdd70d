import type { Locator, Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { axeInBothThemes, axeViolations } from '../support/axe-violations.ts';
import { launchProject } from '../support/launch-project.ts';
import { manyProjects } from '../support/many-projects.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const title = '市场与竞品调研';

const stored = async (page: Page) =>
  (await storedRows(page)).tasks?.find((task) => String(task.title).startsWith(title));

/** A native drag: it begins after some px, and the target is asked again while the pointer rests on it. */
async function dragTo(page: Page, from: Locator, to: Locator, at = { x: 0.5, y: 0.5 }): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  const [x, y] = [end.x + end.width * at.x, end.y + end.height * at.y];
  await page.mouse.move(start.x + 12, start.y + start.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    const done = step / 12;
    await page.mouse.move(start.x + 12 + (x - start.x - 12) * done, start.y + 10 + (y - start.y - 10) * done);
  }
  await page.mouse.move(x + 1, y);
  await page.mouse.move(x, y);
}

test('看板：拖一张卡片换状态，撤销回来；键盘拿起、放回、放下', async ({ stage }) => {
  await stage.allow('page');
  const page = await launchProject(stage);
  await page.getByRole('radio', { name: '看板' }).check({ force: true });
  const card = page.locator('[data-card]', { hasText: title });
  const doing = page.getByRole('region', { name: /^进行中/ });
  await dragTo(page, card, doing, { x: 0.5, y: 0.4 });
  await expect(page.locator('.bd-slot')).toBeVisible();
  await page.mouse.up();
  await expect(doing.locator('[data-card]', { hasText: title })).toBeVisible();
  await expect.poll(() => stored(page)).toMatchObject({ status: 'doing' });
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => stored(page)).toMatchObject({ status: 'todo', actualStartOn: null });

  const todo = page.getByRole('region', { name: /^未开始/ });
  await todo.locator('[data-card]', { hasText: title }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.bd-slot')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.bd-slot')).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect.poll(() => stored(page)).toMatchObject({ status: 'done' });
  await expect(page.getByRole('region', { name: /^做完/ }).locator('[data-card]', { hasText: title })).toBeFocused();
});

test('列表的行和看板的卡片能拖着排，撤销回来', async ({ stage }) => {
  await stage.allow('page');
  const page = await launchProject(stage);
  const names = () => page.locator('.wb-task .wb-name').allTextContents();
  await page.locator('.wb-task').first().waitFor();
  const [group = '', first = '', second = ''] = await names();
  const to = await page.locator('.wb-task', { hasText: first }).boundingBox();
  const from = await page.locator('.wb-task', { hasText: second }).boundingBox();
  if (!to || !from) throw new Error('no rows');
  await page.mouse.move(from.x + 150, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(from.x + 150, to.y + 4, { steps: 6 });
  await expect(page.locator('.wb-gap')).toBeVisible();
  await page.mouse.up();
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([group, second, first]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([group, first, second]);
  await page.getByRole('radio', { name: '看板' }).check({ force: true });
  const cards = page.locator('.bd-col').first().locator('.bd-card');
  const titles = async () => (await cards.locator('.bd-name').allTextContents()).slice(0, 2);
  await cards.first().waitFor();
  const before = await titles();
  await dragTo(page, cards.nth(0), cards.nth(1), { x: 0.5, y: 0.9 });
  await expect(page.locator('.bd-slot')).toBeVisible();
  await page.mouse.up();
  await expect.poll(titles).toEqual([...before].reverse());
});

test('日历：拖到另一天，撤销回来；键盘挪一个工作日', async ({ stage }) => {
  await stage.allow('page');
  const page = await launchProject(stage);
  await page.getByRole('radio', { name: '日历' }).check({ force: true });
  const bar = page.locator(`[data-bar][data-first]`, { hasText: title });
  const before = (await stored(page))?.plannedStartOn;
  // It opens at the month of the plan's first task; when that is in its last week, only one before is left.
  await bar.waitFor();
  const here = page.locator('.cal-week', { has: bar });
  const after = here.locator('xpath=following-sibling::section[1]');
  const week = (await after.count()) > 0 ? after : here.locator('xpath=preceding-sibling::section[1]');
  await dragTo(page, bar, week, { x: 0.3, y: 0.6 });
  await expect(page.locator('.cal-ghost').first()).toBeVisible();
  await page.mouse.up();
  await expect.poll(async () => (await stored(page))?.plannedStartOn).not.toBe(before);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await stored(page))?.plannedStartOn).toBe(before);

  await bar.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.cal-tip')).toContainText(/上架日|波及|不动别的/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.cal-tip')).toHaveCount(0);
  expect((await stored(page))?.plannedStartOn).toBe(before);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(async () => String((await stored(page))?.plannedStartOn) > String(before)).toBe(true);
});

test('1280 宽的看板：五列都在，卡片上的日子不折行', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/projects');
  await page.setViewportSize({ width: 1280, height: 800 });
  const rows = manyProjects(1, 12, todayIn(new Date()));
  const waitFor = '江苏恒绒纺织科技有限公司（南通二厂）';
  await seedRows(page, { ...rows, tasks: rows.tasks.map((task) => ({ ...task, waitFor: task.waitFor && waitFor })) });
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/project/seed-0?view=board`);
  await page.reload();
  await expect(page.locator('.bd-col')).toHaveCount(5);
  await expect(page.locator('.bd-col').last()).toBeInViewport({ ratio: 1 });
  const waiting = page.locator('[data-card]').filter({ hasText: waitFor });
  await expect(waiting.first()).toBeVisible();
  for (const due of await waiting.locator('time').all()) expect((await due.boundingBox())?.height).toBeLessThan(20);
});

test('三百个项目一条时间轴：只画看得见的行，大促有带有名字，axe 零问题，回车打开项目', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/projects');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const today = todayIn(new Date());
  const brandDay = { fromOn: addDays(today, 3), toOn: addDays(today, 23), isEstimated: true };
  const promo = { ...brandDay, id: 'brand-day', name: '品牌周', phases: [], freezes: [], platforms: ['pinduoduo'] };
  await seedRows(page, { ...manyProjects(300, 12, today), promoWindows: [promo] });
  await page.reload();
  await page.getByRole('radio', { name: '总览' }).check({ force: true });
  const table = page.getByRole('table', { name: '总览' });
  await expect(table.getByRole('columnheader').last()).toContainText('品牌周（暂估）');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('link', { name: /^还有 \d+ 个$/ })).toBeInViewport({ ratio: 1 });
  const lane = table.locator('.ax-lane').first();
  await expect(lane.locator('path.ax-promo')).toHaveCount(1);
  await expect(table).toHaveAttribute('aria-rowcount', '301');
  await expect(table.locator('.ax-lane .sg-bar').first()).toBeVisible();
  expect(await table.locator('.ax-lane').count()).toBeLessThan(80);
  expect(await axeInBothThemes(page)).toEqual([]);
  await table.getByRole('link').first().focus();
  await page.keyboard.press('End');
  await expect(table.locator('[aria-rowindex="301"] a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '看板' })).toBeVisible();
});

test('看板和日历 axe 零问题，拿着卡片时也是；一万个任务只画看得见的', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/projects');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await seedRows(page, manyProjects(1, 10_000, todayIn(new Date())));
  for (const view of ['board', 'calendar']) {
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/project/seed-0?view=${view}`);
    await page.reload();
    const first = page.locator(view === 'board' ? '[data-card]' : '[data-bar]').first();
    await expect(first).toBeVisible();
    expect(await page.locator('.wb-main *').count()).toBeLessThan(3000);
    const movable = page.locator('a[draggable=true]').first();
    await movable.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(view === 'board' ? '.bd-slot' : '.cal-tip')).toBeVisible();
    expect(await axeViolations(page), view).toEqual([]);
  }
});
