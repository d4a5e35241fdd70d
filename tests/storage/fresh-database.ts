import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../storage/db.ts';

/** Every test of the file starts with an empty, open database and empty browser.storage. */
export function useFreshDatabase(): void {
  beforeEach(async () => {
    fakeBrowser.reset();
    await db.delete({ disableAutoOpen: false });
    await db.open();
  });
}
