import { addresses } from '../consoles/hosts.ts';
import { ClosedRoots, middle } from '../support/closed-roots.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

const seen = ['orderSnapshots', 'itemSnapshots', 'coverage'];

test('按「开始读取」之前什么都不读；按了之后，开着的后台马上读', async ({ stage }) => {
  const page = await stage.open(addresses.pinduoduo.orders);
  const roots = await ClosedRoots.of(page);
  await expect.poll(() => roots.kinds()).toEqual(['notice']);
  const options = await stage.ours('options.html');
  const scripts = () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(await scripts()).toEqual([]);

  await page.bringToFront();
  const button = await roots.boxIn('notice', (names) => names.includes('start'));
  if (!button) throw new Error('the notice has no button');
  const opened = stage.context.waitForEvent('page');
  const at = middle(button);
  await page.mouse.click(at.x, at.y);
  const work = await opened;
  await work.getByRole('button', { name: '下一步' }).click();
  const before = await storedRows(work);
  expect(seen.map((table) => before[table]?.length ?? 0)).toEqual([0, 0, 0]);

  await work.getByRole('button', { name: '开始读取' }).click();
  await expect.poll(() => roots.kinds()).toEqual(['badges', 'panel']);
  await expect.poll(async () => (await roots.badges()).length).toBeGreaterThan(3);
  expect(await scripts()).toHaveLength(3);
  await expect.poll(async () => (await storedRows(work)).orderSnapshots?.length).toBe(20);
});

test('仅看页面：网页里没有我们的代码，页面没写的字段就没有', async ({ stage }) => {
  await stage.allow('page');
  const page = await stage.open(addresses.jd.orders);
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.badges()).length).toBeGreaterThan(1);
  const options = await stage.ours('options.html');
  expect(await options.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  const isNative = () =>
    page.evaluate(() => !document.dispatchEvent(new Event('launchdeck:here', { cancelable: true })));
  expect(await isNative()).toBe(false);
  await expect.poll(async () => (await storedRows(options)).orderSnapshots?.length).toBe(10);

  await stage.allow('network');
  const other = await stage.open(addresses.jd.orders);
  const isHere = await other.evaluate(
    () => !document.dispatchEvent(new Event('launchdeck:here', { cancelable: true })),
  );
  expect(isHere).toBe(true);
});

test('停止读取：标记和面板消失，之后不再存', async ({ stage }) => {
  await stage.allow('network');
  const page = await stage.open(addresses.taobao.orders);
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.badges()).length).toBeGreaterThan(1);
  await stage.allow('off');
  await expect.poll(() => roots.kinds()).toEqual(['notice']);
  const options = await stage.ours('options.html');
  const count = (await storedRows(options)).orderSnapshots?.length;
  await page.bringToFront();
  await page.locator('[data-page="2"]').first().click();
  const other = await stage.open(addresses.jd.orders);
  await expect.poll(async () => (await ClosedRoots.of(other)).kinds()).toEqual(['notice']);
  expect((await storedRows(options)).orderSnapshots?.length).toBe(count);
});
