import { type ReadonlySignal, signal } from '@preact/signals';
import { createDatabase, type DatabaseState } from './create-database.ts';
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
  state.value = 'opening';
  try {
    await db.open();
  } catch (error) {
    // What a guard or an event has said already is the better answer.
    if (state.peek() === 'opening' || state.peek() === 'blocked') {
      console.error('launchdeck: database', error instanceof Error ? error.name : 'unknown');
      state.value = 'failed';
    }
  }
  return state.peek();
}
