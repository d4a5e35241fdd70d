import { browser } from 'wxt/browser';
import { consoleHosts } from '../../adapters/manifest.ts';
import { todayIn } from '../../domain/calendar/day.ts';
import type { ToPage } from '../../messaging/protocol.ts';
import { tellPage } from '../../messaging/to-page.ts';
import { pageCounts } from '../../storage/queries.ts';

/** Tells every open seller tab. */
export async function tellTabs(message: ToPage): Promise<void> {
  const tabs = await browser.tabs.query({ url: consoleHosts });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : tellPage(id, message))));
}

let waiting: ReturnType<typeof setTimeout> | undefined;
const quietMs = 120;

/** Seller tabs ask for their badges again; a burst of changes is told once. */
export function tellPlanChanged(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    void pageCounts(todayIn(new Date())).then((counts) => tellTabs({ name: 'planChanged', counts }));
  }, quietMs);
}

/** The browser's own shortcut (Alt+L): only the page's top frame has a panel. */
export async function togglePanelIn(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await tellPage(tabId, { name: 'togglePanel' }, 0);
}
