import { dayNumber } from '../calendar/day.ts';
import { startFrom } from './axis.ts';
import type { Dates } from './dates.ts';
import { neededStart } from './early-dates.ts';
import { constrainedStart, fixedDates } from './fixed-dates.ts';
import { cappedEnd } from './late-dates.ts';
import type { Network } from './network.ts';
import type { Conflict, PlanTask } from './plan-types.ts';
import { nameOf } from './refuse.ts';

const task = (net: Network, node: number) => net.tasks[node] as PlanTask;

/** Links that do not hold, and nodes that miss their day, clash with themselves or stand on a day off, in order. */
export type Clashes = Record<'links' | 'missed' | 'clashing' | 'rolled', readonly number[]>;

export function clashesOf(net: Network, placed: Dates): Clashes {
  const found = { links: [] as number[], missed: [] as number[], clashing: [] as number[], rolled: [] as number[] };
  for (let link = 0; link < net.from.length; link++) if (isBroken(net, link, placed)) found.links.push(link);
  for (let node = 0; node < net.tasks.length; node++) {
    if (isMissed(net, node, placed)) found.missed.push(node);
    if (isClashing(net, node, placed)) found.clashing.push(node);
    if (isRolled(net, node)) found.rolled.push(node);
  }
  return found;
}

/** The clashes after a change, from those before it: only links and nodes that the change touches are looked at. */
export function clashesAfter(before: Clashes, net: Network, placed: Dates, touched: ReadonlySet<number>): Clashes {
  return {
    links: again(before.links, linksAt(net, touched), (link) => isBroken(net, link, placed)),
    missed: again(before.missed, touched, (node) => isMissed(net, node, placed)),
    clashing: again(before.clashing, touched, (node) => isClashing(net, node, placed)),
    rolled: again(before.rolled, touched, (node) => isRolled(net, node)),
  };
}

const again = (
  before: readonly number[],
  touched: ReadonlySet<number>,
  holds: (at: number) => boolean,
): readonly number[] =>
  [...before.filter((at) => !touched.has(at)), ...[...touched].filter(holds)].sort((a, b) => a - b);

/**
 * What cannot all hold at once, each a sentence that says where to look. A launch that comes too early is named by its
 * latest chain first, then by each link into it. `floats`: total float by node.
 */
export function conflictsOf(
  net: Network,
  placed: Dates,
  floats: Float64Array,
  { links, missed, clashing, rolled } = clashesOf(net, placed),
): Conflict[] {
  const isOntoLaunch = (link: number) => net.to[link] === net.launch;
  return [
    ...links.filter((link) => !isOntoLaunch(link)).map((link) => brokenLink(net, link)),
    ...missed.map((node) => missedDay(net, node)),
    ...clashing.map((node) => clash(net, node)),
    ...lateAlready(net, floats),
    ...links.filter(isOntoLaunch).map((link) => brokenLink(net, link)),
    ...rolled.map((node) => rolledDay(net, node)),
  ];
}

/** What has happened has happened. */
const hasBegun = ({ actualStartOn, actualFinishOn }: PlanTask): boolean =>
  actualStartOn !== undefined || actualFinishOn !== undefined;

function isBroken(net: Network, link: number, placed: Dates): boolean {
  const to = net.to[link] ?? 0;
  const needed = neededStart(net, link, placed);
  return needed > (placed.start[to] ?? 0) && needed > workingStart(net, to, placed) && !hasBegun(task(net, to));
}

/** A launch that is a task may be held on a day off: work on it starts behind. */
const workingStart = (net: Network, node: number, placed: Dates): number =>
  startFrom(net, node, placed.start[node] ?? 0);

function brokenLink(net: Network, link: number): Conflict {
  const to = net.to[link] ?? 0;
  const [before, after] = [task(net, net.from[link] ?? 0), task(net, to)];
  const fix = to === net.launch ? '缩短前面的任务，或把日子往后移' : '改它的固定日期，或去掉这条前后关系';
  const text = `「${nameOf(after)}」排在「${nameOf(before)}」之前了：${fix}`;
  return { kind: 'link', taskIds: [before.id, after.id], text };
}

/** Broken links, missed days and days off at these nodes only: what a change that moves just them can bring. */
export function conflictsAt(net: Network, placed: Dates, nodes: ReadonlySet<number>): Conflict[] {
  const broken = [...linksAt(net, nodes)].filter((link) => isBroken(net, link, placed));
  const own = [...nodes].flatMap((node) => [
    ...(isMissed(net, node, placed) ? [missedDay(net, node)] : []),
    ...(isClashing(net, node, placed) ? [clash(net, node)] : []),
    ...(isRolled(net, node) ? [rolledDay(net, node)] : []),
  ]);
  return [...broken.map((link) => brokenLink(net, link)), ...own];
}

function linksAt(net: Network, nodes: Iterable<number>): ReadonlySet<number> {
  const links = new Set<number>();
  for (const node of nodes) {
    for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) links.add(net.into[k] ?? 0);
    for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) links.add(net.out[k] ?? 0);
  }
  return links;
}

const isHeld = ({ pinnedOn, constraint }: PlanTask): boolean =>
  pinnedOn !== undefined || constraint?.type === 'MSO' || constraint?.type === 'MFO';

const isMissed = (net: Network, node: number, placed: Dates): boolean =>
  task(net, node).actualFinishOn === undefined && (placed.end[node] ?? 0) > cappedEnd(net, node);

function missedDay(net: Network, node: number): Conflict {
  const one = task(net, node);
  const text = `「${nameOf(one)}」赶不上它的截止日：前面的任务缩短，或截止日放宽`;
  return { kind: 'deadline', taskIds: [one.id], text };
}

/** A pin, the launch day or the way back from it puts a task where its own condition does not let it stand. */
function isClashing(net: Network, node: number, placed: Dates): boolean {
  const one = task(net, node);
  const isLaunch = node === net.launch;
  if ((one.pinnedOn === undefined && one.constraint === undefined && !isLaunch) || hasBegun(one)) return false;
  const start = workingStart(net, node, placed);
  const asked = fixedDates(net, node);
  const isElsewhere = isLaunch && asked !== null && asked.start !== start;
  const must = one.pinnedOn === undefined ? null : fixedDates(net, node, { ...one, pinnedOn: undefined });
  return isElsewhere || (must !== null && must.start !== start) || constrainedStart(net, node) > start;
}

function clash(net: Network, node: number): Conflict {
  const one = task(net, node);
  const isBack = one.pinnedOn === undefined && node !== net.launch;
  const text = isBack
    ? `「${nameOf(one)}」要赶上架日，就早于它自己的限制：放宽限制，或把上架日往后移`
    : `「${nameOf(one)}」固定的日子和它自己的限制撞了：改掉一个`;
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

const heldOn = (one: PlanTask) => one.pinnedOn ?? (isHeld(one) ? one.constraint?.on : undefined);

function isRolled(net: Network, node: number): boolean {
  const on = heldOn(task(net, node));
  if (!on || net.isMilestone[node] === 1 || net.isCalendar[node] === 1) return false;
  return !(net.tables[node] ?? net.projectTable).isWorking(dayNumber(on));
}

function rolledDay(net: Network, node: number): Conflict {
  const one = task(net, node);
  const isBack = one.pinnedOn === undefined && one.constraint?.type === 'MFO';
  const text = `「${nameOf(one)}」固定在休息日 ${heldOn(one)}，${isBack ? '提前到上一个工作日' : '顺延到下一个工作日'}`;
  return { kind: 'dayOff', taskIds: [one.id], text };
}
