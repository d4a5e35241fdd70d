import { todayIn } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';

type Tasks = readonly Pick<Task, 'id' | 'parentId' | 'createdAt' | 'constraint' | 'pinnedOn'>[];

/**
 * Says for a task that was added to a plan that was there already on which day that was: what nothing ties to that
 * plan would else be put at the plan's first day and be late the moment it is written down.
 */
export function dayMade(project: Project, tasks: Tasks, links: readonly Link[]): (task: Tasks[number]) => Day | null {
  let tied: ReadonlySet<string | null> | null = null;
  return ({ id, constraint, pinnedOn, createdAt }) => {
    if (constraint !== null || pinnedOn !== null || createdAt <= project.createdAt || id === project.launchTaskId)
      return null;
    tied ??= tiedIds(project, tasks, links);
    return tied.has(id) ? null : todayIn(new Date(createdAt));
  };
}

/** Groups, and what links tie, over however many steps, to a task that was there from the start. */
function tiedIds(project: Project, tasks: Tasks, links: readonly Link[]): Set<string | null> {
  const tied = new Set<string | null>(tasks.map(({ parentId }) => parentId));
  const near = neighbours(project, tasks, links);
  const found = tasks
    .filter(({ id, createdAt }) => near.has(id) && (createdAt <= project.createdAt || id === project.launchTaskId))
    .map(({ id }) => id);
  const seen = new Set(found);
  // Grows while it is walked.
  for (const id of found) {
    tied.add(id);
    for (const next of near.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return tied;
}

/**
 * Who is tied to whom; a link of a group binds all below it. Planned forward, a launch day moves nothing: what leads
 * to it is not tied by it.
 */
function neighbours({ direction, launchTaskId }: Project, tasks: Tasks, links: readonly Link[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const tie = (one: string, other: string) => {
    for (const [id, next] of [[one, other] as const, [other, one] as const]) {
      const known = near.get(id);
      if (known) known.push(next);
      else near.set(id, [next]);
    }
  };
  const isLoose = (id: string) => direction === 'forward' && id === launchTaskId;
  for (const { fromId, toId } of links) if (!isLoose(fromId) && !isLoose(toId)) tie(fromId, toId);
  const linked = new Set(near.keys());
  const parents = new Map(tasks.map(({ id, parentId }) => [id, parentId]));
  for (const { id } of tasks) {
    const above = new Set<string>();
    for (let up = parents.get(id); up && !above.has(up); up = parents.get(up)) above.add(up);
    for (const up of above) if (linked.has(up)) tie(up, id);
  }
  return near;
}
