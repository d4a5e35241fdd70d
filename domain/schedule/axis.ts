import type { Network } from './network.ts';

/** Moves on the axis: day numbers are instants, a task holds [start, end). Each in the node's own calendar. */

/** First allowed start at or after an instant. */
export function startFrom(net: Network, node: number, instant: number): number {
  if (net.isMilestone[node] === 1 || net.isCalendar[node] === 1) return instant;
  const table = tableOf(net, node);
  return table.dayAt(table.workBefore(instant));
}

/** Last allowed start at or before an instant. */
export function startUntil(net: Network, node: number, instant: number): number {
  if (net.isMilestone[node] === 1 || net.isCalendar[node] === 1) return instant;
  const table = tableOf(net, node);
  return table.dayAt(table.workBefore(instant + 1) - 1);
}

/** Last allowed end at or before an instant: behind the last working day before it. */
export function endUntil(net: Network, node: number, instant: number): number {
  if (net.isMilestone[node] === 1 || net.isCalendar[node] === 1) return instant;
  const table = tableOf(net, node);
  return table.dayAt(table.workBefore(instant) - 1) + 1;
}

export function endAfter(net: Network, node: number, start: number, days = net.days[node] ?? 0): number {
  if (net.isMilestone[node] === 1) return start;
  if (net.isCalendar[node] === 1) return start + days;
  const table = tableOf(net, node);
  return table.dayAt(table.workBefore(start) + days - 1) + 1;
}

export function startBefore(net: Network, node: number, end: number): number {
  const days = net.days[node] ?? 0;
  if (net.isMilestone[node] === 1) return end;
  if (net.isCalendar[node] === 1) return end - days;
  const table = tableOf(net, node);
  return table.dayAt(table.workBefore(end) - days);
}

/** Days from one instant to another, counted as the node counts its duration. */
export function daysBetween(net: Network, node: number, from: number, to: number): number {
  if (net.isCalendar[node] === 1) return to - from;
  const table = tableOf(net, node);
  return table.workBefore(to) - table.workBefore(from);
}

export const tableOf = (net: Network, node: number) => net.tables[node] ?? net.projectTable;

const starts = 1;
const finishes = 2;
/** By link type (FS, SS, FF, SF): which end of the predecessor and of the successor it ties. */
const fromEnd = [finishes, starts, finishes, starts];
const toEnd = [starts, starts, finishes, finishes];

export const tiesFinishOf = (type: number): boolean => fromEnd[type] === finishes;
export const tiesFinishTo = (type: number): boolean => toEnd[type] === finishes;

/**
 * Earliest instant the tied end of the successor may take: w(x) ≥ w(predecessor's instant) + lag in the successor's
 * calendar, and with a lag of 0 or more never before the predecessor's instant itself.
 */
export function earliestTied(net: Network, link: number, instant: number): number {
  const table = tableOf(net, net.to[link] ?? 0);
  const lag = net.lag[link] ?? 0;
  const isCalendarLag = net.isCalendarLag[link] === 1;
  const work = isCalendarLag ? table.workBefore(instant + lag) : table.workBefore(instant) + lag;
  const least = work <= 0 ? 0 : table.dayAt(work - 1) + 1;
  return lag >= 0 ? Math.max(least, instant) : least;
}

/**
 * The inverse: latest instant the tied end of the predecessor may take, given the successor's. A successor that works
 * on working days only may end before the days off in which its predecessor ends: no working day lies between.
 */
export function latestTied(net: Network, link: number, instant: number): number {
  const node = net.to[link] ?? 0;
  const table = tableOf(net, node);
  const lag = net.lag[link] ?? 0;
  const work = table.workBefore(instant);
  const most = net.isCalendarLag[link] === 1 ? table.dayAt(work) - lag : table.dayAt(work - lag);
  const mayStandOnDayOff = net.isMilestone[node] === 1 || net.isCalendar[node] === 1;
  return lag >= 0 && mayStandOnDayOff ? Math.min(most, instant) : most;
}
