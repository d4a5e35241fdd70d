import { dayNumber } from '../calendar/day.ts';
import { endAfter, endUntil, startBefore, startFrom } from './axis.ts';
import { instantOn, type Network } from './network.ts';

/** Where actuals, a pin or a must-day put a task, whatever its links say; null when nothing does. */
export function fixedDates(net: Network, node: number, task = net.tasks[node]): { start: number; end: number } | null {
  if (!task) return null;
  if (task.actualStartOn !== undefined || task.actualFinishOn !== undefined) return actualDates(net, node);
  if (task.pinnedOn === undefined && task.constraint === undefined) return null;
  const isEnd = net.isMilestone[node] === 1 && net.showsStart[node] === 0;
  const from = (start: number) => ({ start, end: endAfter(net, node, start) });
  if (task.pinnedOn !== undefined) return from(startFrom(net, node, instantOn(task.pinnedOn, isEnd)));
  const on = task.constraint?.on;
  if (on && task.constraint?.type === 'MSO') return from(startFrom(net, node, instantOn(on, isEnd)));
  if (on && task.constraint?.type === 'MFO') {
    const end = net.isMilestone[node] === 1 ? instantOn(on, isEnd) : endUntil(net, node, dayNumber(on) + 1);
    return { start: startBefore(net, node, end), end };
  }
  return null;
}

function actualDates(net: Network, node: number): { start: number; end: number } {
  const task = net.tasks[node];
  const isEnd = net.isMilestone[node] === 1 && net.showsStart[node] === 0;
  const finish = task?.actualFinishOn;
  if (net.isMilestone[node] === 1) {
    const at = instantOn(finish ?? task?.actualStartOn ?? '1970-01-01', isEnd);
    return { start: at, end: at };
  }
  const end = finish === undefined ? null : dayNumber(finish) + 1;
  const start = task?.actualStartOn === undefined ? startBefore(net, node, end ?? 0) : dayNumber(task.actualStartOn);
  return { start, end: Math.max(end ?? endAfter(net, node, start), start + 1) };
}

/** Start asked for by SNET and FNET; 0 when there is none. */
export function constrainedStart(net: Network, node: number): number {
  const constraint = net.tasks[node]?.constraint;
  if (!constraint?.on) return 0;
  const isEnd = net.isMilestone[node] === 1 && net.showsStart[node] === 0;
  if (constraint.type === 'SNET') return startFrom(net, node, instantOn(constraint.on, isEnd));
  if (constraint.type !== 'FNET') return 0;
  if (net.isMilestone[node] === 1) return instantOn(constraint.on, isEnd);
  const end = dayNumber(constraint.on) + 1;
  const start = startBefore(net, node, end);
  return endAfter(net, node, start) >= end ? start : startFrom(net, node, start + 1);
}
