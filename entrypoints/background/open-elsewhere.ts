import { browser } from 'wxt/browser';
import { consolePlatform } from '../../messaging/console-platform.ts';
import { tellPage } from '../../messaging/to-page.ts';

/**
 * Where the side panel cannot open (360, QQ: no such API; or the browser refused), the docked panel of the console tab
 * does, and a small window anywhere else. `opening` is what `sidePanel.open` answered, undefined without the API.
 */
export async function openElsewhere(opening: Promise<void> | undefined, tabId: number | undefined): Promise<void> {
  try {
    if (opening) return await opening;
  } catch {
    // Refused: shown elsewhere instead.
  }
  const tab = tabId === undefined ? null : await browser.tabs.get(tabId);
  if (tab?.id !== undefined && consolePlatform(tab.url)) return tellPage(tab.id, { name: 'openPanel' }, 0);
  const url = browser.runtime.getURL(`/sidepanel.html#tab=${tabId ?? ''}` as never);
  await browser.windows.create({ url, type: 'popup', width: 400, height: 800 });
}
