import { type CalendarSpec, daysAfter } from '../calendar/calendar.ts';
import type { Side, Task } from '../model/task.ts';
import type { TaskDates } from '../schedule/plan-project.ts';
import { agreedOn } from './lateness.ts';

export type LateSplit = { split: Record<Side, number>; driver: Task | null };

/**
 * Whose days make the launch late: along the chain that sets its forecast, each task answers for what it adds to the
 * lateness of the one before it. Sums to `daysLate`. `driver`: the open task that adds most, else the first open one.
 */
export function lateSplit(
  chain: readonly Task[],
  dates: ReadonlyMap<string, TaskDates>,
  daysLate: number,
  calendar: CalendarSpec,
): LateSplit {
  const split: Record<Side, number> = { ours: 0, supplier: 0, platform: 0, courier: 0 };
  const tasks = chain.filter((task) => task.kind !== 'milestone');
  const lateness = tasks.map((task) => {
    const on = dates.get(task.id);
    const plannedOn = agreedOn(task) ?? on?.finishOn;
    return on && plannedOn ? daysAfter(calendar, plannedOn, on.forecastFinishOn) : 0;
  });
  let left = daysLate;
  let driver = tasks.find((task) => task.status !== 'done') ?? null;
  let most = 0;
  for (let at = tasks.length - 1; at >= 0 && left > 0; at--) {
    const task = tasks[at];
    if (!task) continue;
    const added = at === 0 ? left : Math.min(left, Math.max(0, (lateness[at] ?? 0) - (lateness[at - 1] ?? 0)));
    split[task.side] += added;
    left -= added;
    if (added > most && task.status !== 'done') [driver, most] = [task, added];
  }
  // A chain of milestones alone: nobody outside is to blame.
  split.ours += left;
  return { split, driver };
}
