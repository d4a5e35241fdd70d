import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';
import { ownersOf, type RecordLinks, recordLinks } from './record-links.ts';

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
  const listingsByKey = await listingKeysOf(keys);
  const links = await recordLinks([...new Set([...listingsByKey.values()].flat())], keys);
  return Object.fromEntries(keys.map((key) => [key, badgeOf(key, listingsByKey.get(key) ?? [], links)]));
}

/** `platform/itemId` is a listing; `platform/shop/orderNo` an order, whose goods are known from the snapshot. */
async function listingKeysOf(keys: readonly string[]): Promise<Map<string, string[]>> {
  const orderKeys = keys.filter((key) => key.split('/').length > 2);
  const snapshots = await db.orderSnapshots.bulkGet([...orderKeys]);
  const found = new Map<string, string[]>(keys.filter((key) => key.split('/').length === 2).map((key) => [key, [key]]));
  for (const [index, key] of orderKeys.entries()) {
    const snapshot = snapshots[index];
    if (snapshot)
      found.set(
        key,
        snapshot.itemIds.map((itemId) => `${snapshot.order.platform}/${itemId}`),
      );
  }
  return found;
}

function badgeOf(key: string, listingKeys: readonly string[], links: RecordLinks): Badge {
  const productIds = listingKeys.flatMap((id) => links.listings.get(id)?.productId ?? []);
  const { projectIds, taskIds } = ownersOf(links, [key, ...listingKeys, ...productIds]);
  const projects = projectIds
    .flatMap((id) => links.summaries.get(id) ?? [])
    .filter((summary) => summary.status !== 'archived');
  const tasks = taskIds.flatMap((id) => links.tasks.get(id) ?? []);
  const badges = [...projects.map(badgeOfProject), ...(tasks.length > 0 ? [badgeOfTasks(tasks, links)] : [])];
  return badges.reduce(worse, unlinked);
}

const worse = (left: Badge, right: Badge): Badge => {
  if (rank[left.state] !== rank[right.state]) return rank[left.state] > rank[right.state] ? left : right;
  return right.daysLate > left.daysLate ? right : left;
};

function badgeOfProject(summary: ProjectSummary): Badge {
  const { done, total } = summary;
  const daysLate = Math.max(summary.daysLate, summary.launch?.isDone ? 0 : (summary.launch?.daysLate ?? 0));
  if (summary.status === 'done' || (total > 0 && done === total)) return { state: 'done', done, total, daysLate: 0 };
  if (summary.redCount > 0) return { state: 'late', done, total, daysLate };
  return { state: daysLate > 0 ? 'risk' : 'running', done, total, daysLate };
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
