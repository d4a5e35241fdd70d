import { browser } from 'wxt/browser';

/**
 * Is the docked panel's document running in this tab? A page that forbids foreign frames (COEP) shows an error in the
 * frame instead, and only the browser knows. Browsers that cannot say: assumed to run.
 */
export async function isPanelFrameLoaded(tabId: number | null): Promise<boolean> {
  if (tabId === null) return false;
  if (!browser.runtime.getContexts) return true;
  const contexts = await browser.runtime.getContexts({ tabIds: [tabId] });
  return contexts.some(({ documentUrl }) => documentUrl?.includes('/panel.html'));
}
