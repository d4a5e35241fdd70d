import { browser } from 'wxt/browser';
import { todayIn } from '../../domain/calendar/day.ts';
import { recordKey } from '../../domain/model/record-key.ts';
import type { RequestOf, ResponseOf } from '../../messaging/protocol.ts';
import { type From, type Handlers, receive } from '../../messaging/receive.ts';
import { tellPage } from '../../messaging/to-page.ts';
import { lateSeen } from '../../storage/late-seen.ts';
import { badgesFor, pageCounts, refreshSummaries } from '../../storage/queries.ts';
import { recordSeen } from '../../storage/record-seen.ts';
import { makeRepeats } from '../../storage/repeats.ts';
import { settings } from '../../storage/settings.ts';
import { forgetTab, pageContext, panelState, setPageContext, setPanelState } from '../../storage/tab-state.ts';
import { buildMenus } from './context-menu.ts';
import { syncObserver } from './observer-registration.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { isPanelFrameLoaded } from './panel-frame.ts';
import { lookAtReminders, lookSoon } from './reminders.ts';
import { tellPlanChanged, tellTabs, togglePanelIn } from './tell-tabs.ts';
import { refreshToolbar } from './toolbar.ts';

const handlers: Handlers = {
  pageStarted,
  partWanted: async ({ part }, { tabId, frameId }) => {
    const target = { tabId: tabId ?? -1, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [`/content-scripts/${part}.js`] });
    return {};
  },
  recordsRead,
  badgesFor: async ({ keys }) => ({ badges: await badgesFor(keys) }),
  rowPointed: (request, from) => point(request, from),
  sidePanelWanted: (_request, { tabId, windowId }) => {
    // First statement, in the turn of the page's message: the click that sent it still counts.
    const opening = browser.sidePanel?.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
    void openElsewhere(opening, tabId ?? undefined);
    return {};
  },
  panelWanted: (_request, { tabId }) => {
    if (tabId !== null) void tellPage(tabId, { name: 'openPanel' }, 0);
    return {};
  },
  panelFrameAsked: async (_request, { tabId }) => ({ isLoaded: await isPanelFrameLoaded(tabId) }),
  panelMoved: async (state, { tabId }) => {
    if (tabId !== null) await setPanelState(tabId, state);
    return {};
  },
  tabHidden: async ({ platform }) => {
    const hidden = await settings.hiddenTabs.get();
    if (!hidden.includes(platform)) await settings.hiddenTabs.set([...hidden, platform]);
    await tellTabs({ name: 'settingsChanged' });
    return {};
  },
  firstRunWanted: async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html' as never) });
    return {};
  },
  panelToggled: async (_request, { tabId }) => {
    await togglePanelIn(tabId ?? undefined);
    return {};
  },
  planChanged: async () => {
    tellPlanChanged();
    await refreshToolbar();
    await lookSoon();
    return {};
  },
  dayChanged: async () => {
    await makeRepeats();
    await refreshSummaries(todayIn(new Date()));
    return {};
  },
  lateSeen: async (asked) => ({ late: await lateSeen(asked, todayIn(new Date())) }),
  settingsChanged: async () => {
    await Promise.all([syncObserver(), buildMenus(), tellTabs({ name: 'settingsChanged' })]);
    await refreshToolbar();
    void lookAtReminders();
    return {};
  },
};

export function listenForMessages(): void {
  browser.runtime.onMessage.addListener(receive(handlers));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    // A tab that left the consoles shows nothing of them any more.
    if (change.status === 'complete' && !tab.url) void setPageContext(tabId, null);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
}

async function pageStarted(
  { platform }: RequestOf<'pageStarted'>,
  { tabId }: From,
): Promise<ResponseOf<'pageStarted'>> {
  const [reading, panel, hidden, shortcut, language, counts] = await Promise.all([
    settings.reading.get(),
    panelState(tabId ?? -1),
    settings.hiddenTabs.get(),
    settings.shortcut.get(),
    settings.language.get(),
    pageCounts(todayIn(new Date())),
  ]);
  return {
    reading,
    isPanelOpen: panel.isOpen,
    panelWidth: panel.width,
    tabTop: panel.tabTop,
    isTabHidden: hidden.includes(platform),
    shortcut,
    language,
    counts,
  };
}

async function recordsRead(request: RequestOf<'recordsRead'>, from: From): Promise<ResponseOf<'recordsRead'>> {
  const reading = await settings.reading.get();
  if (reading === 'off' || (reading === 'page' && request.source === 'network')) return { badges: {} };
  const seenAt = new Date().toISOString();
  const { surfaceId, shopId, shopName, source, records, misses } = request;
  await recordSeen({ surfaceId, shopId, shopName, source, records, misses, seenAt });
  await noteRead(request, from, seenAt);
  return { badges: await badgesFor([...new Set(records.map((record) => recordKey(record, shopId)))]) };
}

/** The tab's context follows its page: which shop it shows, how much was read there. */
async function noteRead(request: RequestOf<'recordsRead'>, from: From, readAt: string): Promise<void> {
  if (from.tabId === null || from.platform === null || request.source !== 'page') return;
  const before = await pageContext(from.tabId);
  const isSameShop = before?.platform === from.platform && before.shopId === request.shopId;
  await setPageContext(from.tabId, {
    platform: from.platform,
    shopId: request.shopId,
    shopName: request.shopName,
    record: isSameShop ? before.record : null,
    ...(isSameShop && before.frameId !== undefined ? { frameId: before.frameId } : {}),
    readCount: request.onPage,
    readAt,
    // A page speaks of its own console's orders only.
    orderKeys: request.keys.filter((key) => key.startsWith(`${from.platform}/`) && key.split('/').length === 3),
  });
}

async function point(
  { record, shopId, shopName }: RequestOf<'rowPointed'>,
  from: From,
): Promise<Record<string, never>> {
  if (from.tabId === null || from.platform === null) return {};
  const before = await pageContext(from.tabId);
  await setPageContext(from.tabId, {
    platform: from.platform,
    shopId,
    shopName,
    record,
    frameId: from.frameId,
    readCount: before?.readCount ?? 0,
    readAt: before?.readAt ?? null,
    // Pointing at nothing is what a page does when it is left.
    orderKeys: record ? (before?.orderKeys ?? []) : [],
  });
  return {};
}
