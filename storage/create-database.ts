import { Dexie, type Table } from 'dexie';
import type { Approval } from '../domain/model/approval.ts';
import type { Attachment, StoredFile } from '../domain/model/attachment.ts';
import type { Baseline } from '../domain/model/baseline.ts';
import type { BudgetLine } from '../domain/model/budget-line.ts';
import type { Calendar } from '../domain/model/calendar.ts';
import type { Clash } from '../domain/model/clash.ts';
import type { Comment } from '../domain/model/comment.ts';
import type { Handover } from '../domain/model/handover.ts';
import type { Link } from '../domain/model/link.ts';
import type { Listing } from '../domain/model/listing.ts';
import type { Member } from '../domain/model/member.ts';
import type { SavedMoment } from '../domain/model/moment.ts';
import type { Product } from '../domain/model/product.ts';
import type { Project } from '../domain/model/project.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { PromoWindow } from '../domain/model/promo-window.ts';
import type { Ref } from '../domain/model/ref.ts';
import type { Report } from '../domain/model/report.ts';
import type { Retro } from '../domain/model/retro.ts';
import type { Coverage, ItemSnapshot, OrderSnapshot } from '../domain/model/seen.ts';
import type { StoredTemplate } from '../domain/model/stored-template.ts';
import type { Supplier } from '../domain/model/supplier.ts';
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
  baselines: Table<Baseline, string>;
  calendars: Table<Calendar, string>;
  suppliers: Table<Supplier, string>;
  comments: Table<Comment, string>;
  attachments: Table<Attachment, string>;
  approvals: Table<Approval, string>;
  templates: Table<StoredTemplate, string>;
  promoWindows: Table<PromoWindow, string>;
  budgetLines: Table<BudgetLine, string>;
  retros: Table<Retro, string>;
  reports: Table<Report, string>;
  savedMoments: Table<SavedMoment, string>;
  handovers: Table<Handover, string>;
  clashes: Table<Clash, string>;
  files: Table<StoredFile, string>;
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
class BadRowError extends Error {
  constructor(table: string, id: unknown) {
    super(`bad row: ${table}/${String(id)}`);
    this.name = 'BadRowError';
  }
}

export function createDatabase(
  name: string,
  migrations: readonly Migration[],
  onState: (state: DatabaseState) => void,
): Database {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    indexedDB: refusingNewer(() => onState('newer')),
  });
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
        if (migration.version === latest) await checkEveryRow(db.tables.map((table) => transaction.table(table.name)));
      });
  }
  db.on('blocked', () => onState('blocked'));
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onState('closed');
    // Instead of Dexie's own handler, which would open again at the next query.
    return false;
  });
  db.on('ready', () => onState('ready'), true);
  return db as Database;
}

async function checkEveryRow(tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    let bad: { key: unknown } | null = null;
    // Thrown inside `each` it would be lost: Dexie ends the loop and goes on.
    await table
      .toCollection()
      .until(() => bad !== null)
      .each((row: OldRow) => {
        if (!parsedRow(table.name, row)) bad = { key: row.id ?? row.seq ?? row.key };
      });
    if (bad) throw new BadRowError(table.name, (bad as { key: unknown }).key);
  }
}

/**
 * Dexie meets a database of a newer version by opening it without a version, and then changes it (adds the indexes it
 * misses, raises the number). This factory has no such opening.
 */
function refusingNewer(onNewer: () => void): IDBFactory {
  return {
    open(name, version) {
      if (version !== undefined) return indexedDB.open(name, version);
      onNewer();
      throw new Error('newer database');
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (left, right) => indexedDB.cmp(left, right),
  };
}
