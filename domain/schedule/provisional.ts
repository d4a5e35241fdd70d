import { type CalendarSpec, isProvisional } from '../calendar/calendar.ts';
import type { Computed } from './compute.ts';
import { launchAncestors } from './late-dates.ts';
import type { PlanInput, PlanTask } from './plan-types.ts';
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
  const isBack = isBackFromUnannounced(plan);
  if (!isBack && !hasAny(dates, reaches)) return none;
  const ancestors = isBack ? launchAncestors(net) : null;
  const found = new Set<string>();
  for (const [node, task] of net.tasks.entries()) {
    if (isOne(task, plan, dates, ancestors?.[node] === 1)) found.add(task.id);
  }
  for (const [id, leaves] of net.leavesOf) {
    if (leaves.some((node) => found.has(net.tasks[node]?.id ?? ''))) found.add(id);
  }
  return found;
}

/** The same after a change of the dates of `ids`, from those before it. */
export function provisionalAfter(
  before: { ids: ReadonlySet<string>; plan: PlanInput },
  computed: Computed,
  plan: PlanInput,
  dates: ReadonlyMap<string, TaskDates>,
  ids: readonly string[],
): ReadonlySet<string> {
  const { net } = computed;
  const isBack = isBackFromUnannounced(plan);
  if (isBack !== isBackFromUnannounced(before.plan)) return provisionalIds(computed, plan, dates);
  const ancestors = isBack ? launchAncestors(net) : null;
  const touched = new Set<number>();
  // Copied once something turns: there may be thousands.
  let found = before.ids as Set<string>;
  const turn = (id: string, is: boolean) => {
    if (found.has(id) === is) return;
    if (found === before.ids) found = new Set(found);
    if (is) found.add(id);
    else found.delete(id);
  };
  for (const id of ids) {
    const node = net.index.get(id);
    const task = net.tasks[node ?? -1];
    if (node === undefined || !task) continue;
    touched.add(node);
    turn(id, isOne(task, plan, dates, ancestors?.[node] === 1));
  }
  for (const [id, leaves] of net.leavesOf) {
    if (leaves.some((node) => touched.has(node)))
      turn(
        id,
        leaves.some((node) => found.has(net.tasks[node]?.id ?? '')),
      );
  }
  return found;
}

function isOne(
  { id, calendar }: PlanTask,
  plan: PlanInput,
  dates: ReadonlyMap<string, TaskDates>,
  isAncestor: boolean,
): boolean {
  const on = dates.get(id);
  if (!on || !followsNotices(plan.calendars?.[calendar ?? ''] ?? plan.calendar)) return false;
  return isAncestor || reaches(on);
}

const reaches = (on: TaskDates): boolean => isProvisional(on.finishOn) || isProvisional(on.forecastFinishOn);

const isBackFromUnannounced = (plan: PlanInput): boolean =>
  plan.launch !== undefined && isProvisional(plan.launch.on) && isBackward(plan);

function hasAny(dates: ReadonlyMap<string, TaskDates>, reach: (on: TaskDates) => boolean): boolean {
  for (const on of dates.values()) if (reach(on)) return true;
  return false;
}

const followsNotices = ({ holidays }: CalendarSpec): boolean => holidays === 'CN';

const isBackward = ({ direction, start }: PlanInput): boolean =>
  (direction ?? (start === undefined ? 'backward' : 'forward')) === 'backward';
