import { dayNumber } from '../calendar/day.ts';
import type { Dates } from './dates.ts';
import { neededStart } from './early-dates.ts';
import { constrainedStart, fixedDates } from './fixed-dates.ts';
import { cappedEnd } from './late-dates.ts';
import type { Network } from './network.ts';
import type { Conflict, PlanTask } from './plan-types.ts';
import { nameOf } from './refuse.ts';

const task = (net: Network, node: number) => net.tasks[node] as PlanTask;

/** What cannot all hold at once, each a sentence that says where to look. `floats`: total float by node. */
export function conflictsOf(net: Network, placed: Dates, floats: Float64Array): Conflict[] {
  return [
    ...brokenLinks(net, placed),
    ...each(net, (node) => missedDay(net, node, placed)),
    ...each(net, (node) => clash(net, node, placed)),
    ...lateAlready(net, floats),
    ...each(net, (node) => rolledDay(net, node)),
  ];
}

function brokenLinks(net: Network, placed: Dates): Conflict[] {
  const found: Conflict[] = [];
  for (let link = 0; link < net.from.length; link++) if (isBroken(net, link, placed)) found.push(brokenLink(net, link));
  return found;
}

function isBroken(net: Network, link: number, placed: Dates): boolean {
  const to = net.to[link] ?? 0;
  if (neededStart(net, link, placed) <= (placed.start[to] ?? 0)) return false;
  const after = task(net, to);
  // What has happened has happened; a launch that comes too early is said once, below. What is held or done has no
  // float to say it with.
  if (after.actualStartOn !== undefined || after.actualFinishOn !== undefined) return false;
  const before = task(net, net.from[link] ?? 0);
  return !isUnderLaunch(net, to) || isHeld(before) || before.actualFinishOn !== undefined;
}

function brokenLink(net: Network, link: number): Conflict {
  const [before, after] = [task(net, net.from[link] ?? 0), task(net, net.to[link] ?? 0)];
  const text = `「${nameOf(after)}」排在「${nameOf(before)}」之前了：改它的固定日期，或去掉这条前后关系`;
  return { kind: 'link', taskIds: [before.id, after.id], text };
}

/** Broken links, missed days and days off at these nodes only: what a change that moves just them can bring. */
export function conflictsAt(net: Network, placed: Dates, nodes: ReadonlySet<number>): Conflict[] {
  const links = new Set<number>();
  for (const node of nodes) {
    for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) links.add(net.into[k] ?? 0);
    for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) links.add(net.out[k] ?? 0);
  }
  const broken = [...links].filter((link) => isBroken(net, link, placed)).map((link) => brokenLink(net, link));
  const own = [...nodes].flatMap((node) => [
    missedDay(net, node, placed),
    clash(net, node, placed),
    rolledDay(net, node),
  ]);
  return [...broken, ...own.filter((one) => one !== null)];
}

const isHeld = ({ pinnedOn, constraint }: PlanTask): boolean =>
  pinnedOn !== undefined || constraint?.type === 'MSO' || constraint?.type === 'MFO';

const isUnderLaunch = (net: Network, node: number): boolean => net.launch >= 0 && !isHeld(task(net, node));

const each = (net: Network, find: (node: number) => Conflict | null): Conflict[] => {
  const found: Conflict[] = [];
  for (let node = 0; node < net.tasks.length; node++) {
    const conflict = find(node);
    if (conflict) found.push(conflict);
  }
  return found;
};

function missedDay(net: Network, node: number, placed: Dates): Conflict | null {
  const one = task(net, node);
  if (one.actualFinishOn !== undefined || (placed.end[node] ?? 0) <= cappedEnd(net, node)) return null;
  const text = `「${nameOf(one)}」赶不上它的截止日：前面的任务缩短，或截止日放宽`;
  return { kind: 'deadline', taskIds: [one.id], text };
}

/** A pin or the launch day holds a task where its own condition does not let it stand. */
function clash(net: Network, node: number, placed: Dates): Conflict | null {
  const one = task(net, node);
  const isLaunch = node === net.launch;
  if ((one.pinnedOn === undefined && !isLaunch) || one.actualStartOn !== undefined || one.actualFinishOn !== undefined)
    return null;
  const start = placed.start[node] ?? 0;
  const asked = fixedDates(net, node);
  const isElsewhere = isLaunch && asked !== null && asked.start !== start;
  const must = one.pinnedOn === undefined ? null : fixedDates(net, node, { ...one, pinnedOn: undefined });
  if (!isElsewhere && (must === null || must.start === start) && constrainedStart(net, node) <= start) return null;
  const text = `「${nameOf(one)}」固定的日子和它自己的限制撞了：改掉一个`;
  return { kind: 'constraint', taskIds: [one.id], text };
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

function rolledDay(net: Network, node: number): Conflict | null {
  const one = task(net, node);
  const on = one.pinnedOn ?? (isHeld(one) ? one.constraint?.on : undefined);
  if (!on || net.isMilestone[node] === 1 || net.isCalendar[node] === 1) return null;
  if ((net.tables[node] ?? net.projectTable).isWorking(dayNumber(on))) return null;
  const isBack = one.pinnedOn === undefined && one.constraint?.type === 'MFO';
  const text = `「${nameOf(one)}」固定在休息日 ${on}，${isBack ? '提前到上一个工作日' : '顺延到下一个工作日'}`;
  return { kind: 'dayOff', taskIds: [one.id], text };
}
