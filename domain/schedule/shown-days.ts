import { dayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { tableOf } from './axis.ts';
import type { Dates } from './dates.ts';
import type { Network } from './network.ts';

/** First day of a node; a milestone shows one day, the same as its last. */
export function firstDay(net: Network, node: number, dates: Dates): Day {
  const start = dates.start[node] ?? 0;
  return dayOf(net.isMilestone[node] === 1 ? milestoneDay(net, node, start) : start);
}

/** Last day of a node, itself included. */
export function lastDay(net: Network, node: number, dates: Dates): Day {
  const start = dates.start[node] ?? 0;
  if (net.isMilestone[node] === 1) return dayOf(milestoneDay(net, node, start));
  return dayOf(Math.max(start, (dates.end[node] ?? 0) - 1));
}

/** The day that begins at the instant, rolled to a working day unless it is held; or the last working day before it. */
function milestoneDay(net: Network, node: number, instant: number): number {
  const task = net.tasks[node];
  const isHeld =
    (node === net.launch && instant === net.launchAt) ||
    task?.pinnedOn !== undefined ||
    task?.actualFinishOn !== undefined ||
    task?.constraint?.type === 'MSO' ||
    task?.constraint?.type === 'MFO';
  const table = tableOf(net, node);
  if (net.showsStart[node] === 1) return isHeld ? instant : table.dayAt(table.workBefore(instant));
  return isHeld ? instant - 1 : Math.max(0, table.dayAt(table.workBefore(instant) - 1));
}
