import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { Keyboard } from '../support/keyboard.ts';
import { openSheet, pictureFile, sheetTitle } from '../support/sheet-task.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

const part = (page: Page, name: RegExp) => page.getByRole('tab', { name });
const look = async (page: Page, name: string) => {
  const folder = process.env.LAUNCHDECK_LOOK;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

test('只用键盘：@ 人，双人复核，重复，经过里恢复；没通过不能做完', async ({ stage }) => {
  const page = await openSheet(stage);
  const keys = new Keyboard(page);
  await look(page, 'sheet-task');
  expect(await axeViolations(page)).toEqual([]);

  await keys.tabTo(part(page, /^任务/));
  await keys.press('ArrowRight');
  await keys.tabTo(page.getByRole('combobox', { name: '我是' }));
  await keys.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByRole('combobox', { name: '我是' })).toHaveValue('小林');
  await keys.tabTo(page.getByRole('textbox', { name: '写评论' }));
  await keys.type('@zm');
  await expect(page.getByRole('option', { name: '周敏 品控' })).toBeVisible();
  await keys.press('Enter');
  await keys.type('看一下第三张');
  await keys.press('Control+Enter');
  await expect(page.getByRole('article', { name: /小林/ })).toContainText('@周敏 看一下第三张');
  await look(page, 'sheet-talk');
  expect(await axeViolations(page)).toEqual([]);
  expect((await storedRows(page)).comments).toMatchObject([{ authorId: 'm1', mentions: ['m2'] }]);

  await keys.tabTo(part(page, /^讨论/), 'Shift+Tab');
  await keys.press('ArrowRight', 'ArrowRight');
  await keys.tabTo(page.getByRole('button', { name: '双人复核' }));
  await keys.press('Enter');
  for (const name of ['周敏', '许可']) {
    await keys.tabTo(page.getByRole('combobox', { name: '加人' }));
    await keys.type(name);
    await keys.press('Enter');
  }
  await look(page, 'sheet-steps');
  expect(await axeViolations(page)).toEqual([]);
  await keys.tabTo(page.getByRole('button', { name: '改好了' }));
  await keys.press('Enter');
  await keys.tabTo(page.getByRole('textbox', { name: '提交说明' }));
  await keys.type('五张都按拼多多的尺寸');
  await keys.tabTo(page.getByRole('button', { name: '提交审批' }));
  await keys.press('Enter');
  await expect(page.getByText('自己提交的要别人来通过').or(page.getByText('这一步不归你审批'))).toBeVisible();
  await look(page, 'sheet-submitted');

  for (const name of ['周敏', '许可']) {
    await keys.tabTo(page.getByRole('combobox', { name: '我是' }));
    await keys.press('ArrowDown', 'ArrowDown', 'Enter');
    await expect(page.getByRole('button', { name: '通过', exact: true })).toBeEnabled();
    await keys.tabTo(page.getByRole('button', { name: '通过', exact: true }), 'Shift+Tab');
    await keys.press('Enter');
    await expect(page.getByRole('img', { name: `${name} 已通过` })).toBeVisible();
    if (name === '周敏') {
      await part(page, /^任务/).press('Enter');
      await page.getByRole('combobox', { name: '状态' }).selectOption('done');
      await expect(page.getByText(/要先审批通过才能做完/)).toBeVisible();
      await part(page, /^审批/).press('Enter');
      await look(page, 'sheet-half');
    }
  }
  await expect(page.getByText('都通过了，可以做完')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await keys.tabTo(part(page, /^审批/), 'Shift+Tab');
  await keys.press('Home');
  await keys.tabTo(page.getByRole('button', { name: '设重复' }));
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: '重复' });
  await keys.tabTo(dialog.getByRole('combobox', { name: '重复' }));
  await keys.press('ArrowUp', 'ArrowUp');
  await look(page, 'sheet-repeat');
  expect(await axeViolations(page)).toEqual([]);
  await keys.tabTo(dialog.getByRole('button', { name: '存', exact: true }));
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: '每个工作日' })).toBeVisible();
  const name = page.getByRole('textbox', { name: '任务', exact: true });
  await name.fill('主图六张');
  await name.press('Control+Enter');

  await page.getByRole('tab', { name: '经过' }).press('Enter');
  await expect(page.getByText(`名称 ${sheetTitle} → 主图六张`)).toBeVisible();
  await look(page, 'sheet-history');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /恢复这个值 名称/ }).press('Enter');
  await expect(page.getByText(`名称 主图六张 → ${sheetTitle}`)).toBeVisible();

  await page.getByRole('tab', { name: '审批' }).press('Enter');
  await page.getByRole('button', { name: '做完', exact: true }).press('Enter');
  await expect.poll(async () => (await storedRows(page)).tasks?.length).toBe(2);
  const [before] = [(await storedRows(page)).tasks ?? []];
  expect(before.map(({ status }) => status).sort()).toEqual(['done', 'todo']);
});

test('三十张图，坏图，空文件，带脚本的 SVG：说得清楚，不丢，不执行', async ({ stage }) => {
  test.slow();
  const page = await openSheet(stage);
  await part(page, /^文件/).click();
  const field = page.getByLabel('选文件');
  // Playwright hands over 50 MB at a time.
  for (const batch of [0, 10, 20])
    await field.setInputFiles(Array.from({ length: 10 }, (_, at) => pictureFile(batch + at + 1, 2_000_000)));
  const list = page.getByRole('list', { name: '文件' });
  await expect(list.getByRole('listitem')).toHaveCount(30, { timeout: 60_000 });
  // Those near are drawn; files.spec.ts goes through 200 of them.
  await expect(list.locator('canvas:visible')).not.toHaveCount(0);

  const script =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'hit\'"><script>document.title="hit"</script></svg>';
  await field.setInputFiles([
    { name: '空.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
    { name: '坏的.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a00000000deadbeef', 'hex') },
    { name: '图标.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(script) },
    {
      name: '主图.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<!doctype html><script>document.title="hit"</script>'),
    },
  ]);
  await expect(page.getByText('空.png 是空的，没有加')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(33);
  await list.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await expect(list.getByText('图片打不开，可以下载看看')).toBeVisible();
  await expect(list.getByText('名字不对，其实是 HTML')).toBeVisible();
  await expect(list.getByText('为安全不在这里打开，下载后看')).toHaveCount(2);
  await look(page, 'sheet-files');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 图标.svg' }).click();
  expect((await saving).suggestedFilename()).toBe('图标.svg');

  await page.getByRole('button', { name: '看 主图 2.png' }).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer).toContainText('2 / 31');
  await page.keyboard.press('ArrowRight');
  await expect(viewer).toContainText('3 / 31');
  await expect(viewer.getByRole('img', { name: '主图 3.png' })).toBeVisible();
  await look(page, 'sheet-viewer');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.title()).not.toBe('hit');

  await page.getByRole('button', { name: '去掉 主图 1.png' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(32);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(33);
});
