import type { Day } from '../model/primitives.ts';
import type { Computed } from './compute.ts';
import { firstDay, lastDay } from './shown-days.ts';

/** Days are first and last day, both included; a milestone shows one. Without `today` the forecast is the plan. */
export type TaskDates = {
  startOn: Day;
  finishOn: Day;
  lateStartOn: Day;
  lateFinishOn: Day;
  totalFloat: number;
  freeFloat: number;
  critical: boolean;
  forecastStartOn: Day;
  forecastFinishOn: Day;
};

/** Every task's days by id, parents included. */
export function taskDates(computed: Computed): Map<string, TaskDates> {
  const { net } = computed;
  const dates = new Map<string, TaskDates>();
  for (let node = 0; node < net.tasks.length; node++) dates.set(net.tasks[node]?.id ?? '', datesOf(computed, node));
  for (const [id, leaves] of net.leavesOf) {
    const inside = leaves.flatMap((node) => dates.get(net.tasks[node]?.id ?? '') ?? []);
    if (inside.length > 0) dates.set(id, spanOf(inside));
  }
  return dates;
}

function datesOf(computed: Computed, node: number): TaskDates {
  const { net, placed, late } = computed;
  const ahead = computed.forecast ?? placed;
  const totalFloat = computed.totalFloat[node] ?? 0;
  return {
    startOn: firstDay(net, node, placed),
    finishOn: lastDay(net, node, placed),
    lateStartOn: firstDay(net, node, late),
    lateFinishOn: lastDay(net, node, late),
    totalFloat,
    freeFloat: computed.freeFloat[node] ?? 0,
    critical: totalFloat <= 0,
    forecastStartOn: firstDay(net, node, ahead),
    forecastFinishOn: lastDay(net, node, ahead),
  };
}

const earlier = (a: Day, b: Day): Day => (b < a ? b : a);
const later = (a: Day, b: Day): Day => (b > a ? b : a);

/** A parent spans its leaves; its float is their least. */
const spanOf = (inside: readonly TaskDates[]): TaskDates =>
  inside.reduce((span, task) => ({
    startOn: earlier(span.startOn, task.startOn),
    finishOn: later(span.finishOn, task.finishOn),
    lateStartOn: earlier(span.lateStartOn, task.lateStartOn),
    lateFinishOn: later(span.lateFinishOn, task.lateFinishOn),
    totalFloat: Math.min(span.totalFloat, task.totalFloat),
    freeFloat: Math.min(span.freeFloat, task.freeFloat),
    critical: span.critical || task.critical,
    forecastStartOn: earlier(span.forecastStartOn, task.forecastStartOn),
    forecastFinishOn: later(span.forecastFinishOn, task.forecastFinishOn),
  }));
