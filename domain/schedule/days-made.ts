import { todayIn } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';

/**
 * Days on which tasks were added to a plan that was there already: one that waits for nobody, and for which nobody
 * waits, would else be put at the plan's first day and be late the moment it is written down.
 */
export function daysMade(project: Project, tasks: readonly Task[], links: readonly Link[]): Map<string, Day> {
  const later = tasks.filter(({ createdAt, constraint }) => constraint === null && createdAt > project.createdAt);
  if (later.length === 0) return new Map();
  const tied = new Set<string | null>(links.flatMap(({ fromId, toId }) => [fromId, toId]));
  for (const { parentId } of tasks) tied.add(parentId);
  const loose = later.filter(({ id }) => !tied.has(id) && id !== project.launchTaskId);
  return new Map(loose.map(({ id, createdAt }) => [id, todayIn(new Date(createdAt))]));
}
