import { dayNumber } from '../calendar/day.ts';
import { endAfter, startFrom } from './axis.ts';
import { type Dates, type ForwardDates, noForwardDates } from './dates.ts';
import { isBetterDriver, neededStart } from './early-dates.ts';
import { fixedDates } from './fixed-dates.ts';
import type { Network } from './network.ts';

/**
 * What will happen if nothing changes: finished tasks as they were, started ones from what is left, the rest never
 * before the plan, never before today, and after what they wait for. Here the launch may move.
 */
export function forecastDates(net: Network, placed: Dates, today: number): ForwardDates {
  const dates = noForwardDates(net.tasks.length);
  for (const node of net.order) setForecast(net, node, placed, today, dates);
  return dates;
}

/** One node, all of whose predecessors are set. */
export function setForecast(net: Network, node: number, placed: Dates, today: number, dates: ForwardDates): void {
  const task = net.tasks[node];
  dates.driver[node] = -1;
  // An instant that has begun is over.
  const isOver =
    task?.actualFinishOn !== undefined || (net.isMilestone[node] === 1 && task?.actualStartOn !== undefined);
  if (isOver) {
    const done = fixedDates(net, node);
    dates.start[node] = done?.start ?? 0;
    dates.end[node] = done?.end ?? 0;
  } else if (task?.actualStartOn !== undefined) {
    dates.start[node] = dayNumber(task.actualStartOn);
    dates.end[node] = endOfStarted(net, node, today);
  } else {
    dates.start[node] = startOfOpen(net, node, placed, dates, today);
    dates.end[node] = chased(net, node, endAfter(net, node, dates.start[node] ?? 0));
  }
  const driver = dates.driver[node] ?? -1;
  dates.chain[node] = driver < 0 ? 0 : (dates.chain[driver] ?? 0) + 1;
}

function startOfOpen(net: Network, node: number, placed: Dates, dates: ForwardDates, today: number): number {
  const isEnd = net.isMilestone[node] === 1 && net.showsStart[node] === 0;
  let start = Math.max(placed.start[node] ?? 0, startFrom(net, node, today + (isEnd ? 1 : 0)));
  for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) {
    const link = net.into[k] ?? 0;
    const needed = neededStart(net, link, dates);
    const isBetter = needed === start && isBetterDriver(net, dates.chain, link, dates.driver[node] ?? -1);
    if (needed < start || (needed === start && !isBetter)) continue;
    start = needed;
    dates.driver[node] = net.from[link] ?? -1;
  }
  return start;
}

/** With progress: what is left from today, today included. Without: its duration, but not over before today is. */
function endOfStarted(net: Network, node: number, today: number): number {
  const task = net.tasks[node];
  const start = dayNumber(task?.actualStartOn ?? '1970-01-01');
  const progress = task?.progress ?? 0;
  const from = startFrom(net, node, Math.max(today, start));
  if (progress > 0) {
    const left = Math.max(1, Math.ceil((net.days[node] ?? 0) * (1 - progress) - 1e-9));
    return endAfter(net, node, from, left);
  }
  return chased(net, node, Math.max(endAfter(net, node, start), endAfter(net, node, from, 1)));
}

/** A wait past its timeout ends on the day we ask again at the earliest. */
function chased(net: Network, node: number, end: number): number {
  const chaseOn = net.tasks[node]?.chaseOn;
  return chaseOn === undefined ? end : Math.max(end, dayNumber(chaseOn) + 1);
}
