import type { Day } from '../domain/model/primitives.ts';
import { type BackupTable, backupTables } from './backup-format.ts';
import { db } from './db.ts';
import { newEpoch } from './epoch.ts';
import { refreshSummaries } from './queries.ts';
import { type SettingName, settings } from './settings.ts';

/** Checked rows of the newest version, by table. */
export type RestoredRows = Record<BackupTable, object[]>;

const rowsATime = 2_000;

/**
 * All rows replaced in one transaction: either the restored state or the one before. Device, clock and inner copies
 * stay this profile's own.
 */
export async function replaceRows(
  rows: RestoredRows,
  storedSettings: Record<string, unknown>,
  today: Day,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const name of backupTables) {
      const table = db.table(name);
      await table.clear();
      for (let at = 0; at < rows[name].length; at += rowsATime)
        await table.bulkAdd(rows[name].slice(at, at + rowsATime));
    }
    await keepClockAhead();
    await newEpoch();
    await db.summaries.clear();
  });
  // The restored settings say what is red, so the summaries come after them; until then they are missing, not wrong.
  await restoreSettings(storedSettings);
  await refreshSummaries(today);
}

/** The next stamp must sort after every restored one. */
async function keepClockAhead(): Promise<void> {
  const restored = (await db.changes.orderBy('stamp').last())?.stamp;
  const own = (await db.meta.get('clock'))?.value;
  if (restored && (typeof own !== 'string' || own < restored)) await db.meta.put({ key: 'clock', value: restored });
}

/** Unknown names and bad values are left out; what this machine reads and as whom it looks stay its own choice. */
async function restoreSettings(stored: Record<string, unknown>): Promise<void> {
  const own = new Set<string>(['reading', 'isFirstRunDone', 'seeAs', 'tour']);
  for (const name of Object.keys(settings) as SettingName[]) {
    if (!own.has(name) && name in stored) await settings[name].restore(stored[name]);
  }
}
