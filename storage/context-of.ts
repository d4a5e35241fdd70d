import { type ProductSuggestion, suggestProducts } from '../domain/joining/suggest-products.ts';
import { goodsKeys } from '../domain/model/goods-keys.ts';
import type { ConsoleRecord } from '../domain/model/item-record.ts';
import type { Listing } from '../domain/model/listing.ts';
import type { OrderLine } from '../domain/model/order-record.ts';
import type { Product } from '../domain/model/product.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import { recordKey } from '../domain/model/record-key.ts';
import type { OrderSnapshot } from '../domain/model/seen.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';
import { groupIds } from './open-rows.ts';
import { listingsOf, ownersOf, recordLinks } from './record-links.ts';

export type RecordContext = {
  /** null for goods and for no record. */
  orderKey: string | null;
  listing: Listing | null;
  /** Every listing that joins the row to `product`: what unlinking removes. */
  listingIds: string[];
  product: Product | null;
  projects: ProjectSummary[];
  /** Tied to the record or its goods first, then the projects' late, running and next tasks; at most 60. */
  tasks: Task[];
  /** Only while no listing is linked; the user confirms. */
  suggestions: ProductSuggestion<GoodsLine>[];
  snapshot: OrderSnapshot | null;
};

const nothing: RecordContext = {
  orderKey: null,
  listing: null,
  listingIds: [],
  product: null,
  projects: [],
  tasks: [],
  suggestions: [],
  snapshot: null,
};
const maxTasks = 60;
const tasksAProject = 12;

/** Everything the panel shows of the row pointed at: product, launches, tasks, and what it might belong to. */
export async function contextOf(record: ConsoleRecord | null, shopId: string): Promise<RecordContext> {
  if (!record) return nothing;
  const key = recordKey(record, shopId);
  const snapshot = record.kind === 'item' ? null : ((await db.orderSnapshots.get(key)) ?? null);
  const goods = goodsOf(record, snapshot);
  const keys = goods.map((line) => goodsKeys(record.platform, line));
  const links = await recordLinks(keys.flat(), [key]);
  const listings = listingsOf(links, keys);
  const productIds = listings.map((listing) => listing.productId);
  const { projectIds, taskIds } = ownersOf(links, [...new Set([key, ...keys.flat(), ...productIds])]);
  const tied = taskIds.flatMap((id) => links.tasks.get(id) ?? []);
  const projects = projectIds.flatMap((id) => links.summaries.get(id) ?? []);
  const listing = listings[0] ?? null;
  return {
    orderKey: record.kind === 'item' ? null : key,
    listing,
    listingIds: [...new Set(keys.flat())].filter(
      (id) => listing && links.listings.get(id)?.productId === listing.productId,
    ),
    product: listing ? ((await db.products.get(listing.productId)) ?? null) : null,
    projects,
    tasks: await withProjectTasks(tied, projects),
    suggestions: listing ? [] : suggestProducts(goods, await db.products.toArray()),
    snapshot,
  };
}

/** One line of an order, or the goods row itself, as far as it says what it is. */
export type GoodsLine = Pick<OrderLine, 'itemId' | 'skuId' | 'merchantCode' | 'title'> & {
  skuIds?: string[] | undefined;
};

function goodsOf(record: ConsoleRecord, snapshot: OrderSnapshot | null): GoodsLine[] {
  if (record.kind === 'item') return [record];
  const own = record.kind === 'order' ? record.lines : [];
  return own.some((line) => line.itemId) ? own : (snapshot?.order.lines ?? own);
}

async function withProjectTasks(tied: readonly Task[], projects: readonly ProjectSummary[]): Promise<Task[]> {
  const found = new Map(tied.map((task) => [task.id, task]));
  for (const project of projects) {
    const late = await db.tasks.bulkGet(project.late.slice(0, tasksAProject).map((entry) => entry.taskId));
    const running = await ofStatus(project.id, ['doing', 'review']);
    const next = await nextTasks(project.id);
    const wanted = [...late, ...running, ...next].filter((task) => task !== undefined);
    for (const task of [...new Set(wanted)].slice(0, tasksAProject * 2)) found.set(task.id, found.get(task.id) ?? task);
  }
  return [...found.values()].slice(0, maxTasks);
}

const ofStatus = (projectId: string, statuses: readonly Task['status'][]): Promise<Task[]> =>
  db.tasks
    .where('[projectId+status]')
    .anyOf(statuses.map((status) => [projectId, status]))
    .limit(tasksAProject)
    .toArray();

/** The soonest open ones; a very large project is not read whole for a card that shows a few. */
async function nextTasks(projectId: string): Promise<Task[]> {
  const groups = await groupIds();
  const open = await db.tasks.where('[projectId+status]').equals([projectId, 'todo']).limit(500).toArray();
  const soon = (task: Task) => task.plannedStartOn ?? task.deadlineOn ?? '9999';
  return open
    .filter((task) => !groups.has(task.id))
    .sort((left, right) => (soon(left) < soon(right) ? -1 : soon(left) > soon(right) ? 1 : 0))
    .slice(0, tasksAProject);
}
