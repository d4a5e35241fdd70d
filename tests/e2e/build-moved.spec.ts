import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addresses } from '../consoles/hosts.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { builtExtension } from '../support/launch.ts';
import { launchProject, projectName } from '../support/launch-project.ts';
import { settled } from '../support/settled.ts';
import { expect, raiseStage, type Stage, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

async function kept(stage: Stage) {
  const page = await stage.ours('options.html');
  const settings = await page.evaluate(() => chrome.storage.local.get(null));
  const { coverage, meta, ...rows } = await storedRows(page);
  await page.close();
  return { settings, rows };
}

test('扩展的文件夹换了地方：编号不变，项目和设置都在，后台照常读', async ({ stage: first }) => {
  await first.allow('network');
  const work = await launchProject(first);
  await first.open(addresses.jd.orders);
  await expect.poll(async () => (await kept(first)).rows.orderSnapshots?.length).toBe(10);
  await work.goto(`chrome-extension://${first.extensionId}/options.html`);
  await work.getByText('深色', { exact: true }).click();
  await expect.poll(async () => (await kept(first)).settings.theme).toBe('dark');
  const before = await kept(first);
  await first.context.close();

  const folder = mkdtempSync(join(tmpdir(), 'launchdeck-moved-'));
  const extension = join(folder, '下载', '上新台 新位置');
  cpSync(builtExtension, extension, { recursive: true });
  const stage = await raiseStage({ profile: first.profile, extension }, first.consoles);
  expect(stage.extensionId).toBe(first.extensionId);
  expect(await kept(stage)).toEqual(before);
  const page = await stage.ours('workbench.html#/projects');
  await expect(page.getByText(projectName).first()).toBeVisible();
  await expect(page.locator('html')).toHaveClass('dark');
  const seller = new ConsolePage(await stage.open(addresses.jd.orders));
  await settled(seller, await ClosedRoots.of(seller.page));
  await stage.context.close();
  rmSync(folder, { recursive: true });
});
