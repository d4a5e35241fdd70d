import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export type SideMode = 'side' | 'docked';

/**
 * The tab the panel speaks of: its own when docked in a page, the active one of its window in the side panel, the one
 * in the address (`#tab=5`) where it is a window of its own. null until known.
 */
export function useTabId(mode: SideMode): number | null {
  const [tabId, setTabId] = useState(fixedTab());
  useEffect(() => {
    if (fixedTab() !== null) return;
    if (mode === 'docked') {
      void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null));
      return;
    }
    let windowId: number | undefined;
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      windowId = tab?.windowId;
      setTabId(tab?.id ?? null);
    };
    const onActivated = (info: { tabId: number; windowId: number }) => {
      if (windowId === undefined || info.windowId === windowId) setTabId(info.tabId);
    };
    void look();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onAttached.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onAttached.removeListener(look);
    };
  }, [mode]);
  return tabId;
}

function fixedTab(): number | null {
  const text = new URLSearchParams(location.hash.slice(1)).get('tab');
  return text && /^\d+$/.test(text) ? Number(text) : null;
}
