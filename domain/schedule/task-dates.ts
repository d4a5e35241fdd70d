import { PlacedMap } from '../model/placed-map.ts';
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
export function taskDates(computed: Computed): ReadonlyMap<string, TaskDates> {
  const { net } = computed;
  const ids: string[] = [];
  const dates: TaskDates[] = [];
  for (let node = 0; node < net.tasks.length; node++) {
    ids.push(net.tasks[node]?.id ?? '');
    dates.push(datesOf(computed, node));
  }
  for (const [id, leaves] of net.leavesOf) {
    if (leaves.length === 0) continue;
    ids.push(id);
    dates.push(spanOf(leaves, (node) => dates[node]));
  }
  return PlacedMap.ofColumns(ids, dates);
}

export type ChangedDates = {
  dates: ReadonlyMap<string, TaskDates>;
  /** Of tasks and parents whose dates are others than before. */
  ids: readonly string[];
};

/** The dates after a recompute of the touched nodes; who has the same dates keeps the same object. */
export function changedTaskDates(
  before: ReadonlyMap<string, TaskDates>,
  computed: Computed,
  touched: Iterable<number>,
): ChangedDates {
  const { net } = computed;
  const dates = PlacedMap.copyOf(before);
  const ids: string[] = [];
  const isChanged = new Uint8Array(net.tasks.length);
  const put = (id: string, next: TaskDates): boolean => {
    const now = before.get(id);
    if (now && isSame(now, next)) return false;
    dates.set(id, next);
    ids.push(id);
    return true;
  };
  for (const node of touched) if (put(net.tasks[node]?.id ?? '', datesOf(computed, node))) isChanged[node] = 1;
  if (ids.length === 0) return { dates: before, ids };
  for (const [id, leaves] of net.leavesOf) {
    if (!leaves.some((node) => isChanged[node] === 1)) continue;
    put(
      id,
      spanOf(leaves, (node) => dates.get(net.tasks[node]?.id ?? '')),
    );
  }
  return { dates, ids };
}

const isSame = (a: TaskDates, b: TaskDates): boolean =>
  a.startOn === b.startOn &&
  a.finishOn === b.finishOn &&
  a.lateStartOn === b.lateStartOn &&
  a.lateFinishOn === b.lateFinishOn &&
  a.totalFloat === b.totalFloat &&
  a.freeFloat === b.freeFloat &&
  a.forecastStartOn === b.forecastStartOn &&
  a.forecastFinishOn === b.forecastFinishOn;

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

/** A parent spans its leaves; its float is their least. */
function spanOf(leaves: readonly number[], datesAt: (node: number) => TaskDates | undefined): TaskDates {
  const span = { ...(datesAt(leaves[0] ?? 0) as TaskDates) };
  for (const node of leaves) {
    const task = datesAt(node);
    if (!task) continue;
    if (task.startOn < span.startOn) span.startOn = task.startOn;
    if (task.finishOn > span.finishOn) span.finishOn = task.finishOn;
    if (task.lateStartOn < span.lateStartOn) span.lateStartOn = task.lateStartOn;
    if (task.lateFinishOn > span.lateFinishOn) span.lateFinishOn = task.lateFinishOn;
    if (task.forecastStartOn < span.forecastStartOn) span.forecastStartOn = task.forecastStartOn;
    if (task.forecastFinishOn > span.forecastFinishOn) span.forecastFinishOn = task.forecastFinishOn;
    span.totalFloat = Math.min(span.totalFloat, task.totalFloat);
    span.freeFloat = Math.min(span.freeFloat, task.freeFloat);
    if (task.critical) span.critical = true;
  }
  return span;
}
