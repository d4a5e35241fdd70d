import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { axeInBothThemes, axeViolations } from '../support/axe-violations.ts';
import { manyProjects } from '../support/many-projects.ts';
import { runningLaunch } from '../support/running-launch.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

const title = '到货抽检与入仓';

/** The Gantt of a launch that has been going for some weeks. */
async function openGantt(stage: Stage): Promise<Page> {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/today');
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.locator('main').waitFor();
  await seedRows(page, runningLaunch('p1', todayIn(new Date())));
  await page.goto(page.url().replace(/#.*/, '#/project/p1?view=gantt'));
  await page.reload();
  await row(page, title).waitFor();
  return page;
}

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
const tip = (page: Page) => page.locator('.gantt-tip');
const chart = (page: Page) => page.locator('.gantt-chart');
/** Every plan row as text. `isSorted`: whatever the order of the fields, which a row that was written anew may change. */
async function plan(page: Page, isSorted = false): Promise<string> {
  const { tasks = [], links = [], projects = [] } = await storedRows(page);
  const rows = [...tasks, ...links, ...projects];
  const text = JSON.stringify(isSorted ? rows.map((one) => Object.entries(one).sort()) : rows);
  // What differs would be pages long.
  return createHash('sha256').update(text).digest('hex');
}

/** The pointer on a part of a task's bar; returns where that is. */
async function toBar(page: Page, name: string, zone: 'body' | 'finish' | 'link-end') {
  const box = await row(page, name).boundingBox();
  const area = await page.locator('.gantt-scroll').boundingBox();
  if (!box || !area) throw new Error('not drawn');
  for (let x = box.x + box.width + 4; x < area.x + area.width - 4; x += 2) {
    await page.mouse.move(x, box.y + 15);
    if ((await chart(page).getAttribute('class'))?.split(' ').includes(zone)) return { x, y: box.y + 15 };
  }
  throw new Error(`no ${zone} of ${name}`);
}

async function pull(page: Page, from: { x: number; y: number }, by: number): Promise<void> {
  await page.mouse.down();
  await page.mouse.move(from.x + by / 2, from.y, { steps: 4 });
  await page.mouse.move(from.x + by, from.y, { steps: 4 });
}

test('拖动时先说波及谁；Esc 后数据一个字节也没变', async ({ stage }) => {
  const page = await openGantt(stage);
  const before = await plan(page);
  const at = await toBar(page, title, 'body');
  await pull(page, at, 50);
  await expect(tip(page)).toContainText(/^上架日 \d\d-\d\d → \d\d-\d\d，波及 \d+ 个任务/);
  await expect(row(page, title).locator('.mv')).toHaveCount(2);
  await expect(page.locator('.gc-ghost').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(tip(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(row(page, title).locator('.mv')).toHaveCount(0);
  expect(await plan(page)).toBe(before);
});

test('放下才算数，说的和做的一样；一次撤销全部回来', async ({ stage }) => {
  const page = await openGantt(stage);
  const before = await plan(page, true);
  const at = await toBar(page, title, 'body');
  await pull(page, at, 50);
  await expect(row(page, title).locator('.mv')).toHaveCount(2);
  const shown = await row(page, title).locator('.c-start, .c-finish').allTextContents();
  await page.mouse.up();
  await expect(page.getByText(`「${title}」移到 ${shown[0]}`)).toBeVisible();
  await expect(row(page, title).locator('.mv')).toHaveCount(0);
  expect(await row(page, title).locator('.c-start, .c-finish').allTextContents()).toEqual(shown);
  expect(await plan(page, true)).not.toBe(before);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => plan(page, true)).toBe(before);
});

test('拉右边改天数，拉圆点连先后，绕圈的不让连', async ({ stage }) => {
  const page = await openGantt(stage);
  const end = await toBar(page, title, 'finish');
  await pull(page, end, 40);
  await expect(tip(page)).toContainText(`${title} 2 → `);
  await page.mouse.up();
  await expect(page.getByText(new RegExp(`「${title}」改为 \\d 天`))).toBeVisible();

  const dot = await toBar(page, title, 'link-end');
  const before = (await storedRows(page)).links?.length ?? 0;
  const to = await row(page, '等待大货生产').boundingBox();
  await page.mouse.move(dot.x, dot.y);
  await page.mouse.down();
  await page.mouse.move(dot.x - 30, dot.y - 20, { steps: 3 });
  await page.mouse.move(dot.x - 60, (to?.y ?? 0) + 15, { steps: 3 });
  await expect(tip(page)).toContainText('这样会绕成一圈');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await storedRows(page)).links?.length).toBe(before);
});

test('键盘做得到鼠标做的：移一天、加一天、连先后、改名、收起', async ({ stage }) => {
  const page = await openGantt(stage);
  const grid = page.getByRole('treegrid', { name: '计划' });
  await row(page, title)
    .locator('.c-days')
    .click({ modifiers: ['ControlOrMeta'] });
  const says = page.locator('.gantt-box ~ [role=status]');
  const start = await row(page, title).locator('.c-start').textContent();
  await grid.press('Alt+ArrowRight');
  await expect(row(page, title).locator('.c-start')).not.toHaveText(start ?? '');
  await expect(says).toContainText(/上架日 \d\d-\d\d → \d\d-\d\d，波及/);
  await grid.press('Alt+Shift+ArrowRight');
  await expect(row(page, title).locator('.c-days')).toHaveText('3');
  await grid.press('Control+z');
  await expect(row(page, title).locator('.c-days')).toHaveText('2');
  await grid.press('Control+z');
  await expect(row(page, title).locator('.c-start')).toHaveText(start ?? '');

  const links = async () => (await storedRows(page)).links?.length ?? 0;
  const count = await links();
  await grid.press('l');
  await expect(tip(page)).toContainText('轮到谁');
  const wanted = await row(page, '客服话术').getAttribute('id');
  while ((await grid.getAttribute('aria-activedescendant')) !== wanted) await grid.press('ArrowDown');
  await expect(tip(page)).toContainText('客服');
  await grid.press('Enter');
  await expect.poll(links).toBe(count + 1);
  await expect(tip(page)).toHaveCount(0);

  await grid.press('F2');
  await page.keyboard.type('客服话术');
  await page.keyboard.press('Enter');
  await expect(row(page, '客服话术，')).toBeVisible();
  await grid.press('ArrowLeft');
  await grid.press('ArrowLeft');
  await expect(row(page, '上架，')).toHaveAttribute('aria-expanded', 'false');
  await expect(row(page, '客服话术，')).toHaveCount(0);

  await grid.press('Shift+F10');
  await page.getByRole('menuitem', { name: '移动几天…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText(/上架日 .*→/);
  await dialog.getByRole('textbox').press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('四种疏密、深浅两色都没有 axe 问题；导出的 SVG 有全部任务', async ({ stage }) => {
  const page = await openGantt(stage);
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((name) => chrome.storage.local.set({ theme: name }), theme);
    await expect(page.locator('html')).toHaveClass(theme === 'dark' ? /dark/ : /^(?!.*dark)/);
    expect(await axeViolations(page)).toEqual([]);
  }
  for (const zoom of ['日', '月', '季', '月']) {
    await page.getByRole('combobox', { name: '疏密' }).selectOption({ label: zoom });
    await expect(page.locator('.gc-pill')).toBeInViewport();
  }
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出和打印' }).click();
  await page.getByRole('menuitem', { name: '存为 SVG' }).click();
  const stream = await (await saved).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  const rows = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount')) - 1;
  expect(text).toContain(title);
  expect(text.match(/ fill="#1c2024">/g)?.length).toBe(rows + 1);
  expect(text).not.toContain('var(--');
});

test('一下滚到底：停下以后每一行的日子和名字都对得上', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.ours('workbench.html#/today');
  await page.locator('main').waitFor();
  await seedRows(page, manyProjects(1, 400, todayIn(new Date())));
  await page.goto(page.url().replace(/#.*/, '#/project/seed-0?view=gantt'));
  await page.reload();
  const rows = page.locator('.gantt-row');
  await rows.first().waitFor();
  const box = page.locator('.gantt-scroll');
  // Two jumps: the second one is still seen as fast.
  for (const part of [0.5, 1]) await box.evaluate((node, to) => node.scrollTo(0, node.scrollHeight * to), part);
  await expect(page.locator('[aria-rowindex="401"] .c-finish')).toBeVisible();
  for (const one of await rows.all()) {
    const name = (await one.locator('.wb-name').textContent()) ?? '?';
    expect(await one.getAttribute('aria-label')).toMatch(new RegExp(`^${name}，`));
    expect(await one.getAttribute('aria-label')).toContain((await one.locator('.c-finish').textContent()) ?? '?');
  }
});

test('选了计划基准，每条下面画的是基准那时的日子', async ({ stage }) => {
  const page = await openGantt(stage);
  const marks = async () =>
    (await chart(page).locator('.gc-baseline').first().getAttribute('d'))?.match(/M/g)?.length ?? 0;
  const before = await marks();
  await seedBaseline(page);
  const { projects = [] } = await storedRows(page);
  await seedRows(page, { projects: projects.map((one) => ({ ...one, baselineId: 'b1' })) });
  await page.reload();
  await row(page, title).waitFor();
  await expect.poll(marks).toBeGreaterThan(before);
});

/** A plan by which every task, and the launch, should have been done three weeks ago. */
async function seedBaseline(page: Page): Promise<void> {
  const { tasks = [] } = await storedRows(page);
  const today = todayIn(new Date());
  const days = { startOn: addDays(today, -24), finishOn: addDays(today, -21), durationDays: 3 };
  const baseline = {
    id: 'b1',
    projectId: 'p1',
    name: '立项',
    takenAt: new Date().toISOString(),
    launchOn: addDays(today, -21),
    tasks: tasks.map(({ id }) => ({ taskId: id, ...days })),
  };
  await seedRows(page, { baselines: [baseline] });
}

test('甘特的条上选画哪份计划基准：只用键盘，说得出漂了几天；存一份能撤销，换了页也记得', async ({ stage }) => {
  const page = await openGantt(stage);
  await seedBaseline(page);
  await page.reload();
  await row(page, title).waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picker = page.locator('.gantt-baseline');
  const choices = page.getByRole('group', { name: '甘特里画哪份计划基准' });
  await expect(picker).toHaveText('计划基准：上次确认');
  await picker.press('Enter');
  await expect(choices.getByRole('radio', { name: '上次确认的计划' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(picker).toHaveText(/^计划基准：立项\+\d+$/);
  await expect(row(page, title)).toHaveAttribute('aria-label', /比计划基准晚 \d+ 天/);
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(choices).toBeHidden();
  await expect(picker).toBeFocused();

  await page.reload();
  await row(page, title).waitFor();
  await expect(picker).toHaveText(/^计划基准：立项/);
  await picker.press('Enter');
  await choices.getByRole('radio', { name: '不画' }).check();
  await expect(page.locator('.gantt-chart .gc-baseline')).toHaveCount(0);
  await expect(page.locator('.gc-legend')).not.toContainText('计划基准');

  await page.getByRole('textbox', { name: '名称' }).fill('封样');
  await page.keyboard.press('Enter');
  await expect(picker).toHaveText('计划基准：封样');
  await expect(choices.getByRole('radio', { name: /^封样/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(picker).toHaveText('计划基准：上次确认');
  expect((await storedRows(page)).baselines).toHaveLength(1);
});
