import { compareBaseline, type TaskDrift } from '../../../../domain/baseline/compare.ts';
import type { Calendars } from '../../../../domain/calendar/calendar-book.ts';
import type { Baseline } from '../../../../domain/model/baseline.ts';
import { baselineWords as t } from '../../../../locales/baseline.ts';
import type { ProjectModel } from '../project/project-model.ts';

export type DriftRow = TaskDrift & { title: string; isChanged: boolean };

/** Each task beside the baseline, in plan order; the deleted ones last. */
export function driftRows(
  model: Pick<ProjectModel, 'project' | 'tasks' | 'plan'> & Calendars,
  baseline: Baseline,
): DriftRow[] {
  const { project, calendars, plan } = model;
  if (!plan?.ok) return [];
  const tasks = [...model.tasks.values()].sort((a, b) =>
    startOf(plan.dates, a.id).localeCompare(startOf(plan.dates, b.id)),
  );
  return compareBaseline(baseline, { project, calendars, tasks, dates: plan.dates }).map((drift) => ({
    ...drift,
    title: model.tasks.get(drift.taskId)?.title ?? t.removed,
    isChanged:
      !drift.agreed || !drift.current || drift.startDays !== 0 || drift.finishDays !== 0 || drift.durationDays !== 0,
  }));
}

const startOf = (dates: ReadonlyMap<string, { startOn: string }>, id: string): string => dates.get(id)?.startOn ?? '';
