import { dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { endAfter, endUntil, latestTied, startBefore, startUntil, tiesFinishOf, tiesFinishTo } from './axis.ts';
import { type Dates, noDates } from './dates.ts';
import { fixedDates } from './fixed-dates.ts';
import { instantOn, type Network } from './network.ts';
import type { PlanTask } from './plan-types.ts';

/** Latest end that deadlines and no-later-than constraints leave a task; Infinity when there are none. */
export function cappedEnd(net: Network, node: number): number {
  const { deadlineOn, constraint } = net.tasks[node] as PlanTask;
  let end = deadlineOn === undefined ? Number.POSITIVE_INFINITY : endBy(net, node, deadlineOn);
  if (!constraint?.on) return end;
  if (constraint.type === 'FNLT') end = Math.min(end, endBy(net, node, constraint.on));
  if (constraint.type === 'SNLT') {
    const isEnd = net.isMilestone[node] === 1 && net.showsStart[node] === 0;
    end = Math.min(end, endAfter(net, node, startUntil(net, node, instantOn(constraint.on, isEnd))));
  }
  return end;
}

const endBy = (net: Network, node: number, day: Day): number =>
  net.showsStart[node] === 1 ? dayNumber(day) : endUntil(net, node, dayNumber(day) + 1);

/** Late dates: the exact inverse of the early pass, from `last` for every task and from the launch for its ancestors. */
export function lateDates(net: Network, last: number, among: Uint8Array | null = null): Dates {
  const dates = noDates(net.tasks.length);
  for (let at = net.order.length - 1; at >= 0; at--) {
    const node = net.order[at] ?? 0;
    if (!among || among[node] === 1) setLate(net, node, dates, last, among);
  }
  return dates;
}

/** One node of the pass, all of whose successors are set. */
export function setLate(net: Network, node: number, dates: Dates, last: number, among: Uint8Array | null = null): void {
  const end = node === net.launch ? endAfter(net, node, net.launchAt) : lateEnd(net, node, dates, last, among);
  dates.end[node] = end;
  // A launch holds its day, also a day off from which a task counted back would not start.
  dates.start[node] = node === net.launch ? net.launchAt : startBefore(net, node, end);
}

function lateEnd(net: Network, node: number, dates: Dates, last: number, among: Uint8Array | null): number {
  const task = net.tasks[node];
  const isHeld = task?.pinnedOn !== undefined || task?.constraint?.type === 'MSO' || task?.constraint?.type === 'MFO';
  if (isHeld && task?.actualStartOn === undefined && task?.actualFinishOn === undefined) {
    const fixed = fixedDates(net, node);
    if (fixed) return fixed.end;
  }
  return Math.min(linkedEnd(net, node, dates, among), cappedEnd(net, node), endUntil(net, node, last));
}

/** Latest end at which every successor keeps the dates given; Infinity when there is no successor. */
export function linkedEnd(net: Network, node: number, dates: Dates, among: Uint8Array | null = null): number {
  let end = Number.POSITIVE_INFINITY;
  for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) {
    const link = net.out[k] ?? 0;
    const next = net.to[link] ?? 0;
    if (among && among[next] !== 1) continue;
    const type = net.type[link] ?? 0;
    const tied = latestTied(net, link, (tiesFinishTo(type) ? dates.end : dates.start)[next] ?? 0);
    const bound = tiesFinishOf(type) ? endUntil(net, node, tied) : endAfter(net, node, startUntil(net, node, tied));
    if (bound < end) end = bound;
  }
  return end;
}

/** 1 for the launch and everything it waits for. */
export function launchAncestors(net: Network): Uint8Array {
  const is = new Uint8Array(net.tasks.length);
  if (net.launch < 0) return is;
  is[net.launch] = 1;
  for (let at = net.order.length - 1; at >= 0; at--) {
    const node = net.order[at] ?? 0;
    if (is[node] !== 1) continue;
    for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) is[net.from[net.into[k] ?? 0] ?? 0] = 1;
  }
  return is;
}
