import { nativeBrowser } from '../../../storage/native-browser.ts';

/** Shows a place of the workbench (`#/…`) in the tab where the workbench is open, else in a new one. */
export async function openPlace(href: string): Promise<void> {
  const browser = nativeBrowser();
  if (!browser) return;
  const page = browser.runtime.getURL('/workbench.html');
  const opened = await openedTab(browser, page);
  if (opened) {
    await browser.tabs.update(opened.tabId, { active: true, url: `${page}${href}` });
    await browser.windows.update(opened.windowId, { focused: true });
  } else {
    await browser.tabs.create({ url: `${page}${href}` });
  }
  closePopup();
}

type Browser = NonNullable<ReturnType<typeof nativeBrowser>>;

/** A tab that shows this page of ours. Asked of the runtime: `tabs.query` by address would need a permission. */
async function openedTab(browser: Browser, page: string): Promise<{ tabId: number; windowId: number } | null> {
  if (!browser.runtime.getContexts) return null;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const found = contexts.find(({ documentUrl }) => documentUrl?.split('#', 1)[0] === page);
  return found ? { tabId: found.tabId, windowId: found.windowId } : null;
}

/** Only the real popup: this page can also be open as a tab, which stays. */
export function closePopup(): void {
  const views = nativeBrowser()?.extension?.getViews?.({ type: 'popup' });
  if (views?.includes(window)) window.close();
}
