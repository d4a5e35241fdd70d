import { browser } from 'wxt/browser';
import { consoleHosts } from '../../adapters/manifest.ts';
import type { Draft } from '../../domain/model/page-context.ts';
import { menuWords } from '../../locales/menu.ts';
import { setLanguage } from '../../locales/words.ts';
import { settings } from '../../storage/settings.ts';
import { setDraft } from '../../storage/tab-state.ts';
import { draftOf } from './draft-of.ts';
import { openElsewhere } from './open-elsewhere.ts';

type Wish = Draft['wish'];
type Item = { id: string; wish: Wish; title: () => string; isLink?: true };

/** One entry an item. The browser groups them under the extension's name, so a new one needs nothing else. */
const items: Item[] = [
  { id: 'task-from-order', wish: 'taskFromOrder', title: () => menuWords.taskFromOrder },
  { id: 'task-from-item', wish: 'taskFromItem', title: () => menuWords.taskFromItem },
  { id: 'link-to-project', wish: 'linkToProject', title: () => menuWords.linkToProject },
  { id: 'task-from-link', wish: 'taskFromItem', title: () => menuWords.taskFromLink, isLink: true },
  { id: 'linked-item-to-project', wish: 'linkToProject', title: () => menuWords.linkedItemToProject, isLink: true },
];

/** Where a product link leads: the pages buyers see. */
const productLinks = [
  '*://item.taobao.com/item.htm*',
  '*://detail.tmall.com/item.htm*',
  '*://detail.tmall.hk/*',
  '*://item.jd.com/*.html*',
  '*://mobile.yangkeduo.com/goods*.html*',
  '*://mobile.pinduoduo.com/goods*.html*',
];

/** Menus live on in the browser: built at install, start-up and when the language changes. */
export async function buildMenus(): Promise<void> {
  setLanguage(await settings.language.get());
  await browser.contextMenus.removeAll();
  for (const { id, title, isLink } of items) {
    browser.contextMenus.create({
      id,
      title: title(),
      ...(isLink
        ? { contexts: ['link'], targetUrlPatterns: productLinks }
        : { contexts: ['page', 'selection', 'link', 'image', 'editable'], documentUrlPatterns: consoleHosts }),
    });
  }
}

export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // First statement, nothing awaited before: the panel may open only while the click still counts.
    const opening = browser.sidePanel?.open({ windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT });
    const item = items.find(({ id }) => id === info.menuItemId);
    if (item && tab?.id !== undefined) void prepare(item, info, tab.id);
    void openElsewhere(opening, tab?.id);
  });
}

async function prepare(
  item: Item,
  info: { frameId?: number | undefined; selectionText?: string | undefined; linkUrl?: string | undefined },
  tabId: number,
): Promise<void> {
  await setDraft(tabId, await draftOf({ ...info, wish: item.wish, isAboutLink: item.isLink === true }, tabId));
}
