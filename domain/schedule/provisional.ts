import { type CalendarSpec, isProvisional } from '../calendar/calendar.ts';
import type { Computed } from './compute.ts';
import { launchAncestors } from './late-dates.ts';
import type { PlanInput } from './plan-types.ts';
import type { TaskDates } from './task-dates.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Tasks whose days depend on a year whose 调休 is not announced: they reach into it, or they are placed back from a
 * launch in it. A calendar without statutory holidays never waits for a notice.
 */
export function provisionalIds(
  { net }: Computed,
  plan: PlanInput,
  dates: ReadonlyMap<string, TaskDates>,
): ReadonlySet<string> {
  const isBack = plan.launch !== undefined && isProvisional(plan.launch.on) && isBackward(plan);
  const reach = (on: TaskDates): boolean => isProvisional(on.finishOn) || isProvisional(on.forecastFinishOn);
  if (!isBack && !hasAny(dates, reach)) return none;
  const ancestors = isBack ? launchAncestors(net) : null;
  const found = new Set<string>();
  for (const [node, task] of net.tasks.entries()) {
    const on = dates.get(task.id);
    if (!on || !followsNotices(plan.calendars?.[task.calendar ?? ''] ?? plan.calendar)) continue;
    if (reach(on) || ancestors?.[node] === 1) found.add(task.id);
  }
  for (const [id, leaves] of net.leavesOf) {
    if (leaves.some((node) => found.has(net.tasks[node]?.id ?? ''))) found.add(id);
  }
  return found;
}

function hasAny(dates: ReadonlyMap<string, TaskDates>, reach: (on: TaskDates) => boolean): boolean {
  for (const on of dates.values()) if (reach(on)) return true;
  return false;
}

const followsNotices = ({ holidays }: CalendarSpec): boolean => holidays === 'CN';

const isBackward = ({ direction, start }: PlanInput): boolean =>
  (direction ?? (start === undefined ? 'backward' : 'forward')) === 'backward';
