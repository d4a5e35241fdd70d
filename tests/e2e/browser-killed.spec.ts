import type { Page } from '@playwright/test';
import { killBrowser } from '../support/kill-browser.ts';
import { launchProject } from '../support/launch-project.ts';
import { planRows, replayedRows } from '../support/replay-log.ts';
import { expect, raiseStage, type Stage, test } from '../support/stage.ts';
import { type Row, storedRows } from '../support/stored-rows.ts';

/** Task titles that the screen said are saved. */
type Told = Set<string>;

/** Opens the place again after the crash, and holds what is stored against itself and against what was told. */
async function mended(stage: Stage, place: string, told: Told): Promise<{ page: Page; tasks: Row[] }> {
  const page = await stage.ours(place);
  await expect(page.getByRole('treegrid', { name: '任务' })).toBeVisible();
  const stored = await storedRows(page);
  expect(planRows(stored)).toEqual(replayedRows(stored));
  const tasks = stored.tasks ?? [];
  const titles = new Set(tasks.map(({ title }) => title));
  expect([...told].filter((title) => !titles.has(title))).toEqual([]);
  return { page, tasks };
}

async function crash(stage: Stage): Promise<Stage> {
  const closed = stage.context.waitForEvent('close');
  await killBrowser(stage.profile);
  await closed;
  return raiseStage({ profile: stage.profile }, stage.consoles);
}

/**
 * Adds task after task in the page's quick-add line, each as soon as the one before is acknowledged (the line is empty
 * again), faster than any hand. Resolves when `count` of them are; goes on until the browser is gone.
 */
async function addTasks(page: Page, name: string, count: number, told: Told): Promise<void> {
  await page.getByRole('textbox', { name: '加任务' }).waitFor();
  const enough = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      const [, title] = /^saved:(.+)$/.exec(message.text()) ?? [];
      if (title) told.add(title);
      if (told.has(`${name} ${count}`)) resolve();
    });
  });
  void page.evaluate((prefix) => {
    const line = document.querySelector<HTMLInputElement>('input[aria-label="加任务"]');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const type = (title: string) => {
      value?.set?.call(line, title);
      line?.dispatchEvent(new Event('input', { bubbles: true }));
    };
    let number = 0;
    const turn = () => {
      if (line?.value === '') {
        if (number > 0) console.log(`saved:${prefix} ${number}`);
        number += 1;
        type(`${prefix} ${number}`);
        setTimeout(() => line?.form?.requestSubmit());
      }
      setTimeout(turn);
    };
    turn();
  }, name);
  return enough;
}

/** Ids of the project's tasks that have none below them and are not begun. */
function leavesOf(tasks: readonly Row[], projectId: string): unknown[] {
  const groups = new Set(tasks.map(({ parentId }) => parentId));
  return tasks
    .filter((task) => task.projectId === projectId && task.status === 'todo' && !groups.has(task.id))
    .map(({ id }) => id);
}

test('编辑到一半浏览器被强行结束，几轮：说存好了的都在，没存完的要么整条在要么不在', async ({ stage: first }) => {
  const told: Told = new Set();
  await first.allow('page');
  const made = await launchProject(first);
  const { pathname, hash } = new URL(made.url());
  const place = pathname.slice(1) + hash;

  await addTasks(made, '第一轮', 2, told);
  let stage = await crash(first);
  let { page, tasks } = await mended(stage, place, told);

  // Two pages write at the same time.
  const side = await stage.ours('sidepanel.html');
  await Promise.all([addTasks(page, '工作台', 9, told), addTasks(side, '侧边栏', 6, told)]);
  stage = await crash(stage);
  ({ page, tasks } = await mended(stage, place, told));

  // One change of many rows is under way.
  const leaves = leavesOf(tasks, hash.replace('#/project/', ''));
  expect(leaves.length).toBeGreaterThan(30);
  await page
    .locator('[data-cell="open"]')
    .first()
    .click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Space');
  stage = await crash(stage);
  ({ page, tasks } = await mended(stage, place, told));
  const turned = tasks.filter(({ id, status }) => leaves.includes(id) && status !== 'todo');
  expect([0, leaves.length]).toContain(turned.length);

  // One name is saved, the next is only typed.
  const panel = await stage.ours('sidepanel.html');
  await panel.getByRole('tab', { name: /任务/ }).click();
  await panel.getByRole('searchbox', { name: /筛选/ }).fill('侧边栏 1');
  await panel.locator('[data-row]', { hasText: '侧边栏 1' }).first().click();
  const title = panel.getByRole('article').getByRole('textbox', { name: '任务', exact: true });
  await title.fill('侧边栏 1 改好了');
  await title.blur();
  await expect(panel.getByText('已改「侧边栏 1 改好了」')).toBeVisible();
  told.delete('侧边栏 1');
  told.add('侧边栏 1 改好了');
  await title.fill('只打了一半');
  stage = await crash(stage);
  ({ page, tasks } = await mended(stage, place, told));
  expect(tasks.filter(({ title: name }) => name === '只打了一半')).toEqual([]);
  await page.getByRole('searchbox', { name: '筛选任务' }).fill('第一轮 1');
  await expect(page.getByRole('row', { name: /第一轮 1/ }).first()).toBeVisible();
  await stage.context.close();
});
