import type { Baseline } from '../model/baseline.ts';
import type { Patch } from '../model/change.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { changeRow } from './patch.ts';

/**
 * Makes a baseline (null: none) the one that lateness is measured against. Its finish is written onto the tasks, so that
 * a badge or a list of tasks need not load baselines to know what is due.
 */
export function currentBaseline(project: Project, tasks: Iterable<Task>, baseline: Baseline | null): Patch[] {
  const finishes = new Map(baseline?.tasks.map(({ taskId, finishOn }) => [taskId, finishOn]));
  const patches =
    (project.baselineId ?? null) === (baseline?.id ?? null)
      ? []
      : changeRow('projects', project, { baselineId: baseline?.id ?? null });
  for (const task of tasks) {
    const baselineFinishOn = finishes.get(task.id) ?? null;
    if ((task.baselineFinishOn ?? null) !== baselineFinishOn)
      patches.push(...changeRow('tasks', task, { baselineFinishOn }));
  }
  return patches;
}
