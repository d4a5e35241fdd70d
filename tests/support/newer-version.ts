import { createDatabase, type DatabaseState } from '../../storage/create-database.ts';
import { latestVersion } from '../../storage/migrations/fold-migrations.ts';
import type { Migration } from '../../storage/migrations/migration.ts';
import { migrations } from '../../storage/migrations/migrations.ts';

/** A made-up next version: every task's title gets a mark. */
const next: Migration = {
  version: latestVersion(migrations) + 1,
  stores: { tasks: 'id, projectId, [projectId+status], parentId, status, title' },
  records: { tasks: (row) => ({ ...row, title: `${String(row.title)}·新` }) },
  example: { table: 'tasks', before: { title: '拍主图' }, after: { title: '拍主图·新' } },
};

/** The product's own way to open its database, as its next version will. Runs in a page of the extension. */
async function openNewer(): Promise<DatabaseState[]> {
  const states: DatabaseState[] = [];
  const db = createDatabase('launchdeck', [...migrations, next], (state) => states.push(state));
  await db.open();
  db.close();
  return states;
}

Object.assign(globalThis, { openNewer });
