import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtExtension } from '../support/launch.ts';
import { openSheet, pixel } from '../support/sheet-task.ts';
import { expect, raiseStage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

/** What is handed over: its name and what is in it; `megabytes` of zeros behind it. */
type Given = { name: string; text?: string; base64?: string; megabytes?: number };

/** Drops or pastes as the system does: one event with all the files in it. */
async function give(page: Page, how: 'drop' | 'paste', files: Given[], selector = 'body', text = ''): Promise<boolean> {
  return page.evaluate(
    ([way, list, at, words]) => {
      const data = new DataTransfer();
      const filler = new Blob([new Uint8Array(2 ** 20)]);
      for (const { name, text: written, base64, megabytes = 0 } of list) {
        const head = base64 ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) : (written ?? '');
        // The name makes each of them another file.
        data.items.add(new File([head, base64 ? name : '', ...Array(megabytes).fill(filler)], name));
      }
      if (words) data.setData('text/plain', words);
      const options = { bubbles: true, cancelable: true, composed: true };
      const event =
        way === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data });
      const target = document.querySelector(at);
      if (!target) throw new Error(`no ${at}`);
      return !target.dispatchEvent(event);
    },
    [how, files, selector, text] as const,
  );
}

const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

test('拖进来、粘贴：200 张 2 MB 的图、300 MB、怪名字、假图，都说得清，不占内存，什么也不执行', async ({ stage }) => {
  test.slow();
  const page = await openSheet(stage);
  const list = page.getByRole('list', { name: '文件' });
  const before = await heapOf(page);
  const pictures = Array.from({ length: 200 }, (_, at) => ({
    name: `主图 ${at + 1}.png`,
    base64: pixel,
    megabytes: 2,
  }));
  expect(await give(page, 'drop', pictures, '.wb-sheet')).toBe(true);
  await expect(list.getByRole('listitem')).toHaveCount(200, { timeout: 150_000 });
  await expect(page.getByText('加了 200 个文件')).toBeVisible();
  // Only those near are drawn; the rest when they are scrolled to.
  await expect(list.locator('canvas:not([hidden])').nth(3)).toBeVisible();
  expect(await list.locator('canvas:not([hidden])').count()).toBeLessThan(60);
  expect((await heapOf(page)) - before).toBeLessThan(40 * 2 ** 20);
  await list.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await expect(list.getByRole('listitem').last().locator('canvas')).toBeVisible();
  expect((await storedRows(page)).attachments).toHaveLength(200);

  const bad = '<!doctype html><script>document.title="hit"</script>';
  await give(
    page,
    'drop',
    [
      { name: '视频.mp4', text: 'x', megabytes: 300 },
      { name: '空.png', text: '' },
      { name: '主图 1.png', base64: pixel, megabytes: 2 },
      { name: 'C:\\资料\\合同.txt', text: '合同' },
      { name: 'photo\u202egnp.exe', text: 'MZ\u0000\u0001' },
      { name: `${'长'.repeat(400)}.txt`, text: '长' },
      { name: '假的.png', text: bad },
      { name: '<img src=x onerror=document.title="hit">.txt', text: '名字' },
    ],
    '.wb-sheet',
  );
  await expect(page.getByText(/视频\.mp4.*20 MB/)).toBeVisible();
  await expect(page.getByText('空.png 是空的，没有加')).toBeVisible();
  await expect(page.getByText(/主图 1\.png.*已经/)).toBeVisible();
  for (const name of ['合同.txt', 'photognp.exe', '<img src=x onerror=document.title="hit">.txt'])
    await expect(list.getByText(name, { exact: true })).toHaveCount(1);
  await expect(list.getByText(/^长+….txt$/)).toHaveCount(1);
  await expect(list.getByText('名字不对，其实是 HTML')).toHaveCount(1);
  await expect(list.getByRole('listitem')).toHaveCount(205);

  // Handed out as bytes: no page of ours is ever made of it.
  const types = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          URL.createObjectURL = createObjectURL;
          resolve((blob as Blob).type);
          return createObjectURL(blob);
        };
      }),
  );
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 假的.png' }).click();
  expect(await types).toBe('application/octet-stream');
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(bad);

  // A picture pasted with nothing in focus; cells out of Excel bring a picture of themselves, which nobody wants.
  expect(await give(page, 'paste', [{ name: 'image.png', base64: pixel }])).toBe(true);
  await expect(list.getByText(/^粘贴 \d{6}\.png$/)).toHaveCount(1);
  expect(await give(page, 'paste', [{ name: 'image.png', base64: pixel }], '.ts-write textarea', '主图\t周五')).toBe(
    false,
  );
  await expect(list.getByRole('listitem')).toHaveCount(206);
  // Somebody's number is warned of while it is typed, above the field and inside the window.
  await page.locator('.ts-write textarea').fill('打给 138 0013 8000');
  await expect(page.getByText('像是电话。买家的资料别留在这里')).toBeVisible();
  if (process.env.LAUNCHDECK_LOOK) await page.screenshot({ path: `${process.env.LAUNCHDECK_LOOK}/files-warn.png` });

  // Beside the sheet: the browser would open the file in place of the page; here it is looked at as a handover.
  expect(await give(page, 'drop', [{ name: '别处.txt', text: 'x' }], 'main')).toBe(true);
  await expect(page).toHaveURL(/#\/handover/);
  expect((await storedRows(page)).attachments).toHaveLength(206);
  expect(await page.title()).not.toBe('hit');
});

/** The same build without the leave to store past the browser's quota: then a quota can be had. */
function withinQuota(): string {
  const folder = mkdtempSync(join(tmpdir(), 'launchdeck-quota-'));
  cpSync(builtExtension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** Tries to keep 15 MB in a database beside ours; says what the browser says. */
const tooMuch = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const base = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('beside');
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => resolve(opening.result);
    });
    const said = await new Promise<string>((resolve) => {
      const transaction = base.transaction('rows', 'readwrite');
      transaction.objectStore('rows').put(new Blob([new Uint8Array(15 * 2 ** 20)]), 1);
      transaction.oncomplete = () => resolve('kept');
      transaction.onabort = () => resolve(transaction.error?.name ?? '');
    });
    base.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('beside').onsuccess = resolve;
    });
    return said;
  });

test('浏览器真的没有空间了：说清楚，原来的一个不少，腾出来以后还能加，一起加的一起撤销', async () => {
  const stage = await raiseStage({ extension: withinQuota() });
  const page = await openSheet(stage);
  const list = page.getByRole('list', { name: '文件' });
  await give(page, 'drop', [{ name: '第一张.png', base64: pixel, megabytes: 2 }], '.wb-sheet');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${stage.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 8 * 2 ** 20 });
  // The browser looks at how much is left only now and then.
  await expect.poll(() => tooMuch(page), { timeout: 90_000, intervals: [2_000] }).toBe('QuotaExceededError');
  await give(
    page,
    'drop',
    Array.from({ length: 4 }, (_, at) => ({ name: `再来 ${at}.png`, base64: pixel, megabytes: 15 })),
    '.wb-sheet',
  );
  await expect(page.getByText(/浏览器给的空间满了，再来 0\.png 没有加/)).toBeVisible();
  let rows = await storedRows(page);
  expect([rows.attachments?.length, rows.files?.length]).toEqual([1, 1]);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  const again = [0, 1].map((at) => ({ name: `再来 ${at}.png`, base64: pixel, megabytes: 15 }));
  await give(page, 'drop', again, '.wb-sheet');
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('撤销了 2 个文件')).toBeVisible();
  rows = await storedRows(page);
  expect(rows.attachments?.map(({ name }) => name)).toEqual(['第一张.png']);
  await stage.close();
});
