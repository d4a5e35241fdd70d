import { dayNumber } from '../calendar/day.ts';
import { firstDay } from '../calendar/work-table.ts';
import type { Day } from '../model/primitives.ts';
import { daysBetween, endUntil, startBefore } from './axis.ts';
import { copyOf, type Dates, type ForwardDates } from './dates.ts';
import { earlyDates } from './early-dates.ts';
import { fixedDates } from './fixed-dates.ts';
import { forecastDates } from './forecast-dates.ts';
import { cappedEnd, lateDates, launchAncestors, linkedEnd } from './late-dates.ts';
import { type Network, networkAgain, networkOf } from './network.ts';
import { planFault } from './plan-fault.ts';
import type { PlanInput, PlanRefusal } from './plan-types.ts';

/** Every date set of a plan, by node. */
export type Computed = {
  net: Network;
  early: ForwardDates;
  late: Dates;
  placed: ForwardDates;
  forecast: ForwardDates | null;
  totalFloat: Float64Array;
  freeFloat: Float64Array;
  /** Instant behind the last task of the plan. */
  lastAt: number;
  /** Instant before which nothing starts. */
  firstAt: number;
  /** Where the plan has no first day of its own, `firstAt` follows from the launch. */
  isFirstGiven: boolean;
  /** 1 for what is placed at its late dates, back from the launch; null where everything is as soon as possible. */
  placedBack: Uint8Array | null;
  /** The day of the forecast; null where there is none. */
  todayAt: number | null;
};

/**
 * Two passes always: early dates forward, late dates backward; then where tasks are placed and, with `today`, what is
 * forecast. Pure: never reads the clock. `known`: the network of the same rows, checked with a day.
 */
export function compute(
  plan: PlanInput,
  today: Day | null = null,
  known: Network | null = null,
): Computed | PlanRefusal {
  const fault = known ? null : planFault(plan);
  if (fault) return fault;
  const net = known ? networkAgain(known, plan) : networkOf(plan);
  if ('error' in net) return net;
  const ancestors = launchAncestors(net);
  const starts = [plan.start, today].flatMap((day) => (day ? [dayNumber(day)] : []));
  if (starts.length === 0 && net.launch < 0) {
    return { code: 'noDay', error: '计划要有开始日（start），或上架日（launch）', params: {} };
  }
  const first = starts.length > 0 ? Math.max(...starts) : smallestLateStart(net, ancestors);
  const early = earlyDates(net, first);
  const lastAt = lastEnd(early, first);
  if (first < 0) return tooEarly;
  if (!Number.isFinite(lastAt)) {
    return { code: 'tooLong', error: '计划排到了能算的年份之外：缩短天数或间隔，或看日历里还有没有工作日', params: {} };
  }
  const late = lateDates(net, lastAt);
  const isBackward = (plan.direction ?? (plan.start === undefined ? 'backward' : 'forward')) === 'backward';
  const freeFloat = freeFloats(net, early, lastAt);
  const placedBack = isBackward && net.launch >= 0 ? ancestors : null;
  const placed = placedBack
    ? earlyDates(net, first, { nodes: placedBack, dates: late })
    : shiftedAlap(net, early, lastAt);
  return {
    net,
    early,
    late,
    placed,
    forecast: today ? forecastDates(net, placed, dayNumber(today)) : null,
    totalFloat: totalFloats(net, early, late),
    freeFloat,
    lastAt,
    firstAt: first,
    isFirstGiven: starts.length > 0,
    placedBack,
    todayAt: today ? dayNumber(today) : null,
  };
}

/** Said of a plan that is told to begin, or has to begin, before the days that tables hold. */
export const tooEarly: PlanRefusal = {
  code: 'tooLong',
  error: `计划从 ${firstDay} 以前就要开始：把日子往后移`,
  params: {},
};

/** Where a plan that only knows its launch has to begin; below 0 when that is before the years tables hold. */
function smallestLateStart(net: Network, ancestors: Uint8Array): number {
  const late = lateDates(net, net.launchAt, ancestors);
  let least = net.launchAt;
  for (let node = 0; node < net.tasks.length; node++) {
    if (ancestors[node] === 1) least = Math.min(least, late.start[node] ?? least);
  }
  return least;
}

export function lastEnd(dates: Dates, first: number): number {
  let last = first;
  for (let node = 0; node < dates.end.length; node++) last = Math.max(last, dates.end[node] ?? 0);
  return last;
}

function totalFloats(net: Network, early: Dates, late: Dates): Float64Array {
  const floats = new Float64Array(net.tasks.length);
  for (let node = 0; node < floats.length; node++) floats[node] = totalFloatOf(net, node, early, late);
  return floats;
}

export const totalFloatOf = (net: Network, node: number, early: Dates, late: Dates): number =>
  daysBetween(net, node, early.start[node] ?? 0, late.start[node] ?? 0);

function freeFloats(net: Network, early: Dates, lastAt: number): Float64Array {
  const floats = new Float64Array(net.tasks.length);
  for (let node = 0; node < floats.length; node++) floats[node] = freeFloatOf(net, node, early, lastAt);
  return floats;
}

/** Up to the task's own deadline, so that it is never more than the total float of a plan that fits. */
export function freeFloatOf(net: Network, node: number, early: Dates, lastAt: number): number {
  const end = Math.min(linkedEnd(net, node, early), cappedEnd(net, node), lastAt);
  return Math.max(0, daysBetween(net, node, early.end[node] ?? 0, end));
}

/** As late as possible in a forward plan spends free float only, up to the task's own deadline, so nobody else moves. */
export function shiftedAlap(net: Network, early: ForwardDates, lastAt: number): ForwardDates {
  if (!net.tasks.some(({ constraint }) => constraint?.type === 'ALAP')) return early;
  const placed = { ...early, ...copyOf(early) };
  for (const [node, { constraint }] of net.tasks.entries()) {
    if (constraint?.type !== 'ALAP' || node === net.launch || fixedDates(net, node)) continue;
    const end = endUntil(net, node, Math.min(linkedEnd(net, node, early), cappedEnd(net, node), lastAt));
    if (end <= (early.end[node] ?? 0)) continue;
    placed.start[node] = startBefore(net, node, end);
    placed.end[node] = end;
  }
  return placed;
}

/** Tasks from the first of the driving chain to the node, by the drivers of a forward pass. */
export function chainTo(net: Network, dates: ForwardDates, node: number): string[] {
  const chain: string[] = [];
  for (let at = node; at >= 0; at = dates.driver[at] ?? -1) chain.push(net.tasks[at]?.id ?? '');
  return chain.reverse();
}

/** The launch, or the node that ends last (ties: smaller id). */
export function lastNode(net: Network, dates: Dates): number {
  if (net.launch >= 0) return net.launch;
  let last = -1;
  for (let node = 0; node < net.tasks.length; node++) {
    const more = (dates.end[node] ?? 0) - (dates.end[last] ?? -1);
    if (more > 0 || (more === 0 && (net.tasks[node]?.id ?? '') < (net.tasks[last]?.id ?? ''))) last = node;
  }
  return last;
}
