import { dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { endAfter, startFrom } from '../schedule/axis.ts';
import { type Computed, compute } from '../schedule/compute.ts';
import { type Dates, noDates } from '../schedule/dates.ts';
import { constrainedStart, fixedDates } from '../schedule/fixed-dates.ts';
import { cappedEnd, lateDates, launchAncestors } from '../schedule/late-dates.ts';
import type { Network } from '../schedule/network.ts';
import type { PlanInput, PlanRefusal } from '../schedule/plan-types.ts';
import { type Demands, Usage } from './usage.ts';

/** A plan made ready for levelling. Nodes as in the network. */
export type Problem = {
  net: Network;
  computed: Computed;
  first: number;
  /** 1 for what may be moved: not pinned, started, finished, held on a day, nor the launch that holds its day. */
  isFree: Uint8Array;
  /** Instants of what may not be moved. */
  fixed: Dates;
  /** Start that days of their own leave free nodes: the plan start, SNET, FNET. */
  lower: Float64Array;
  /** Latest end by deadline and no-later-than; Infinity without. For the launch that holds its day: that day. */
  cap: Float64Array;
  /** 1 for what counts: all nodes, or what is placed back from the launch day. */
  among: Uint8Array;
  /** 1 for what is placed back from the launch day. */
  isBack: Uint8Array;
  /** What is left beside the fixed nodes. */
  base: Usage;
  demands: Demands;
  /** By resource. */
  capacity: Int32Array;
  resources: readonly string[];
  booked: Booking[];
  /** What every node takes by resource, also more than there is; such a demand is left out of `demands`. */
  taken: ReadonlyMap<number, number>[];
};

/** Taken by other plans on [start, end): resource by its place, amount in thousandths. */
type Booking = { resource: number; start: number; end: number; much: number };

const scale = 1000;
/** Days by resources made ready at once; what goes beyond is made when it is reached. */
const mostCells = 2_000_000;

/** `earlier`: working days of the project before the plan's own first day, for a plan that only knows its launch. */
export function problemOf(plan: PlanInput, today: Day | null, earlier = 0): Problem | PlanRefusal {
  const computed = compute(plan, today);
  if ('error' in computed) return computed;
  const { net } = computed;
  const asked = new Set(plan.tasks.flatMap(({ demand = {} }) => Object.keys(demand)));
  for (const { resource } of plan.booked ?? []) asked.add(resource);
  const resources = Object.keys(plan.capacity ?? {}).filter((resource) => asked.has(resource));
  const capacity = Int32Array.from(resources, (resource) => Math.round((plan.capacity?.[resource] ?? 0) * scale));
  const { demands, taken } = demandsOf(net, resources, capacity);
  const first = firstOf(plan, today, net, earlier);
  const isBackward = (plan.direction ?? (plan.start === undefined ? 'backward' : 'forward')) === 'backward';
  const count = net.tasks.length;
  const isFree = new Uint8Array(count).fill(1);
  const fixed = noDates(count);
  const lower = new Float64Array(count);
  const cap = new Float64Array(count);
  const days = Math.max(0, computed.lastAt - first) + net.days.reduce((sum, length) => sum + length, 0);
  const base = new Usage(
    net,
    demands,
    capacity,
    first,
    Math.min(days, Math.floor(mostCells / Math.max(1, resources.length))),
  );
  const booked = bookingsOf(plan, resources);
  for (const { resource, start, end, much } of booked) base.book(resource, start, end, much);
  for (let node = 0; node < count; node++) {
    const held = heldDates(net, node);
    cap[node] = node === net.launch ? net.launchAt : cappedEnd(net, node);
    lower[node] = Math.max(startFrom(net, node, first), constrainedStart(net, node));
    if (!held) continue;
    isFree[node] = 0;
    fixed.start[node] = held.start;
    fixed.end[node] = held.end;
    if (base.hasDemand(node)) base.take(node, held.start, Math.max(held.end, computed.forecast?.end[node] ?? 0));
  }
  const isBack = isBackward && net.launch >= 0 ? launchAncestors(net) : new Uint8Array(count);
  return {
    net,
    computed,
    first,
    isFree,
    fixed,
    lower,
    cap,
    among: new Uint8Array(count).fill(1),
    isBack,
    base,
    demands,
    capacity,
    resources,
    booked,
    taken,
  };
}

const heldDates = (net: Network, node: number): { start: number; end: number } | null =>
  node === net.launch ? { start: net.launchAt, end: endAfter(net, node, net.launchAt) } : fixedDates(net, node);

function firstOf(plan: PlanInput, today: Day | null, net: Network, earlier: number): number {
  const starts = [plan.start, today].flatMap((day) => (day ? [dayNumber(day)] : []));
  if (starts.length > 0) return Math.max(...starts);
  const ancestors = launchAncestors(net);
  const late = lateDates(net, net.launchAt, ancestors);
  const least = late.start.reduce((low, at, node) => (ancestors[node] === 1 ? Math.min(low, at) : low), net.launchAt);
  return Math.max(0, net.projectTable.dayAt(net.projectTable.workBefore(least) - earlier));
}

function bookingsOf({ booked = [] }: PlanInput, resources: readonly string[]): Booking[] {
  return booked.flatMap(({ resource, fromOn, toOn, much }): Booking[] => {
    const place = resources.indexOf(resource);
    const [start, end] = [dayNumber(fromOn), dayNumber(toOn) + 1];
    return place < 0 ? [] : [{ resource: place, start, end, much: Math.round(much * scale) }];
  });
}

function demandsOf(net: Network, resources: readonly string[], capacity: Int32Array) {
  const index = new Map(resources.map((resource, at) => [resource, at]));
  const at = new Int32Array(net.tasks.length + 1);
  const of: number[] = [];
  const much: number[] = [];
  const taken = resources.map(() => new Map<number, number>());
  for (const [node, task] of net.tasks.entries()) {
    const takes = task.kind === 'wait' || task.kind === 'milestone' ? [] : Object.entries(task.demand ?? {});
    for (const [resource, amount] of takes) {
      const place = index.get(resource);
      const scaled = Math.round(amount * scale);
      if (place === undefined || scaled <= 0) continue;
      taken[place]?.set(node, scaled);
      if (scaled > (capacity[place] ?? 0)) continue;
      of.push(place);
      much.push(scaled);
    }
    at[node + 1] = of.length;
  }
  const demands: Demands = { at, of: Int32Array.from(of), much: Int32Array.from(much) };
  return { demands, taken };
}

/** The same with more nodes on their instants. */
export function withFixed(problem: Problem, nodes: Uint8Array, dates: Dates): Problem {
  const base = problem.base.copy();
  const isFree = problem.isFree.slice();
  const fixed: Dates = { start: problem.fixed.start.slice(), end: problem.fixed.end.slice() };
  for (let node = 0; node < isFree.length; node++) {
    if (nodes[node] !== 1 || isFree[node] !== 1) continue;
    isFree[node] = 0;
    fixed.start[node] = dates.start[node] ?? 0;
    fixed.end[node] = dates.end[node] ?? 0;
    if (base.hasDemand(node)) base.take(node, fixed.start[node] ?? 0, fixed.end[node] ?? 0);
  }
  return { ...problem, isFree, fixed, base };
}

/** The same as if only some nodes existed; nothing else may hang before one of them. */
export function onlyAmong(problem: Problem, nodes: Uint8Array): Problem {
  return { ...problem, among: nodes, isFree: problem.isFree.map((free, node) => free & (nodes[node] ?? 0)) };
}
