import type { Patch } from '../model/change.ts';
import type { Task } from '../model/task.ts';
import type { ProjectPlan } from './plan-project.ts';

/** Patches that make a computed plan the accepted one: planned days only; started, pinned and done tasks keep theirs. */
export function acceptPlan(plan: ProjectPlan & { ok: true }, tasks: readonly Task[]): Patch[] {
  return tasks.flatMap((task): Patch[] => {
    const dates = plan.dates.get(task.id);
    const isKept = task.plannedFinishOn !== null && (task.actualStartOn !== null || task.status === 'done');
    if (!dates || isKept) return [];
    if (task.plannedStartOn === dates.startOn && task.plannedFinishOn === dates.finishOn) return [];
    return [
      {
        table: 'tasks',
        id: task.id,
        before: { plannedStartOn: task.plannedStartOn, plannedFinishOn: task.plannedFinishOn },
        after: { plannedStartOn: dates.startOn, plannedFinishOn: dates.finishOn },
      },
    ];
  });
}
