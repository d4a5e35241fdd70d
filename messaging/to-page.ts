import { browser } from 'wxt/browser';
import { readToPage } from './page-replies.ts';
import type { ToPage } from './protocol.ts';

/** Tells the content scripts of a tab; a tab without one (not a console, still loading) is no error. */
export async function tellPage(tabId: number, message: ToPage, frameId?: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    // Nobody listens there.
  }
}

/** Content scripts: hears what the background says until `signal` ends. */
export function onToPage(listener: (message: ToPage) => void, signal: AbortSignal): void {
  const hear = (raw: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id !== browser.runtime.id) return;
    const message = readToPage(raw);
    if (message) listener(message);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear), { once: true });
}
