import type { Link } from '../model/link.ts';
import type { Intent, Rows } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

export type AddLinkInput = Omit<Link, 'projectId'>;

/** `toId` waits for `fromId`. Refused: `cycle` (with the titles on the way round), `linkExists`, `linkToSelf`, `taskGone`. */
export const addLink: Intent<AddLinkInput> = {
  name: 'addLink',
  needs: (input, loaded) => [
    { table: 'tasks', ids: [input.fromId, input.toId] },
    ...projectNeeds([input.fromId, input.toId].flatMap((id) => loaded.tasks.get(id)?.projectId ?? [])),
  ],
  plan(rows, input) {
    const from = rows.tasks.get(input.fromId);
    const to = rows.tasks.get(input.toId);
    if (!from || !to) return refuse('taskGone');
    if (from.id === to.id) return refuse('linkToSelf');
    if (!rows.projects.has(from.projectId)) return refuse('noProject');
    if (from.projectId !== to.projectId) return refuse('otherProject');
    const links = [...rows.links.values()];
    if (links.some((link) => link.fromId === from.id && link.toId === to.id)) return refuse('linkExists');
    const way = wayBack(links, to.id, from.id);
    if (way) return refuse('cycle', { titles: [...way, to.id].map((id) => titleOf(rows, id)).join(' → ') });
    const link: Link = {
      id: input.id,
      projectId: from.projectId,
      fromId: from.id,
      toId: to.id,
      type: input.type,
      lag: input.lag,
      lagUnit: input.lagUnit,
    };
    return replan(rows, [createRow('links', link)], [from.projectId]);
  },
};

const titleOf = (rows: Rows, id: string): string => rows.tasks.get(id)?.title ?? id;

/** Task ids from `startId` along the links to `goalId`, both included; null when there is no such way. */
function wayBack(links: readonly Link[], startId: string, goalId: string): string[] | null {
  const next = Map.groupBy(links, (link) => link.fromId);
  const cameFrom = new Map<string, string | null>([[startId, null]]);
  const open = [startId];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (id === goalId) return trace(cameFrom, goalId);
    for (const link of next.get(id) ?? []) {
      if (cameFrom.has(link.toId)) continue;
      cameFrom.set(link.toId, id);
      open.push(link.toId);
    }
  }
  return null;
}

function trace(cameFrom: ReadonlyMap<string, string | null>, goalId: string): string[] {
  const way: string[] = [];
  for (let id: string | null = goalId; id !== null; id = cameFrom.get(id) ?? null) way.unshift(id);
  return way;
}
