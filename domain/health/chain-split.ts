import { type CalendarSpec, workdaysBetween } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import type { Side, Task } from '../model/task.ts';
import type { TaskDates } from '../schedule/plan-project.ts';

/** Working days of the chain that sets the launch, by whose they are; a day on which two overlap counts once. */
export function chainSplit(
  chain: readonly Task[],
  dates: ReadonlyMap<string, TaskDates>,
  calendar: CalendarSpec,
): Record<Side, number> {
  const split: Record<Side, number> = { ours: 0, supplier: 0, platform: 0, courier: 0 };
  let countedTo = '';
  for (const { id, kind, side } of chain) {
    const on = kind === 'milestone' ? undefined : dates.get(id);
    if (!on || on.forecastFinishOn <= countedTo) continue;
    const fromOn = on.forecastStartOn > countedTo ? on.forecastStartOn : addDays(countedTo, 1);
    split[side] += workdaysBetween(calendar, fromOn, on.forecastFinishOn);
    countedTo = on.forecastFinishOn;
  }
  return split;
}
