import { addWorkdays, defaultCalendar, workdaysBetween } from '../../../../domain/calendar/calendar.ts';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { PreviewPlan } from './preview-plan.ts';

/** The one answer of the set-up page. Days late and to spare are working days. */
export type Headline =
  | { kind: 'late'; daysLate: number; launchOn: Day; startOn: Day; earliestOn: Day }
  | { kind: 'inTime'; launchOn: Day; startOn: Day; spareDays: number }
  | { kind: 'earliest'; launchOn: Day }
  | { kind: 'forward'; startOn: Day; launchOn: Day; days: number }
  | { kind: 'blank' };

/** The plan with another launch day, all else as filled in. */
export type WithLaunch = (launchOn: Day) => PreviewPlan;

/**
 * What the plan says of the launch day. `fromToday` is the same project planned forward from today; when the wished
 * day is missed, the first day from there on that is really in reach is offered.
 */
export function headline(preview: PreviewPlan, fromToday: PreviewPlan, today: Day, withLaunch: WithLaunch): Headline {
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
  const startOn = firstStart(preview) ?? plan.startOn;
  const daysLate = lateBy(startOn, today);
  if (daysLate === 0) {
    return {
      kind: 'inTime',
      launchOn,
      startOn,
      spareDays: workdaysBetween(defaultCalendar, today, addDays(startOn, -1)),
    };
  }
  return {
    kind: 'late',
    daysLate,
    launchOn,
    startOn,
    earliestOn: firstInReach(fromToday, today, withLaunch) ?? launchOn,
  };
}

/** Working days before today on which the first task had to be under way already. */
const lateBy = (startOn: Day, today: Day): number => workdaysBetween(defaultCalendar, startOn, addDays(today, -1));

/** Steps from the forward plan's day: planned back from there, milestones and holidays may ask for some days more. */
function firstInReach(fromToday: PreviewPlan, today: Day, withLaunch: WithLaunch): Day | null {
  let launchOn = dayOfLaunch(fromToday);
  for (let tries = 0; launchOn !== null && tries < 20; tries += 1) {
    const plan = withLaunch(launchOn);
    const startOn = plan.ok ? firstStart(plan) : null;
    if (startOn !== null && lateBy(startOn, today) === 0) return launchOn;
    launchOn = addWorkdays(defaultCalendar, launchOn, 1);
  }
  return launchOn;
}

/** The shown day of the launch milestone, or of the last finish when there is none. */
function dayOfLaunch(preview: PreviewPlan): Day | null {
  if (!preview.ok) return null;
  const launch = preview.plan.dates.get(preview.project.launchTaskId ?? '');
  return launch?.finishOn ?? preview.plan.finishOn;
}

/** The latest day on which the first of all that the launch needs may begin. */
function firstStart({ project, tasks, links, plan }: Extract<PreviewPlan, { ok: true }>): Day | null {
  const groups = new Set(tasks.map((task) => task.parentId));
  const before = Map.groupBy(links, (link) => link.toId);
  const ids = new Set(project.launchTaskId === null ? tasks.map((task) => task.id) : [project.launchTaskId]);
  // A set keeps growing while it is walked through.
  for (const id of ids) for (const link of before.get(id) ?? []) ids.add(link.fromId);
  const needed = tasks.filter((task) => ids.has(task.id) && !groups.has(task.id) && task.kind !== 'milestone');
  return needed.flatMap((task) => plan.dates.get(task.id)?.lateStartOn ?? []).sort()[0] ?? null;
}
