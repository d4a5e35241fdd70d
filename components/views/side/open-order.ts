import { dueOn } from '../../../domain/health/lateness.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import type { OpenTasks } from '../../../storage/open-task-feed.ts';

export type OpenOrder = {
  /** Shown tasks by due day, those without one last; then in the order of their project. */
  tasks: readonly Task[];
  from: OpenTasks;
  running: string;
};

const lastDay = '9999-12-31';
const due = (task: Task): Day => dueOn(task) ?? lastDay;
/** More changes than this at once and sorting anew is quicker than putting each in its place. */
const fewChanges = 200;

/**
 * Open tasks of the running projects (ids joined by commas; the inbox's among them), without groups, by due day. Given
 * the order before, only what changed is moved: an edit among 10,000 tasks sorts none of the others.
 */
export function orderOpen(from: OpenTasks, running: string, before: OpenOrder | null): OpenOrder {
  const projectIds = new Set(running.split(','));
  const isShown = (task: Task) => projectIds.has(task.projectId) && !from.groups.has(task.id);
  if (before && before.running === running && before.from.groups === from.groups) {
    const known = before.from.tasks;
    const changed: Task[] = [];
    for (const task of from.tasks.values()) {
      if (known.get(task.id) !== task && changed.push(task) > fewChanges) break;
    }
    if (changed.length <= fewChanges) {
      const kept = before.tasks.filter((task) => from.tasks.get(task.id) === task);
      for (const task of changed) if (isShown(task)) kept.splice(placeOf(kept, task), 0, task);
      return { tasks: kept, from, running };
    }
  }
  return { tasks: [...from.tasks.values()].filter(isShown).sort(compare), from, running };
}

function compare(left: Task, right: Task): number {
  const [a, b] = [due(left), due(right)];
  if (a !== b) return a < b ? -1 : 1;
  return left.position - right.position || (left.id < right.id ? -1 : 1);
}

const placeOf = (tasks: readonly Task[], task: Task): number => firstWhere(tasks, (other) => compare(other, task) > 0);

/** How many of the ordered tasks are due before a day. */
export const countBefore = (tasks: readonly Task[], day: Day): number => firstWhere(tasks, (task) => due(task) >= day);

function firstWhere(tasks: readonly Task[], isBeyond: (task: Task) => boolean): number {
  let [low, high] = [0, tasks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const task = tasks[middle];
    if (task && isBeyond(task)) high = middle;
    else low = middle + 1;
  }
  return low;
}
