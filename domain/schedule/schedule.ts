import { dayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { type Computed, chainTo, compute, lastNode, tooEarly } from './compute.ts';
import { conflictsOf } from './conflicts.ts';
import type { PlanInput, PlanRefusal, ScheduledTask, ScheduleResult } from './plan-types.ts';
import { type TaskDates, taskDates } from './task-dates.ts';

/**
 * Computes a plan. `today` (a day, never the clock) adds the forecast. A plan that cannot be computed (a cycle, a link
 * to nowhere, days out of range) comes back as `{ error }`; what cannot all hold at once is listed in `conflicts`.
 */
export function schedule(plan: PlanInput, today: Day | null = null): ScheduleResult | PlanRefusal {
  const computed = compute(plan, today);
  if ('error' in computed) return computed;
  const { net, placed, forecast } = computed;
  const startAt = placed.start.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const endAt = placed.end.reduce((most, at) => Math.max(most, at), 0);
  if (net.tasks.length === 0) return { error: '计划里没有任务', code: 'noTasks', params: {} };
  if (startAt < 0) return tooEarly;
  return {
    start: dayOf(startAt),
    finish: dayOf(Math.max(startAt, endAt - 1)),
    days: net.projectTable.workBefore(endAt) - net.projectTable.workBefore(startAt),
    tasks: tasksOfPlan(computed),
    driving: chainTo(net, computed.early, lastNode(net, computed.early)),
    ...(forecast ? { forecastDriving: chainTo(net, forecast, lastNode(net, forecast)) } : {}),
    conflicts: conflictsOf(net, placed, computed.totalFloat),
  };
}

/** As the command line prints them; no forecast without `today`. */
function tasksOfPlan(computed: Computed): Record<string, ScheduledTask> {
  const hasForecast = computed.forecast !== null;
  const tasks: Record<string, ScheduledTask> = {};
  taskDates(computed).forEach((dates, id) => {
    const value = scheduledTask(dates, hasForecast);
    // A task may be called so; assigned, it would be lost.
    if (id === '__proto__') Object.defineProperty(tasks, id, { value, enumerable: true });
    else tasks[id] = value;
  });
  return tasks;
}

function scheduledTask(dates: TaskDates, hasForecast: boolean): ScheduledTask {
  const task: ScheduledTask = {
    start: dates.startOn,
    finish: dates.finishOn,
    lateStart: dates.lateStartOn,
    lateFinish: dates.lateFinishOn,
    totalFloat: dates.totalFloat,
    freeFloat: dates.freeFloat,
    critical: dates.critical,
  };
  if (hasForecast) {
    task.forecastStart = dates.forecastStartOn;
    task.forecastFinish = dates.forecastFinishOn;
  }
  return task;
}
