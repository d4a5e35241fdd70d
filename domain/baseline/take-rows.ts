import type { Baseline } from '../model/baseline.ts';
import type { Task } from '../model/task.ts';
import type { ProjectPlan } from '../schedule/plan-project.ts';

/** What a baseline keeps of a computed plan, in the order of the rows. */
export function baselineTasks(tasks: readonly Task[], plan: ProjectPlan & { ok: true }): Baseline['tasks'] {
  return tasks.flatMap(({ id, durationDays }) => {
    const on = plan.dates.get(id);
    return on ? [{ taskId: id, startOn: on.startOn, finishOn: on.finishOn, durationDays }] : [];
  });
}
