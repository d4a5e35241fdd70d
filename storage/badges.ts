import { isCounted } from '../domain/health/is-counted.ts';
import { projectLate, projectSeverity } from '../domain/health/project-late.ts';
import { goodsKeys } from '../domain/model/goods-keys.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';
import { listingsOf, ownersOf, type RecordLinks, recordLinks } from './record-links.ts';

/** The same shape as messaging's badge: state and counts, nothing a page may not read. */
export type Badge = {
  state: 'unlinked' | 'running' | 'risk' | 'late' | 'done';
  done: number;
  total: number;
  daysLate: number;
};

const unlinked: Badge = { state: 'unlinked', done: 0, total: 0, daysLate: 0 };
const rank: Record<Badge['state'], number> = { unlinked: 0, done: 1, running: 2, risk: 3, late: 4 };

/**
 * A badge for each key (`orderKey` or `listingKey`). An order follows its goods; with several goods or projects the
 * worst shows. Tasks tied to the row itself count too.
 */
export async function badgesFor(keys: readonly string[]): Promise<Record<string, Badge>> {
  const goods = await goodsOf(keys);
  const links = await recordLinks([...goods.values()].flat(2), keys);
  return Object.fromEntries(keys.map((key) => [key, badgeOf(key, goods.get(key) ?? [], links)]));
}

/** Keys of the goods of each row, a list a line: `platform/itemId` is goods, `platform/shop/orderNo` an order. */
async function goodsOf(keys: readonly string[]): Promise<Map<string, string[][]>> {
  const isOrder = (key: string) => key.split('/').length > 2;
  const [orders, items] = await Promise.all([
    db.orderSnapshots.bulkGet(keys.filter(isOrder)),
    db.itemSnapshots.bulkGet(keys.filter((key) => !isOrder(key))),
  ]);
  const found = new Map<string, string[][]>(keys.map((key) => [key, isOrder(key) ? [] : [[key]]]));
  for (const row of orders) {
    if (row)
      found.set(
        row.id,
        row.order.lines.map((line) => goodsKeys(row.order.platform, line)),
      );
  }
  for (const row of items) if (row) found.set(row.id, [goodsKeys(row.item.platform, row.item)]);
  return found;
}

function badgeOf(key: string, goods: readonly string[][], links: RecordLinks): Badge {
  const productIds = listingsOf(links, goods).map(({ productId }) => productId);
  const { projectIds, taskIds } = ownersOf(links, [...new Set([key, ...goods.flat(), ...productIds])]);
  const projects = projectIds
    .flatMap((id) => links.summaries.get(id) ?? [])
    .filter((summary) => summary.status !== 'archived');
  const tasks = taskIds.flatMap((id) => links.tasks.get(id) ?? []).filter((task) => isCounted(task));
  const badges = [...projects.map(badgeOfProject), ...(tasks.length > 0 ? [badgeOfTasks(tasks, links)] : [])];
  return badges.reduce(worse, unlinked);
}

const worse = (left: Badge, right: Badge): Badge => {
  if (rank[left.state] !== rank[right.state]) return rank[left.state] > rank[right.state] ? left : right;
  return right.daysLate > left.daysLate ? right : left;
};

function badgeOfProject(summary: ProjectSummary): Badge {
  const { done, total } = summary;
  const daysLate = projectLate(summary);
  if (summary.status === 'done' || (total > 0 && done === total)) return { state: 'done', done, total, daysLate: 0 };
  const state = { red: 'late', amber: 'risk', none: 'running' } as const;
  return { state: state[projectSeverity(summary) ?? 'none'], done, total, daysLate };
}

function badgeOfTasks(tasks: readonly Task[], links: RecordLinks): Badge {
  const done = tasks.filter((task) => task.status === 'done').length;
  const late = tasks.flatMap(
    (task) => links.summaries.get(task.projectId)?.late.find((entry) => entry.taskId === task.id) ?? [],
  );
  const daysLate = Math.max(0, ...late.map((entry) => entry.daysLate));
  const counts = { done, total: tasks.length, daysLate };
  if (done === tasks.length) return { ...counts, state: 'done' };
  if (late.some((entry) => entry.severity === 'red')) return { ...counts, state: 'late' };
  return { ...counts, state: late.length > 0 ? 'risk' : 'running' };
}
