import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Info = { menuItemId: string; selectionText?: string; linkUrl?: string };

/** The background's own answer to a click in the browser's menu, as the browser reports one in `page`. */
export async function menuClick(stage: Stage, page: Page, info: Info): Promise<void> {
  await page.bringToFront();
  await stage.worker.evaluate(
    async ([click, pageUrl]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch: (info: object, tab: object | undefined) => void };
      };
      onClicked.dispatch({ pageUrl, frameId: 0, editable: false, ...click }, tab);
    },
    [info, page.url()] as const,
  );
}
