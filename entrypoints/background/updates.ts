import { browser } from 'wxt/browser';
import { consoleHosts } from '../../adapters/manifest.ts';
import { consolePlatform } from '../../messaging/console-platform.ts';
import { updateReady } from '../../storage/update-ready.ts';

/**
 * After install, update or reload open seller tabs hold a copy without a voice. They get the new script here; the old
 * copy notices that its extension is gone and removes itself.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: consoleHosts });
  await Promise.allSettled(
    tabs.map(({ id, url }) => {
      const platform = consolePlatform(url);
      if (id === undefined || !platform) return undefined;
      const files = [`/content-scripts/${platform}.js` as const];
      return browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files });
    }),
  );
}

/** A waiting update is noted; our pages offer to restart. It is never forced on somebody who is working. */
export function listenForUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(({ version }) => void updateReady.set(version));
  browser.runtime.onInstalled.addListener(() => void updateReady.set(null));
}
