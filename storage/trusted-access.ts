import { browser } from 'wxt/browser';

/** Content scripts, and with them the page's process, get no sight of what is stored. The background calls it at start. */
export async function trustedAccessOnly(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as {
    setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  }[];
  // Firefox has no such call; its content scripts are kept off storage.session anyway.
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
