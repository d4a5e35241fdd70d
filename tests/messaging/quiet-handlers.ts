import type { Handlers } from '../../messaging/receive.ts';

/** Handlers that answer with the least that fits; a test replaces the ones it looks at. */
export function quietHandlers(own: Partial<Handlers> = {}): Handlers {
  return {
    pageStarted: () => ({
      reading: 'page',
      isPanelOpen: false,
      panelWidth: 360,
      tabTop: 0.2,
      isTabHidden: false,
      shortcut: { code: 'KeyL', alt: true, ctrl: false, shift: false },
      counts: { today: 0, late: 0 },
      language: 'zh_CN',
    }),
    partWanted: () => ({}),
    recordsRead: () => ({ badges: {} }),
    badgesFor: () => ({ badges: {} }),
    rowPointed: () => ({}),
    sidePanelWanted: () => ({}),
    panelWanted: () => ({}),
    panelFrameAsked: () => ({ isLoaded: true }),
    panelMoved: () => ({}),
    tabHidden: () => ({}),
    firstRunWanted: () => ({}),
    panelToggled: () => ({}),
    planChanged: () => ({}),
    dayChanged: () => ({}),
    lateSeen: () => ({ late: {} }),
    settingsChanged: () => ({}),
    ...own,
  };
}
