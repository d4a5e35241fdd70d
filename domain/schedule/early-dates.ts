import { earliestTied, endAfter, startFrom, tableOf, tiesFinishOf, tiesFinishTo } from './axis.ts';
import { type Dates, type ForwardDates, noForwardDates } from './dates.ts';
import { constrainedStart, fixedDates } from './fixed-dates.ts';
import type { Network } from './network.ts';

/** Start a node needs for one of its links to hold. */
export function neededStart(net: Network, link: number, dates: Dates): number {
  const node = net.to[link] ?? 0;
  const type = net.type[link] ?? 0;
  const source = net.from[link] ?? 0;
  const instant = (tiesFinishOf(type) ? dates.end : dates.start)[source] ?? 0;
  const tied = earliestTied(net, link, instant);
  if (!tiesFinishTo(type)) return startFrom(net, node, tied);
  // The smallest start whose end reaches the tied instant.
  if (net.isMilestone[node] === 1) return tied;
  if (net.isCalendar[node] === 1) return tied - (net.days[node] ?? 0);
  const table = tableOf(net, node);
  return Math.max(0, table.dayAt(table.workBefore(tied) - (net.days[node] ?? 0)));
}

/** A forward pass under way. */
export type ForwardPass = {
  first: number;
  /** Nodes that stand where they are told unless actuals, a pin or a must-day hold them. */
  placed: { nodes: Uint8Array; dates: Dates } | null;
  dates: ForwardDates;
};

/** Early dates from an instant on. The launch stays on its instant. */
export function earlyDates(net: Network, first: number, placed: ForwardPass['placed'] = null): ForwardDates {
  const dates = noForwardDates(net.tasks.length);
  const pass: ForwardPass = { first, placed, dates };
  for (const node of net.order) setEarly(net, node, pass);
  return dates;
}

/** One node of the pass, all of whose predecessors are set. */
export function setEarly(net: Network, node: number, { first, placed, dates }: ForwardPass): void {
  const { chain } = dates;
  let start = startFrom(net, node, first);
  let linked = -1;
  dates.driver[node] = -1;
  for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) {
    const link = net.into[k] ?? 0;
    const needed = neededStart(net, link, dates);
    if (needed < linked || (needed === linked && !isBetterDriver(net, chain, link, dates.driver[node] ?? -1))) continue;
    linked = needed;
    dates.driver[node] = net.from[link] ?? -1;
  }
  const asked = constrainedStart(net, node);
  if (linked < start || asked > Math.max(start, linked)) dates.driver[node] = -1;
  start = Math.max(start, linked, asked);
  const fixed =
    node === net.launch ? { start: net.launchAt, end: endAfter(net, node, net.launchAt) } : fixedDates(net, node);
  if (fixed && node !== net.launch) dates.driver[node] = -1;
  else if (fixed && linked >= 0) dates.driver[node] = bestDriver(net, node, dates, chain);
  const told = placed?.nodes[node] === 1 && !fixed ? placed.dates : null;
  dates.start[node] = told?.start[node] ?? fixed?.start ?? start;
  dates.end[node] = told?.end[node] ?? fixed?.end ?? endAfter(net, node, start);
  const driver = dates.driver[node] ?? -1;
  chain[node] = driver < 0 ? 0 : (chain[driver] ?? 0) + 1;
}

/** Ties go to the longer chain, then to the smaller id, so that a sentence does not change from run to run. */
export function isBetterDriver(net: Network, chain: Int32Array, link: number, than: number): boolean {
  const source = net.from[link] ?? 0;
  if (than < 0) return true;
  const more = (chain[source] ?? 0) - (chain[than] ?? 0);
  return more > 0 || (more === 0 && (net.tasks[source]?.id ?? '') < (net.tasks[than]?.id ?? ''));
}

/** What a launch that holds its day waits for longest. */
function bestDriver(net: Network, node: number, dates: Dates, chain: Int32Array): number {
  let best = -1;
  let most = -1;
  for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) {
    const link = net.into[k] ?? 0;
    const needed = neededStart(net, link, dates);
    if (needed > most || (needed === most && isBetterDriver(net, chain, link, best))) {
      most = needed;
      best = net.from[link] ?? -1;
    }
  }
  return best;
}
