import type { Link } from '../../../domain/model/link.ts';
import type { Task } from '../../../domain/model/task.ts';

/**
 * The first milestone that each task leads to over its links, and those of the groups it stands in. `milestoneIds` by
 * day; a milestone leads to itself. Tasks that lead to none are left out.
 */
export function milestonesAhead(
  tasks: ReadonlyMap<string, Task>,
  links: ReadonlyMap<string, Link>,
  milestoneIds: readonly string[],
): ReadonlyMap<string, string> {
  const before = Map.groupBy(links.values(), ({ toId }) => toId);
  const inside = Map.groupBy(tasks.values(), ({ parentId }) => parentId ?? '');
  const found = new Map(milestoneIds.map((id) => [id, id]));
  for (const milestoneId of milestoneIds) {
    // Back from each, the earliest first: what an earlier one claimed stays with it.
    const open = [milestoneId];
    const groupsSeen = new Set<string>();
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const each of withParents(tasks, id, groupsSeen)) {
        for (const { fromId } of before.get(each) ?? []) claim(fromId);
      }
    }
    function claim(id: string): void {
      const below = inside.get(id);
      if (below && !groupsSeen.has(`in ${id}`)) {
        groupsSeen.add(`in ${id}`);
        for (const task of below) claim(task.id);
      }
      if (below || found.has(id) || !tasks.has(id)) return;
      found.set(id, milestoneId);
      open.push(id);
    }
  }
  return found;
}

/** A task and the groups around it that were not looked at yet. */
function withParents(tasks: ReadonlyMap<string, Task>, id: string, seen: Set<string>): string[] {
  const found = [id];
  for (let at = tasks.get(id)?.parentId ?? null; at !== null && !seen.has(at); at = tasks.get(at)?.parentId ?? null) {
    seen.add(at);
    found.push(at);
  }
  return found;
}
