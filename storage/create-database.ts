import { Dexie, type Table } from 'dexie';
import type { Link } from '../domain/model/link.ts';
import type { Listing } from '../domain/model/listing.ts';
import type { Member } from '../domain/model/member.ts';
import type { Product } from '../domain/model/product.ts';
import type { Project } from '../domain/model/project.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { Ref } from '../domain/model/ref.ts';
import type { Coverage, ItemSnapshot, OrderSnapshot } from '../domain/model/seen.ts';
import type { Task } from '../domain/model/task.ts';
import { latestVersion } from './migrations/fold-migrations.ts';
import type { Migration, OldRow } from './migrations/migration.ts';
import { type MetaRow, parsedRow, type StoredChange } from './table-schemas.ts';

export type Database = Dexie & {
  projects: Table<Project, string>;
  tasks: Table<Task, string>;
  links: Table<Link, string>;
  members: Table<Member, string>;
  products: Table<Product, string>;
  listings: Table<Listing, string>;
  refs: Table<Ref, string>;
  orderSnapshots: Table<OrderSnapshot, string>;
  itemSnapshots: Table<ItemSnapshot, string>;
  coverage: Table<Coverage, string>;
  summaries: Table<ProjectSummary, string>;
  changes: Table<StoredChange, number, Omit<StoredChange, 'seq'>>;
  meta: Table<MetaRow, string>;
};

/**
 * `blocked`: another page holds the old version open. `newer`: written by a newer version, left untouched.
 * `failed`: the upgrade stopped, the old data is as it was. `closed`: another page upgrades or deletes; reload.
 */
export type DatabaseState = 'opening' | 'ready' | 'blocked' | 'newer' | 'failed' | 'closed';

/** A row that the newest schemas refuse; it stops an upgrade whole. Holds table and id, never values. */
export class BadRowError extends Error {
  constructor(table: string, id: unknown) {
    super(`bad row: ${table}/${String(id)}`);
    this.name = 'BadRowError';
  }
}

/** Dexie keeps its version times ten in the browser's own number. */
export const nativeVersion = (version: number): number => version * 10;

export function createDatabase(
  name: string,
  migrations: readonly Migration[],
  onState: (state: DatabaseState) => void,
): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  const latest = latestVersion(migrations);
  for (const migration of migrations) {
    db.version(migration.version)
      .stores(migration.stores)
      .upgrade(async (transaction) => {
        for (const [table, step] of Object.entries(migration.records)) {
          await transaction
            .table(table)
            .toCollection()
            .modify((row: OldRow, context: { value?: OldRow }) => {
              const next = step(row);
              if (next) context.value = next;
              else delete context.value;
            });
        }
        if (migration.version === latest)
          await checkEveryRow(transaction.storeNames, (table) => transaction.table(table));
      });
  }
  db.on('blocked', () => onState('blocked'));
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onState('closed');
    // Instead of Dexie's own handler, which would open again at the next query.
    return false;
  });
  // Runs before any waiting query, in every opening: Dexie itself opens a database of a newer version.
  db.on(
    'ready',
    () => {
      if (db.backendDB().version >= nativeVersion(latest + 1)) {
        onState('newer');
        throw new Error('newer database');
      }
      onState('ready');
    },
    true,
  );
  return db as Database;
}

async function checkEveryRow(names: readonly string[], tableOf: (name: string) => Table): Promise<void> {
  for (const name of names) {
    await tableOf(name).each((row: OldRow) => {
      if (!parsedRow(name, row)) throw new BadRowError(name, row.id ?? row.seq ?? row.key);
    });
  }
}
