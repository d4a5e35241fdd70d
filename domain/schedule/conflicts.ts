import { dayNumber, dayOf } from '../calendar/day.ts';
import type { Dates } from './dates.ts';
import { neededStart } from './early-dates.ts';
import { cappedEnd } from './late-dates.ts';
import { type Network, nameOf } from './network.ts';
import type { Conflict, PlanTask } from './plan-types.ts';

const task = (net: Network, node: number): PlanTask => net.tasks[node] ?? { id: '', days: 0 };

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
    // What has happened has happened; a launch that comes too early is said once, below.
    if (after.actualStartOn !== undefined || after.actualFinishOn !== undefined || isUnderLaunch(net, to)) continue;
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
  return net.tasks.flatMap((one, node): Conflict[] => {
    if (one.actualFinishOn !== undefined || (placed.end[node] ?? 0) <= cappedEnd(net, node)) return [];
    const text = `「${nameOf(one)}」赶不上它的截止日：前面的任务缩短，或截止日放宽`;
    return [{ kind: 'deadline', taskIds: [one.id], text }];
  });
}

function lateAlready(net: Network, floats: Float64Array): Conflict[] {
  const open = net.tasks.map((_, node) => node).filter((node) => task(net, node).actualFinishOn === undefined);
  const least = open.reduce((low, node) => Math.min(low, floats[node] ?? 0), 0);
  if (least >= 0) return [];
  const taskIds = open.filter((node) => floats[node] === least).map((node) => task(net, node).id);
  return [{ kind: 'negativeFloat', taskIds, text: `已经晚了 ${-least} 天：缩短这条线上的任务，或把日子往后移` }];
}

function rolledDays(net: Network): Conflict[] {
  return net.tasks.flatMap((one, node): Conflict[] => {
    const on = one.pinnedOn ?? (one.constraint?.type === 'MSO' ? one.constraint.on : undefined);
    if (!on || net.isMilestone[node] === 1 || net.isCalendar[node] === 1) return [];
    if ((net.tables[node] ?? net.projectTable).isWorking(dayNumber(on))) return [];
    const text = `「${nameOf(one)}」固定在休息日 ${dayOf(dayNumber(on))}，顺延到下一个工作日`;
    return [{ kind: 'dayOff', taskIds: [one.id], text }];
  });
}
