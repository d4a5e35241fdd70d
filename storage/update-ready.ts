import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { db } from './db.ts';
import { storedItem } from './stored-item.ts';

/** The version that waits for a restart of the extension (有新版本，点此重启), null when none does. */
export const updateReady = storedItem<string | null>(
  'local',
  'updateReady',
  z.nullable(z.string().check(z.maxLength(40))),
  null,
);

/** Starts the extension anew, which takes the waiting version; its pages close. Edits on their way are written first. */
export async function restart(): Promise<void> {
  try {
    // It has its turn when the transactions before it are done.
    await db.transaction('rw', db.tables, async () => {});
  } finally {
    browser.runtime.reload();
  }
}
