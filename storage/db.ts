import { type ReadonlySignal, signal } from '@preact/signals';
import { createDatabase, type DatabaseState, nativeVersion } from './create-database.ts';
import { latestVersion } from './migrations/fold-migrations.ts';
import { migrations } from './migrations/migrations.ts';

export type { DatabaseState } from './create-database.ts';

export const databaseName = 'launchdeck';

const state = signal<DatabaseState>('opening');
export const databaseState: ReadonlySignal<DatabaseState> = state;

export const db = createDatabase(databaseName, migrations, (next) => {
  state.value = next;
});

/**
 * Opens the database and settles `databaseState`; never rejects. Queries open it by themselves as well, but then
 * nobody hears why it failed.
 */
export async function openDatabase(): Promise<DatabaseState> {
  if (state.peek() !== 'newer') state.value = 'opening';
  try {
    if (await isNewer()) state.value = 'newer';
    else await db.open();
  } catch (error) {
    if (state.peek() !== 'newer') {
      console.error('launchdeck: database', error instanceof Error ? error.name : 'unknown');
      state.value = 'failed';
    }
  }
  return state.peek();
}

/** Asked before Dexie looks, where the browser can tell: a newer database is not opened at all. */
async function isNewer(): Promise<boolean> {
  const known = await indexedDB.databases?.();
  const version = known?.find(({ name }) => name === databaseName)?.version ?? 0;
  return version >= nativeVersion(latestVersion(migrations) + 1);
}
