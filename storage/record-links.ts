import type { Listing } from '../domain/model/listing.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { Ref } from '../domain/model/ref.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';

/** What hangs on keys of the page, for many keys in few queries. */
export type RecordLinks = {
  listings: ReadonlyMap<string, Listing>;
  /** Refs by the product, listing or order they point at. */
  refs: ReadonlyMap<string, readonly Ref[]>;
  tasks: ReadonlyMap<string, Task>;
  /** By project, the inbox's among them. */
  summaries: ReadonlyMap<string, ProjectSummary>;
};

/** `listingKeys` and `orderKeys` of one page; reads rows by id or index only. */
export async function recordLinks(listingKeys: readonly string[], orderKeys: readonly string[]): Promise<RecordLinks> {
  const listings = byId(await db.listings.bulkGet([...new Set(listingKeys)]));
  const productIds = [...listings.values()].map((listing) => listing.productId);
  const targetIds = [...new Set([...listingKeys, ...orderKeys, ...productIds])];
  const refs = await db.refs.where('targetId').anyOf(targetIds).toArray();
  const taskIds = refs.filter((ref) => ref.ownerKind === 'task').map((ref) => ref.ownerId);
  const tasks = byId(await db.tasks.bulkGet([...new Set(taskIds)]));
  const projectIds = refs.filter((ref) => ref.ownerKind === 'project').map((ref) => ref.ownerId);
  const summaryIds = [...new Set([...projectIds, ...[...tasks.values()].map((task) => task.projectId)])];
  return {
    listings,
    refs: Map.groupBy(refs, (ref) => ref.targetId),
    tasks,
    summaries: byId(await db.summaries.bulkGet(summaryIds)),
  };
}

/** The listing of each line: the one under its surest key. */
export const listingsOf = (links: RecordLinks, goods: readonly (readonly string[])[]): Listing[] =>
  goods.flatMap((keys) => keys.map((key) => links.listings.get(key)).find(Boolean) ?? []);

/** Project and task ids tied to any of the targets. */
export function ownersOf(
  links: RecordLinks,
  targetIds: readonly string[],
): { projectIds: string[]; taskIds: string[] } {
  const refs = targetIds.flatMap((id) => links.refs.get(id) ?? []);
  const ids = (kind: Ref['ownerKind']) => [
    ...new Set(refs.filter((ref) => ref.ownerKind === kind).map((ref) => ref.ownerId)),
  ];
  return { projectIds: ids('project'), taskIds: ids('task') };
}

const byId = <Row extends { id: string }>(rows: readonly (Row | undefined)[]): Map<string, Row> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
