import { defaultCalendar, workdaysBetween } from '../../../../domain/calendar/calendar.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { PreviewPlan } from './preview-plan.ts';

/** The one answer of the set-up page. Days late and to spare are working days. */
export type Headline =
  | { kind: 'late'; daysLate: number; launchOn: Day; startOn: Day; earliestOn: Day }
  | { kind: 'inTime'; launchOn: Day; startOn: Day; spareDays: number }
  | { kind: 'earliest'; launchOn: Day }
  | { kind: 'forward'; startOn: Day; launchOn: Day; days: number }
  | { kind: 'blank' };

/**
 * What the plan says of the launch day. `earliest` is the same project planned forward from today: the day to offer
 * when the wished one is missed, or when none was chosen yet.
 */
export function headline(preview: PreviewPlan, earliest: PreviewPlan): Headline {
  if (!preview.ok) return { kind: 'blank' };
  const { project, plan, tasks } = preview;
  const launchOn = dayOfLaunch(preview);
  if (launchOn === null || plan.startOn === null || tasks.every((task) => task.kind === 'milestone'))
    return { kind: 'blank' };
  if (project.direction === 'forward') {
    if (project.startOn === null) return { kind: 'earliest', launchOn };
    const days = workdaysBetween(defaultCalendar, plan.startOn, launchOn);
    return { kind: 'forward', startOn: plan.startOn, launchOn, days };
  }
  const dates = ancestorDates(preview);
  const float = Math.min(...dates.map((date) => date.totalFloat));
  const startOn = dates.map((date) => date.lateStartOn).sort()[0] ?? plan.startOn;
  if (float >= 0) return { kind: 'inTime', launchOn, startOn, spareDays: float };
  return { kind: 'late', daysLate: -float, launchOn, startOn, earliestOn: dayOfLaunch(earliest) ?? launchOn };
}

/** The shown day of the launch milestone, or of the last finish when there is none. */
export function dayOfLaunch(preview: PreviewPlan): Day | null {
  if (!preview.ok) return null;
  const launch = preview.plan.dates.get(preview.project.launchTaskId ?? '');
  return launch?.finishOn ?? preview.plan.finishOn;
}

/** Dates of everything that must be done before the launch. */
function ancestorDates({ project, tasks, links, plan }: Extract<PreviewPlan, { ok: true }>) {
  const launchId = project.launchTaskId;
  const groups = new Set(tasks.map((task) => task.parentId));
  const before = Map.groupBy(links, (link) => link.toId);
  const ids = new Set(launchId === null ? [] : [launchId]);
  // A set keeps growing while it is walked through.
  for (const id of ids) for (const link of before.get(id) ?? []) ids.add(link.fromId);
  const shown = launchId === null ? tasks.map((task) => task.id) : [...ids].filter((id) => id !== launchId);
  return shown.filter((id) => !groups.has(id)).flatMap((id) => plan.dates.get(id) ?? []);
}
