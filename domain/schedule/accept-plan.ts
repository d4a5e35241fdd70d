import type { Patch } from '../model/change.ts';
import type { Task } from '../model/task.ts';
import { changedPlaces, type Looked, lookedAt } from './changed-places.ts';
import type { ProjectPlan } from './plan-project.ts';
import type { TaskDates } from './task-dates.ts';

/** The last plan looked at, and the places of the tasks whose planned days were others than its days. */
let last: { looked: Looked; others: readonly number[] } | null = null;

/** Patches that make a computed plan the accepted one: planned days only; started, pinned and done tasks keep theirs. */
export function acceptPlan({ dates }: ProjectPlan & { ok: true }, tasks: readonly Task[]): Patch[] {
  const changed = last && changedPlaces(last.looked, { tasks, dates });
  const places = last && changed ? [...new Set([...last.others, ...changed])].sort((a, b) => a - b) : [...tasks.keys()];
  const others: number[] = [];
  const patches: Patch[] = [];
  for (const place of places) {
    const task = tasks[place] as Task;
    const patch = acceptedDays(task, dates.get(task.id));
    if (!patch) continue;
    others.push(place);
    patches.push(patch);
  }
  last = { looked: last && changed ? { ...last.looked, tasks, dates } : lookedAt(tasks, dates), others };
  return patches;
}

function acceptedDays(task: Task, dates: TaskDates | undefined): Patch | null {
  const isKept = task.plannedFinishOn !== null && (task.actualStartOn !== null || task.status === 'done');
  if (!dates || isKept) return null;
  if (task.plannedStartOn === dates.startOn && task.plannedFinishOn === dates.finishOn) return null;
  return {
    table: 'tasks',
    id: task.id,
    before: { plannedStartOn: task.plannedStartOn, plannedFinishOn: task.plannedFinishOn },
    after: { plannedStartOn: dates.startOn, plannedFinishOn: dates.finishOn },
  };
}
