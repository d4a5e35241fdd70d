import { dayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { type Computed, chainTo, compute, lastNode } from './compute.ts';
import { conflictsOf } from './conflicts.ts';
import type { PlanInput, PlanRefusal, ScheduledTask, ScheduleResult } from './plan-types.ts';
import { shownDays } from './shown-days.ts';

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

/** Every task's days by id, parents included. */
export function tasksOfPlan(computed: Computed): Record<string, ScheduledTask> {
  const { net } = computed;
  const tasks: Record<string, ScheduledTask> = {};
  for (const [node, { id }] of net.tasks.entries()) tasks[id] = scheduledTask(computed, node);
  for (const [id, leaves] of net.leavesOf) {
    const inside = leaves.flatMap((node) => tasks[net.tasks[node]?.id ?? ''] ?? []);
    if (inside.length > 0) tasks[id] = summaryOf(inside);
  }
  return tasks;
}

function scheduledTask(computed: Computed, node: number): ScheduledTask {
  const { net, placed, late, forecast } = computed;
  const [start, finish] = shownDays(net, node, placed);
  const [lateStart, lateFinish] = shownDays(net, node, late);
  const totalFloat = computed.totalFloat[node] ?? 0;
  const [forecastStart, forecastFinish] = forecast ? shownDays(net, node, forecast) : [];
  return {
    start,
    finish,
    lateStart,
    lateFinish,
    totalFloat,
    freeFloat: computed.freeFloat[node] ?? 0,
    critical: totalFloat <= 0,
    ...(forecastStart && forecastFinish ? { forecastStart, forecastFinish } : {}),
  };
}

/** A parent spans its leaves; its float is their least. */
function summaryOf(inside: readonly ScheduledTask[]): ScheduledTask {
  const least = (days: (Day | undefined)[]): Day => days.reduce((a, b) => ((b ?? '') < (a ?? '') ? b : a)) ?? '';
  const most = (days: (Day | undefined)[]): Day => days.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a)) ?? '';
  const totalFloat = Math.min(...inside.map((task) => task.totalFloat));
  const hasForecast = inside.every((task) => task.forecastFinish !== undefined);
  return {
    start: least(inside.map((task) => task.start)),
    finish: most(inside.map((task) => task.finish)),
    lateStart: least(inside.map((task) => task.lateStart)),
    lateFinish: most(inside.map((task) => task.lateFinish)),
    totalFloat,
    freeFloat: Math.min(...inside.map((task) => task.freeFloat)),
    critical: totalFloat <= 0,
    ...(hasForecast
      ? {
          forecastStart: least(inside.map((task) => task.forecastStart)),
          forecastFinish: most(inside.map((task) => task.forecastFinish)),
        }
      : {}),
  };
}
