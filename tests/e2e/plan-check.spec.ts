import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { crowdedId, crowdedName, crowdedPlan } from '../support/crowded-plan.ts';
import { Keyboard } from '../support/keyboard.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const route = `workbench.html#/project/${crowdedId}`;

async function checkPage(stage: Stage): Promise<Page> {
  await stage.allow('page');
  const page = await stage.ours('workbench.html');
  await page.getByRole('main').first().waitFor();
  await seedRows(page, crowdedPlan(todayIn(new Date())));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${stage.extensionId}/${route}?view=check`);
  await page.getByRole('heading', { name: crowdedName }).waitFor();
  return page;
}

/** The plan as stored, to the byte. */
async function planOf(page: Page): Promise<string> {
  const { projects, tasks, links } = await storedRows(page);
  return JSON.stringify({ projects, tasks, links });
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const clash = (page: Page, words: string | RegExp) =>
  part(page, '冲突').getByRole('listitem').filter({ hasText: words });

test('冲突各有一句话、它的任务和办法；点任务打开任务卡，卡上也说谁太满', async ({ stage }) => {
  const page = await checkPage(stage);
  for (const words of [/已经晚了 \d+ 天/, '赶不上它的截止日', '排在「打样」之前', '固定在休息日', /小王.*同时 4 件/]) {
    await expect(clash(page, words)).toHaveCount(1);
  }
  await clash(page, '小王').getByRole('button', { name: '主图五张' }).click();
  const card = page.getByRole('complementary', { name: '主图五张' });
  await expect(card.getByText(/小王.*同时 4 件/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await clash(page, '固定在休息日').getByRole('button', { name: '按自然日' }).click();
  await expect(clash(page, '固定在休息日')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(clash(page, '固定在休息日')).toHaveCount(1);
});

test('排开：Esc 什么也不改，采用后人手排得开，撤销回到原样', async ({ stage }) => {
  const page = await checkPage(stage);
  const before = await planOf(page);
  const level = clash(page, '小王').getByRole('button', { name: '排开' });
  const proposal = part(page, '排开建议');
  await level.click();
  await expect(proposal.getByText(/挪 \d+ 个任务，人手都排得开/)).toBeVisible();
  await expect(proposal.getByRole('table', { name: '要挪的任务' })).toContainText('小王');
  await page.keyboard.press('Escape');
  await expect(proposal).toHaveCount(0);
  expect((await planOf(page)) === before).toBe(true);
  await level.click();
  await proposal.getByRole('button', { name: '采用' }).click();
  await expect(proposal).toHaveCount(0);
  await expect(clash(page, '小王')).toHaveCount(0);
  expect((await planOf(page)) === before).toBe(false);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(clash(page, '小王')).toHaveCount(1);
  await expect.poll(async () => (await planOf(page)) === before).toBe(true);
});

test('赢回几天：三个办法从省到费，采用后上架日提前，撤销回到原样', async ({ stage }) => {
  const page = await checkPage(stage);
  const before = await planOf(page);
  const back = part(page, '赢回几天');
  const days = back.getByRole('spinbutton', { name: '要赢回的工作日' });
  await expect(days).not.toHaveValue('0');
  await days.fill('2');
  await days.press('Enter');
  const first = back.getByRole('article').first();
  await expect(first).toContainText('−2 天');
  await expect(back).toHaveAttribute('aria-busy', 'false');
  await expect(back.getByRole('article')).toHaveCount(3);
  const launch = await first.getByText(/上架日 \S+ → \S+/).textContent();
  const earlier = /→ (\d\d-\d\d)/.exec(launch ?? '')?.[1] ?? 'no day';
  await first.getByRole('button', { name: '采用第 1 个办法' }).click();
  await expect(page.getByRole('heading', { name: /^上架日/ })).toContainText(`→ ${earlier}`);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('heading', { name: /^上架日/ })).not.toContainText(`→ ${earlier}`);
  await expect.poll(async () => (await planOf(page)) === before).toBe(true);
});

test('计划基准：存一份，大货多三天，看得见漂了三天；改名，换，删，撤销', async ({ stage }) => {
  const page = await checkPage(stage);
  const baselines = part(page, '计划基准');
  await baselines.getByRole('textbox', { name: '名称' }).fill('立项');
  await page.keyboard.press('Enter');
  await expect(baselines.getByRole('textbox', { name: '「立项」的名称' })).toHaveValue('立项');
  const milestone = baselines
    .getByRole('table', { name: '里程碑漂了几天' })
    .getByRole('row')
    .filter({ hasText: '上架日' });
  const late = Number(/\+(\d+)$/.exec((await milestone.textContent()) ?? '')?.[1] ?? 0);

  await page.getByRole('radiogroup', { name: '看项目的什么' }).getByText('任务', { exact: true }).click();
  const grid = page.getByRole('treegrid');
  await grid.getByRole('row').filter({ hasText: '等待大货生产' }).locator('[data-cell=days]').click();
  await page.getByRole('textbox', { name: '天' }).fill('15');
  await page.keyboard.press('Enter');
  await page.getByText('计划检查', { exact: true }).click();

  await expect(milestone).toContainText(`+${late + 3}`);
  const goods = baselines
    .getByRole('table', { name: '和「立项」比' })
    .getByRole('row')
    .filter({ hasText: '等待大货生产' });
  await expect(goods).toContainText('+3');

  const name = baselines.getByRole('textbox', { name: '「立项」的名称' });
  await name.fill('封样');
  await name.press('Enter');
  await expect(baselines.getByRole('table', { name: '和「封样」比' })).toBeVisible();
  // The row goes with its click: `check` would look for it once more.
  await baselines.getByRole('radio', { name: '上次确认的计划' }).click();
  await expect(baselines.getByRole('radio', { name: '按「封样」算晚几天' })).not.toBeChecked();
  await baselines.getByRole('button', { name: '删除「封样」' }).click();
  await expect(baselines.getByText('还没有计划基准')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(baselines.getByRole('textbox', { name: '「封样」的名称' })).toBeVisible();
});

test('计划检查：axe 零问题，浅色深色都是；只用键盘排开、放弃、采用', async ({ stage }) => {
  const page = await checkPage(stage);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const baselines = part(page, '计划基准');
  await baselines.getByRole('textbox', { name: '名称' }).fill('立项');
  await page.keyboard.press('Enter');
  await expect(part(page, '赢回几天').getByRole('article').first()).toBeVisible();
  await baselines.getByText('全部任务', { exact: true }).click();
  await expect(page.getByRole('heading', { name: crowdedName })).toBeInViewport();
  const keys = new Keyboard(page);
  const level = clash(page, '小王').getByRole('button', { name: '排开' });
  const proposal = part(page, '排开建议');
  await keys.tabTo(level);
  await keys.press('Enter');
  await proposal.getByRole('table').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveClass(colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }
  expect(await keys.walk()).toEqual([]);
  await keys.press('Escape');
  await expect(proposal).toHaveCount(0);
  await keys.tabTo(level);
  await keys.press('Enter');
  await keys.tabTo(proposal.getByRole('button', { name: '采用' }));
  await keys.press('Enter');
  await expect(clash(page, '小王')).toHaveCount(0);
  await keys.press('Control+z');
  await expect(clash(page, '小王')).toHaveCount(1);
});
