import { todayIn } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';

type Tasks = readonly Pick<Task, 'id' | 'parentId' | 'createdAt' | 'constraint'>[];

/**
 * Says for a task that was added to a plan that was there already on which day that was: one that waits for nobody,
 * and for which nobody waits, would else be put at the plan's first day and be late the moment it is written down.
 */
export function dayMade(project: Project, tasks: Tasks, links: readonly Link[]): (task: Tasks[number]) => Day | null {
  let tied: ReadonlySet<string | null> | null = null;
  return ({ id, constraint, createdAt }) => {
    if (constraint !== null || createdAt <= project.createdAt || id === project.launchTaskId) return null;
    tied ??= tiedIds(tasks, links);
    return tied.has(id) ? null : todayIn(new Date(createdAt));
  };
}

/** What a link or a task below ties to others. */
function tiedIds(tasks: Tasks, links: readonly Link[]): Set<string | null> {
  const tied = new Set<string | null>();
  for (const { fromId, toId } of links) tied.add(fromId).add(toId);
  for (const { parentId } of tasks) tied.add(parentId);
  return tied;
}
