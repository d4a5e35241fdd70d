import type { Patch } from '../domain/model/change.ts';
import { goodsKeys } from '../domain/model/goods-keys.ts';
import type { OrderSnapshot } from '../domain/model/seen.ts';
import type { PlanRow } from '../domain/model/tables.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';
import { followLog } from './follow-log.ts';
import { lastSeq } from './project-rows.ts';

/** Tables whose rows can be found by their words; refs and listings give words to tasks and products. */
const findTables = ['projects', 'members', 'suppliers', 'templates', 'products', 'listings', 'refs', 'tasks'] as const;
type FindTable = (typeof findTables)[number];
type Taker<Row> = { put(row: Row): void; drop(id: string): void };

/** Takes rows one by one as they are read and as they change. */
export type FindSink = { [Table in FindTable]: Taker<PlanRow[Table]> } & { clear(): void; changed(): void };

// Rows at a time: copying and indexing so many takes a few milliseconds, then keys and frames have their turn.
const slice = 500;

/** Tells the sink of every row there is, in slices, and from then on of each row that changes. */
export function findFeed(sink: FindSink): { loaded: Promise<void>; stop(): void } {
  let turn = Promise.resolve();
  return followLog({
    async read() {
      const tables = findTables.map((table) => db.table(table));
      return db.transaction('r', [...tables, db.changes, db.meta], async () => {
        sink.clear();
        for (const table of findTables) {
          await inSlices<{ id: string }>(table, (rows) => {
            for (const row of rows) taker(sink, table).put(row);
          });
          sink.changed();
        }
        return { seq: await lastSeq(), epoch: await epoch() };
      });
    },
    follow(patches) {
      const touched = idsByTable(patches);
      if (touched.size > 0) turn = turn.then(() => readAgain(sink, touched)).catch(report);
      return true;
    },
  });
}

/** Orders are seen, not planned: no change tells of them, so they are read whenever somebody looks. */
export const eachSeenOrder = (onOrder: (snapshot: OrderSnapshot) => void): Promise<void> =>
  inSlices<OrderSnapshot>('orderSnapshots', (rows) => {
    for (const row of rows) onOrder(row);
  });

async function inSlices<Row extends { id: string }>(
  table: string,
  onRows: (rows: readonly Row[]) => void,
): Promise<void> {
  const rows = db.table<Row, string>(table);
  for (let after = ''; ; ) {
    const some = await rows.where(':id').above(after).limit(slice).toArray();
    onRows(some);
    const last = some.at(-1);
    if (!last || some.length < slice) return;
    after = last.id;
  }
}

function idsByTable(patches: readonly Patch[]): Map<FindTable, string[]> {
  const touched = new Map<FindTable, string[]>();
  for (const { table, id } of patches) {
    const known = findTables.find((name) => name === table);
    if (!known) continue;
    const ids = touched.get(known);
    if (ids) ids.push(id);
    else touched.set(known, [id]);
  }
  return touched;
}

async function readAgain(sink: FindSink, touched: ReadonlyMap<FindTable, readonly string[]>): Promise<void> {
  for (const [table, ids] of touched) {
    const rows = await db.table<{ id: string }, string>(table).bulkGet([...ids]);
    for (const [at, row] of rows.entries()) {
      if (row) taker(sink, table).put(row);
      else taker(sink, table).drop(ids[at] ?? '');
    }
  }
  sink.changed();
}

/** Which table the row is of is known, but not to the compiler. */
const taker = (sink: FindSink, table: FindTable): Taker<unknown> => sink[table] as Taker<unknown>;

const report = (error: unknown): void =>
  console.error('launchdeck: find', error instanceof Error ? error.name : 'unknown');

/** Tasks made from an order, and the product of its first line that has one. */
export async function orderTies(orderId: string): Promise<{ tasks: Task[]; productId: string | null }> {
  const refs = await db.refs.where('targetId').equals(orderId).toArray();
  const ids = refs.filter(({ ownerKind }) => ownerKind === 'task').map(({ ownerId }) => ownerId);
  const tasks = (await db.tasks.bulkGet(ids)).filter((task) => task !== undefined);
  const order = (await db.orderSnapshots.get(orderId))?.order;
  const keys = order?.lines.flatMap((line) => goodsKeys(order.platform, line)) ?? [];
  const listing = (await db.listings.bulkGet(keys)).find((row) => row !== undefined);
  return { tasks, productId: listing?.productId ?? null };
}
