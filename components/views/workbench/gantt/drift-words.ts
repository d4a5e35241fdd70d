import { daysDrifted } from '../../../../domain/baseline/compare.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { baselineWords } from '../../../../locales/baseline.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { BaselineDays } from './gantt-bars.ts';

/** How far a task's end is from the baseline that is drawn; '' when none was chosen. */
export function driftWords(
  task: Task,
  { project, calendars, plan }: ProjectModel,
  baseline: BaselineDays | null,
): string {
  const forecastOn = plan?.ok ? plan.dates.get(task.id)?.forecastFinishOn : undefined;
  if (!baseline?.size || !forecastOn) return '';
  const agreedOn = baseline.get(task.id)?.finishOn;
  return agreedOn
    ? baselineWords.since(daysDrifted(agreedOn, forecastOn, { project, calendars }))
    : baselineWords.addedSince;
}
