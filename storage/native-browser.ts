import type { browser } from 'wxt/browser';

type Native = { browser?: typeof browser; chrome?: typeof browser };

/**
 * The browser's own API object, not the polyfill: that one is a seventh of the popup's start, and everything the
 * popup calls answers with promises by itself (Chrome in MV3, Firefox always).
 */
export const nativeBrowser = (): typeof browser | undefined => {
  const native = globalThis as Native;
  return native.browser?.runtime?.id ? native.browser : native.chrome;
};
