import { dayNumber, dayOf } from '../calendar/day.ts';
import type { Dates } from './dates.ts';
import { neededStart } from './early-dates.ts';
import { cappedEnd } from './late-dates.ts';
import type { Network } from './network.ts';
import type { Conflict, PlanTask } from './plan-types.ts';
import { nameOf } from './refuse.ts';

const task = (net: Network, node: number) => net.tasks[node] as PlanTask;

/** What cannot all hold at once, each a sentence that says where to look. `floats`: total float by node. */
export function conflictsOf(net: Network, placed: Dates, floats: Float64Array): Conflict[] {
  return [...brokenLinks(net, placed), ...missedDays(net, placed), ...lateAlready(net, floats), ...rolledDays(net)];
}

function brokenLinks(net: Network, placed: Dates): Conflict[] {
  const found: Conflict[] = [];
  for (let link = 0; link < net.from.length; link++) {
    const to = net.to[link] ?? 0;
    if (neededStart(net, link, placed) <= (placed.start[to] ?? 0)) continue;
    const [before, after] = [task(net, net.from[link] ?? 0), task(net, to)];
    // What has happened has happened; a launch that comes too early is said once, below. A held task has no float to
    // say it with.
    if (after.actualStartOn !== undefined || after.actualFinishOn !== undefined) continue;
    if (isUnderLaunch(net, to) && !isHeld(before)) continue;
    found.push({
      kind: 'link',
      taskIds: [before.id, after.id],
      text: `「${nameOf(after)}」排在「${nameOf(before)}」之前了：改它的固定日期，或去掉这条前后关系`,
    });
  }
  return found;
}

const isHeld = ({ pinnedOn, constraint }: PlanTask): boolean =>
  pinnedOn !== undefined || constraint?.type === 'MSO' || constraint?.type === 'MFO';

const isUnderLaunch = (net: Network, node: number): boolean => net.launch >= 0 && !isHeld(task(net, node));

function missedDays(net: Network, placed: Dates): Conflict[] {
  const found: Conflict[] = [];
  for (let node = 0; node < net.tasks.length; node++) {
    const one = task(net, node);
    if (one.actualFinishOn !== undefined || (placed.end[node] ?? 0) <= cappedEnd(net, node)) continue;
    const text = `「${nameOf(one)}」赶不上它的截止日：前面的任务缩短，或截止日放宽`;
    found.push({ kind: 'deadline', taskIds: [one.id], text });
  }
  return found;
}

function lateAlready(net: Network, floats: Float64Array): Conflict[] {
  const isOpen = (node: number) => task(net, node).actualFinishOn === undefined;
  let least = 0;
  for (let node = 0; node < floats.length; node++) {
    const float = floats[node] ?? 0;
    if (float < least && isOpen(node)) least = float;
  }
  if (least >= 0) return [];
  const taskIds: string[] = [];
  for (let node = 0; node < floats.length; node++) {
    if (floats[node] === least && isOpen(node)) taskIds.push(task(net, node).id);
  }
  return [{ kind: 'negativeFloat', taskIds, text: `已经晚了 ${-least} 天：缩短这条线上的任务，或把日子往后移` }];
}

function rolledDays(net: Network): Conflict[] {
  const found: Conflict[] = [];
  for (let node = 0; node < net.tasks.length; node++) {
    const one = task(net, node);
    const on = one.pinnedOn ?? (one.constraint?.type === 'MSO' ? one.constraint.on : undefined);
    if (!on || net.isMilestone[node] === 1 || net.isCalendar[node] === 1) continue;
    if ((net.tables[node] ?? net.projectTable).isWorking(dayNumber(on))) continue;
    const text = `「${nameOf(one)}」固定在休息日 ${dayOf(dayNumber(on))}，顺延到下一个工作日`;
    found.push({ kind: 'dayOff', taskIds: [one.id], text });
  }
  return found;
}
