import type { Page } from '@playwright/test';
import { addresses } from '../consoles/hosts.ts';
import { pressedRow } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { reloadExtension } from '../support/reload-extension.ts';
import { settled } from '../support/settled.ts';
import { expect, type Stage, test } from '../support/stage.ts';

type Tab = { seller: ConsolePage; roots: ClosedRoots };

async function openTab(stage: Stage, url: string, errors: string[]): Promise<Tab> {
  const page = await stage.open(url);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const tab = { seller: new ConsolePage(page), roots: await ClosedRoots.of(page) };
  await settled(tab.seller, tab.roots);
  return tab;
}

const panels = (page: Page) => page.frames().filter((frame) => frame.url().includes('/panel.html')).length;

/** One working badge a row: pressing one opens the panel at its row, after a redraw of the console as before. */
async function works({ seller, roots }: Tab): Promise<void> {
  await seller.page.bringToFront();
  await settled(seller, roots);
  expect(await roots.kinds()).toEqual(['badges', 'panel']);
  const [row] = await seller.rows();
  await pressedRow(seller, roots, row?.id ?? '');
  expect(panels(seller.page)).toBe(1);
  await seller.query();
  await settled(seller, roots);
}

test('三个后台开着，扩展重新加载两次：每行还是一个能用的标记，旧的不留', async ({ stage }) => {
  await stage.allow('network');
  const errors: string[] = [];
  const tabs: Tab[] = [];
  for (const url of [addresses.pinduoduo.orders, addresses.jd.orders, addresses.taobao.orders]) {
    tabs.push(await openTab(stage, url, errors));
  }
  for (const tab of tabs.slice(0, 2)) await works(tab);
  for (const by of ['button', 'offer'] as const) {
    // Tells an old copy's nodes from a new one's.
    const old = await Promise.all(tabs.map(({ seller }) => markNodes(seller.page)));
    expect(old).toEqual([2, 2, 2]);
    await reloadExtension(stage, by);
    for (const tab of tabs) {
      await expect(tab.seller.page.locator('[data-of-old]')).toHaveCount(0);
      await works(tab);
    }
  }
  expect(errors).toEqual([]);
  const page = await stage.ours('workbench.html');
  await expect(page.getByRole('main').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '有新版本，点此重启' })).toBeHidden();
});

const markNodes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const nodes = document.querySelectorAll('html > :not(head, body)');
    for (const node of nodes) node.setAttribute('data-of-old', '');
    return nodes.length;
  });
