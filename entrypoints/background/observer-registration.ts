import { browser } from 'wxt/browser';
import { consoleHosts } from '../../adapters/manifest.ts';
import { platforms } from '../../domain/model/primitives.ts';
import { hostsOf } from '../../messaging/console-platform.ts';
import { reportError } from '../../messaging/report-error.ts';
import { settings } from '../../storage/settings.ts';

const script = '/content-scripts/observer.js';
const idOf = (platform: string) => `observer-${platform}`;

/**
 * The observer exists in seller pages only while the user allows it: registered per platform when reading is 'network',
 * taken away otherwise. Pages already open get it at once; it copies answers from then on.
 */
export async function syncObserver(): Promise<void> {
  const isWanted = (await settings.reading.get()) === 'network';
  const ids = platforms.map(idOf);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (!isWanted) {
    if (registered.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
    return;
  }
  const known = new Set(registered.map(({ id }) => id));
  const missing = platforms.filter((platform) => !known.has(idOf(platform)));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map((platform) => ({
      id: idOf(platform),
      js: [script],
      matches: hostsOf(platform),
      runAt: 'document_start',
      world: 'MAIN',
      allFrames: true,
      persistAcrossSessions: true,
    })),
  );
  await observeOpenTabs();
}

async function observeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: consoleHosts });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, world: 'MAIN', files: [script] });
    } catch (error) {
      // A tab that is closing or shows an error page; it gets the script with its next page.
      reportError('observe open tab', error);
    }
  }
}
