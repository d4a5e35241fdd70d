import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { handedId, handedName, handedPlan } from '../support/handed-plan.ts';
import { Keyboard } from '../support/keyboard.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, raiseStage, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

const look = async (page: Page, name: string) => {
  const folder = process.env.LAUNCHDECK_LOOK;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

async function workbench(stage: Stage, rows: Record<string, object[]>, meId: string | null): Promise<Page> {
  await stage.allow('page');
  const page = await stage.ours('workbench.html');
  await page.getByRole('main').first().waitFor();
  await seedRows(page, rows);
  await page.evaluate((id) => chrome.storage.local.set({ meId: id }), meId);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}
async function go(stage: Stage, page: Page, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/${place}`);
  await page.locator('main h1').waitFor();
}
async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件' }).press('Enter');
  return readFileSync(await (await download).path(), 'utf8');
}
/** A real drop of a file onto the page. */
async function drop(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], '交接.json', { type: 'application/json' }));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}
/** A file of the task, as its own tab keeps it. */
const attach = (page: Page, taskId: string, projectId: string) =>
  page.evaluate(
    async ([task, project]) => {
      const bytes = new TextEncoder().encode('尺寸表一');
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const row = { id: 'f1', taskId: task, projectId: project, name: '尺寸表.txt', mediaType: 'text/plain', sha256 };
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('launchdeck');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction(['files', 'attachments'], 'readwrite');
      transaction.objectStore('files').put({ sha256, blob: new Blob([bytes]) });
      transaction.objectStore('attachments').put({ ...row, bytes: bytes.length, addedAt: '2026-11-20T02:00:00Z' });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    [taskId, projectId] as const,
  );
const taskOf = async (page: Page, id: string) =>
  (await storedRows(page)).tasks?.find((task) => task.id === `handed-${id}`) ?? {};

test('交给同事，同事做完交还，两边都改的放进待定；每一步都能撤销', async ({ stage }) => {
  const owner = await workbench(stage, handedPlan(todayIn(new Date())), 'm3');
  await attach(owner, 'handed-images', handedId);
  await go(stage, owner, `project/${handedId}`);
  const keys = new Keyboard(owner);
  await keys.tabTo(owner.getByRole('button', { name: '交接', exact: true }));
  await keys.press('Enter');
  const dialog = owner.getByRole('dialog', { name: '交出去' });
  await expect(
    dialog.getByText('4 个任务·1 条评论·1 条先后关系·1 个文件（12 B）·1 个里程碑或分组，只有名字和日子'),
  ).toBeVisible();
  await expect(dialog.getByText(/^其余 2 个任务/)).toBeVisible();
  expect(await axeViolations(owner)).toEqual([]);
  await look(owner, 'give');
  const given = await saved(owner);
  expect(given).toContain('主图五张');
  expect(given).not.toMatch(/MARK|7654321/);

  const there = await raiseStage({}, stage.consoles);
  const colleague = await workbench(
    there,
    { members: [{ id: 'mine', name: '小林', role: '', isActive: true }] },
    'mine',
  );
  await go(there, colleague, 'today');
  await drop(colleague, given);
  await expect(colleague.getByRole('heading', { name: `许可交来的「${handedName}」` })).toBeVisible();
  await expect(colleague.getByText('跟着任务一起收：1 条先后关系·1 个文件（12 B）')).toBeVisible();
  expect(await axeViolations(colleague)).toEqual([]);
  await look(colleague, 'receive');
  expect((await storedRows(colleague)).projects).toEqual([]);
  await colleague.getByRole('button', { name: /^收下 \d+ 项$/ }).press('Enter');
  await expect(colleague.getByRole('heading', { name: handedName })).toBeVisible();
  await expect(colleague.getByRole('treegrid').getByText('主图五张')).toBeVisible();
  await look(colleague, 'received-project');
  const came = await storedRows(colleague);
  expect([came.links?.length, came.attachments?.length]).toEqual([1, 1]);

  await go(there, colleague, `project/${handedId}?task=handed-images`);
  const sheet = colleague.getByRole('complementary', { name: '主图五张' });
  await sheet.getByRole('combobox', { name: '状态' }).selectOption('done');
  await sheet.getByRole('checkbox', { name: '首图' }).check();
  await sheet.getByRole('tab', { name: /^讨论/ }).click();
  await sheet.getByRole('textbox', { name: '写评论' }).fill('五张都好了，样衣找 13800138000');
  await sheet.getByRole('textbox', { name: '写评论' }).press('Control+Enter');
  await expect(sheet.getByRole('article', { name: /小林/ })).toBeVisible();
  await go(there, colleague, `project/${handedId}?task=handed-detail`);
  await colleague.getByRole('combobox', { name: '状态' }).selectOption('doing');
  await expect.poll(async () => (await taskOf(colleague, 'detail')).status).toBe('doing');
  await go(there, colleague, 'handover');
  await look(colleague, 'received-list');
  await colleague.getByRole('button', { name: '交还' }).press('Enter');
  await expect(colleague.getByText('2 个任务的状态、日子、清单·1 条评论')).toBeVisible();
  await look(colleague, 'back');
  const answer = await saved(colleague);
  await there.context.close();

  // Meanwhile the owner went on with one of them.
  await go(stage, owner, `project/${handedId}?task=handed-detail`);
  await owner.getByRole('combobox', { name: '状态' }).selectOption('review');
  await expect.poll(async () => (await taskOf(owner, 'detail')).status).toBe('review');
  await go(stage, owner, 'handover');
  await owner
    .getByLabel('收文件', { exact: true })
    .and(owner.locator('input'))
    .setInputFiles({ name: '交还.json', mimeType: 'application/json', buffer: Buffer.from(answer) });
  const preview = owner.getByRole('region', { name: `小林交还的「${handedName}」` });
  await expect(preview.getByRole('row', { name: /主图五张 状态 未开始 做完/ })).toBeVisible();
  await expect(preview.getByRole('row', { name: /详情页设计 状态 .*两边都改了/ })).toBeVisible();
  await expect(preview.getByText(/^这里有 1 处像是电话/)).toBeVisible();
  expect(await axeViolations(owner)).toEqual([]);
  expect(await keys.walk()).toEqual([]);
  await look(owner, 'answer');
  await preview.getByRole('checkbox', { name: '收下「主图五张」的新评论' }).press('Space');
  await preview.getByRole('button', { name: /^收下 \d+ 处$/ }).press('Enter');
  await expect(preview).toBeHidden();
  expect(await taskOf(owner, 'images')).toMatchObject({ status: 'done', progress: 1, notes: '尺寸按平台' });
  expect((await storedRows(owner)).comments?.map(({ id }) => id).sort()).toEqual(['k1', 'k2']);

  await go(stage, owner, `project/${handedId}?task=handed-images`);
  await owner.getByRole('tab', { name: /^经过/ }).click();
  await expect(owner.getByRole('list', { name: '经过' }).getByText('小林（交接文件）').first()).toBeVisible();
  await look(owner, 'by-file');
  await go(stage, owner, 'handover');

  const inbox = owner.getByRole('region', { name: '两边都改了' });
  await expect(inbox.getByRole('row', { name: /详情页设计 状态 未开始 待通过 进行中/ })).toBeVisible();
  expect(await axeViolations(owner)).toEqual([]);
  expect(await keys.walk()).toEqual([]);
  await look(owner, 'clashes');
  await keys.tabTo(inbox.getByRole('button', { name: '用对方的：详情页设计的状态' }));
  await keys.press('Enter');
  await expect.poll(async () => (await taskOf(owner, 'detail')).status).toBe('doing');

  // The same file once more: only what was left is asked again.
  await drop(owner, answer);
  await expect(preview.getByRole('row')).toHaveCount(2);
  await preview.getByRole('button', { name: '不收' }).click();
  await owner.locator('h1').click();
  await owner.keyboard.press('Control+z');
  await expect.poll(async () => (await taskOf(owner, 'detail')).status).toBe('review');
  await owner.keyboard.press('Control+z');
  await expect.poll(async () => (await taskOf(owner, 'images')).status).toBe('todo');
  expect((await storedRows(owner)).clashes).toEqual([]);
  await drop(owner, answer.slice(0, 400));
  await expect(owner.getByText(/可能没传完整，没有收/)).toBeVisible();
  await look(owner, 'refused');
});
