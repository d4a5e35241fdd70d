import { type Computed, freeFloatOf, lastEnd, shiftedAlap, totalFloatOf } from './compute.ts';
import { copyOf, type Dates, type ForwardDates, forwardCopyOf } from './dates.ts';
import { type ForwardPass, setEarly } from './early-dates.ts';
import { setForecast } from './forecast-dates.ts';
import { lateDates, setLate } from './late-dates.ts';
import type { Network } from './network.ts';
import { NodeQueue } from './node-queue.ts';
import { once } from './once.ts';
import type { PlanTask } from './plan-types.ts';

/** What of a plan moves, before its floats are looked at. */
export type Moves = {
  net: Network;
  seeds: ReadonlySet<number>;
  lastAt: number;
  early: Moved<ForwardDates>;
  placed: Moved<ForwardDates>;
  forecast: Moved<ForwardDates> | null;
  /** Computed when asked for. */
  late: () => Moved<Dates>;
  free: () => { floats: Float64Array; touched: ReadonlySet<number> };
};

/**
 * A computed plan in which some tasks have other values (days, constraint, pin, deadline, actuals …) or the launch
 * another day, at the cost of what that moves. Equal to the full computation of the changed plan. null: that one has
 * to say what is wrong, or where a plan without a first day begins.
 */
export function movesOf(before: Computed, changed: ReadonlyMap<number, PlanTask>, launchAt: number): Moves | null {
  if (!before.isFirstGiven) return null;
  const net = changedNet(before.net, changed, launchAt);
  const seeds = new Set(changed.keys());
  if (launchAt !== before.net.launchAt) seeds.add(net.launch);
  const queues = queuesOf(net);
  const first = before.firstAt;
  const early = spread(net, seeds, queues, before.early, { first, placed: null });
  const lastAt = lastEnd(early.dates, first);
  if (!Number.isFinite(lastAt)) return null;
  const late = once(() =>
    lastAt === before.lastAt
      ? spreadBack(net, seeds, queues, before.late, lastAt)
      : whole(lateDates(net, lastAt), before.late),
  );
  const free = once(() => freeFloatsOf(net, before, early, seeds, lastAt));
  const placed = placedOf(net, before, { early, late, lastAt, seeds, queues });
  const forecast = forecastOf(net, before, seeds, queues, placed);
  return { net, seeds, lastAt, early, placed, forecast, late, free };
}

export type Recomputed = {
  computed: Computed;
  /** Every node of which something may differ from before. */
  touched: ReadonlySet<number>;
};

/** The same with late dates and floats: the whole of a plan. */
export function completed(before: Computed, moves: Moves): Recomputed {
  const { net, seeds, lastAt, early, placed, forecast } = moves;
  const late = moves.late();
  const free = moves.free();
  const total = totalsOf(before, moves);
  const touched = new Set([...seeds, ...late.moved, ...placed.moved, ...(forecast?.moved ?? []), ...early.moved]);
  for (const node of free.touched) if (free.floats[node] !== before.freeFloat[node]) touched.add(node);
  return {
    touched,
    computed: {
      ...before,
      net,
      early: early.dates,
      late: late.dates,
      placed: placed.dates,
      forecast: forecast?.dates ?? null,
      totalFloat: total,
      freeFloat: free.floats,
      lastAt,
    },
  };
}

/** Total floats look at a task's own early and late start. */
export function totalsOf(before: Computed, { net, seeds, early, late }: Moves): Float64Array {
  const total = before.totalFloat.slice();
  for (const nodes of [seeds, early.moved, late().moved])
    for (const node of nodes) total[node] = totalFloatOf(net, node, early.dates, late().dates);
  return total;
}

function changedNet(before: Network, changed: ReadonlyMap<number, PlanTask>, launchAt: number): Network {
  const tasks = [...before.tasks];
  const days = before.days.slice();
  for (const [node, task] of changed) {
    tasks[node] = task;
    days[node] = task.days;
  }
  return { ...before, tasks, days, launchAt };
}

type Queues = { forward: NodeQueue; backward: NodeQueue };
const queuesKnown = new WeakMap<Int32Array, Queues>();

/** Plans of one order of nodes share their queues, which are empty between two computations. */
function queuesOf(net: Network): Queues {
  const known = queuesKnown.get(net.order);
  if (known) return known;
  const rank = new Int32Array(net.tasks.length);
  for (let at = 0; at < net.order.length; at++) rank[net.order[at] ?? 0] = at;
  const queues = { forward: new NodeQueue(rank), backward: new NodeQueue(rank.map((at) => -at)) };
  queuesKnown.set(net.order, queues);
  return queues;
}

export type Moved<Of extends Dates> = { dates: Of; moved: ReadonlySet<number> };

/** Dates computed whole, beside those from before. */
function whole<Of extends Dates>(dates: Of, before: Dates): Moved<Of> {
  const moved = new Set<number>();
  for (let node = 0; node < dates.start.length; node++) if (isElsewhere(node, dates, before)) moved.add(node);
  return { dates, moved };
}

const isElsewhere = (node: number, dates: Dates, before: Dates): boolean =>
  dates.start[node] !== before.start[node] || dates.end[node] !== before.end[node];

/** Sets the seeds anew and, where one moves or another drives it, its successors. */
function spread(
  net: Network,
  seeds: ReadonlySet<number>,
  { forward }: Queues,
  before: ForwardDates,
  pass: Omit<ForwardPass, 'dates'>,
): Moved<ForwardDates> {
  const dates = forwardCopyOf(before);
  return forwardFrom(net, seeds, forward, before, dates, (node) => setEarly(net, node, { ...pass, dates }));
}

function forwardFrom(
  net: Network,
  seeds: Iterable<number>,
  queue: NodeQueue,
  before: ForwardDates,
  dates: ForwardDates,
  set: (node: number) => void,
): Moved<ForwardDates> {
  const moved = new Set<number>();
  for (const node of seeds) queue.add(node);
  for (let node = queue.next(); node !== undefined; node = queue.next()) {
    set(node);
    const isMoved = isElsewhere(node, dates, before);
    if (isMoved) moved.add(node);
    else if (dates.driver[node] === before.driver[node] && dates.chain[node] === before.chain[node]) continue;
    for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) queue.add(net.to[net.out[k] ?? 0] ?? 0);
  }
  return { dates, moved };
}

function spreadBack(
  net: Network,
  seeds: ReadonlySet<number>,
  { backward }: Queues,
  before: Dates,
  lastAt: number,
): Moved<Dates> {
  const dates = copyOf(before);
  const moved = new Set<number>();
  for (const node of seeds) backward.add(node);
  for (let node = backward.next(); node !== undefined; node = backward.next()) {
    setLate(net, node, dates, lastAt);
    if (!isElsewhere(node, dates, before)) continue;
    moved.add(node);
    for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++)
      backward.add(net.from[net.into[k] ?? 0] ?? 0);
  }
  return { dates, moved };
}

/** Free floats look at a task's own end and at the early dates of what waits for it. */
function freeFloatsOf(
  net: Network,
  before: Computed,
  early: Moved<ForwardDates>,
  seeds: ReadonlySet<number>,
  lastAt: number,
): { floats: Float64Array; touched: ReadonlySet<number> } {
  const floats = before.freeFloat.slice();
  const touched = new Set([...seeds, ...early.moved]);
  for (const node of early.moved)
    for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++)
      touched.add(net.from[net.into[k] ?? 0] ?? 0);
  if (lastAt !== before.lastAt) for (let node = 0; node < floats.length; node++) touched.add(node);
  for (const node of touched) floats[node] = freeFloatOf(net, node, early.dates, lastAt);
  return { floats, touched };
}

type Placing = Pick<Moves, 'early' | 'late' | 'lastAt' | 'seeds'> & { queues: Queues };

function placedOf(net: Network, before: Computed, placing: Placing): Moved<ForwardDates> {
  const { early, late, lastAt, seeds, queues } = placing;
  const { placedBack } = before;
  if (!placedBack) {
    // Where one was as late as possible before, the placed dates are a copy of their own.
    const hasAlap =
      before.placed !== before.early || [...seeds].some((node) => net.tasks[node]?.constraint?.type === 'ALAP');
    return hasAlap ? whole(shiftedAlap(net, early.dates, lastAt), before.placed) : early;
  }
  const placed = { nodes: placedBack, dates: late().dates };
  return spread(net, new Set([...seeds, ...late().moved]), queues, before.placed, { first: before.firstAt, placed });
}

function forecastOf(
  net: Network,
  before: Computed,
  seeds: ReadonlySet<number>,
  { forward }: Queues,
  placed: Moved<ForwardDates>,
): Moved<ForwardDates> | null {
  const { forecast, todayAt } = before;
  if (!forecast || todayAt === null) return null;
  const dates = forwardCopyOf(forecast);
  return forwardFrom(net, new Set([...seeds, ...placed.moved]), forward, forecast, dates, (node) =>
    setForecast(net, node, placed.dates, todayAt, dates),
  );
}
