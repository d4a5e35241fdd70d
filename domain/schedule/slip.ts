import type { Computed } from './compute.ts';
import { conflictsAt } from './conflicts.ts';
import { copyOf, type Dates, type ForwardDates, forwardCopyOf } from './dates.ts';
import { type ForwardPass, setEarly } from './early-dates.ts';
import { setLate } from './late-dates.ts';
import type { Network } from './network.ts';
import { NodeQueue } from './node-queue.ts';
import type { Conflict, PlanTask } from './plan-types.ts';

/** What a change moves. Floats and forecast are left to the full computation after the change is made. */
export type Slip = {
  /** Where tasks will be placed, by node: only those that move. */
  moved: ReadonlyMap<number, { start: number; end: number }>;
  /** Broken links, missed days and days off at the tasks changed or moved. */
  conflicts: Conflict[];
};

/**
 * Working copies of a computed plan on which changes are tried one after the other, each at the cost of the tasks it
 * moves. Every answer equals the full computation of the changed plan.
 */
export class SlipTrial {
  private readonly computed: Computed;
  private readonly net: Network;
  private readonly early: ForwardPass;
  private readonly late: Dates;
  private readonly placed: ForwardPass | null;
  private readonly forward: NodeQueue;
  private readonly backward: NodeQueue;
  private readonly hasAlap: boolean;

  constructor(computed: Computed) {
    const { net, firstAt, placedBack } = computed;
    this.computed = computed;
    this.net = { ...net, tasks: [...net.tasks], days: net.days.slice() };
    this.late = copyOf(computed.late);
    const pass = (dates: ForwardDates, placed: ForwardPass['placed']): ForwardPass => ({
      first: firstAt,
      placed,
      dates: forwardCopyOf(dates),
    });
    this.early = pass(computed.early, null);
    this.placed = placedBack ? pass(computed.placed, { nodes: placedBack, dates: this.late }) : null;
    const rank = new Int32Array(net.tasks.length);
    for (let at = 0; at < net.order.length; at++) rank[net.order[at] ?? 0] = at;
    this.forward = new NodeQueue(rank);
    this.backward = new NodeQueue(rank.map((at) => -at));
    this.hasAlap = net.tasks.some(({ constraint }) => constraint?.type === 'ALAP');
  }

  /**
   * Tries other values for some tasks (days, constraint, pin, deadline, actuals). null: the change reaches what only
   * the full computation knows, such as where a plan without a first day begins; compute the plan whole.
   */
  try(changed: ReadonlyMap<number, PlanTask>): Slip | null {
    const { computed, net } = this;
    for (const [node, task] of changed) if (!isSameKind(net.tasks[node], task)) return null;
    if (this.hasAlap || this.mayMoveBeginning(changed)) return null;
    for (const [node, task] of changed) this.put(node, task);
    const slip = this.run(new Set(changed.keys()));
    for (const node of changed.keys()) this.put(node, computed.net.tasks[node] as PlanTask);
    return slip;
  }

  /** A plan that only knows its launch begins where what leads to it has to. */
  private mayMoveBeginning(changed: ReadonlyMap<number, PlanTask>): boolean {
    const { isFirstGiven, placedBack } = this.computed;
    return !isFirstGiven && [...changed.keys()].some((node) => placedBack?.[node] !== 0);
  }

  private put(node: number, task: PlanTask): void {
    (this.net.tasks as PlanTask[])[node] = task;
    this.net.days[node] = task.days;
  }

  private run(changed: ReadonlySet<number>): Slip | null {
    const { computed, early, late, placed } = this;
    const earlier = this.spread(changed, early);
    if (!placed) {
      const slip = this.slipOf(changed, earlier, early.dates);
      restore(early.dates, computed.early, earlier);
      return slip;
    }
    // Late dates hang on the end of the plan.
    const isEndMoved = [...earlier].some((node) => this.isAtEnd(node));
    restore(early.dates, computed.early, earlier);
    const later = isEndMoved ? new Set<number>() : this.spreadBack(changed);
    const moving = new Set([...changed, ...later]);
    const moved = isEndMoved ? new Set<number>() : this.spread(moving, placed);
    const slip = isEndMoved ? null : this.slipOf(changed, moved, placed.dates);
    restore(placed.dates, computed.placed, moved);
    restore(late, computed.late, later);
    return slip;
  }

  /** Whether a node's end was, or now is, what ends the plan. */
  private isAtEnd(node: number): boolean {
    const { computed, early } = this;
    return (computed.early.end[node] ?? 0) >= computed.lastAt || (early.dates.end[node] ?? 0) >= computed.lastAt;
  }

  /** Sets the nodes anew and, where one moves, its successors; returns those that moved. */
  private spread(nodes: ReadonlySet<number>, pass: ForwardPass): Set<number> {
    const { net, forward } = this;
    const moved = new Set<number>();
    for (const node of nodes) forward.add(node);
    for (let node = forward.next(); node !== undefined; node = forward.next()) {
      const [start, end] = [pass.dates.start[node], pass.dates.end[node]];
      setEarly(net, node, pass);
      if (pass.dates.start[node] === start && pass.dates.end[node] === end) continue;
      moved.add(node);
      for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) forward.add(net.to[net.out[k] ?? 0] ?? 0);
    }
    return moved;
  }

  private spreadBack(nodes: ReadonlySet<number>): Set<number> {
    const { net, backward, late, computed } = this;
    const moved = new Set<number>();
    for (const node of nodes) backward.add(node);
    for (let node = backward.next(); node !== undefined; node = backward.next()) {
      const [start, end] = [late.start[node], late.end[node]];
      setLate(net, node, late, computed.lastAt);
      if (late.start[node] === start && late.end[node] === end) continue;
      moved.add(node);
      for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) {
        backward.add(net.from[net.into[k] ?? 0] ?? 0);
      }
    }
    return moved;
  }

  private slipOf(changed: ReadonlySet<number>, moved: ReadonlySet<number>, dates: Dates): Slip | null {
    const places = new Map<number, { start: number; end: number }>();
    for (const node of moved) {
      const end = dates.end[node] ?? 0;
      if (!Number.isFinite(end)) return null;
      places.set(node, { start: dates.start[node] ?? 0, end });
    }
    return { moved: places, conflicts: conflictsAt(this.net, dates, new Set([...changed, ...moved])) };
  }
}

/** What the network was compiled from must stay: only values may change. */
const isSameKind = (before: PlanTask | undefined, after: PlanTask): boolean =>
  before?.kind === after.kind &&
  before?.unit === after.unit &&
  before?.edge === after.edge &&
  before?.calendar === after.calendar &&
  before?.parent === after.parent &&
  after.constraint?.type !== 'ALAP';

function restore(dates: Dates, from: Dates, nodes: ReadonlySet<number>): void {
  for (const node of nodes) {
    dates.start[node] = from.start[node] ?? 0;
    dates.end[node] = from.end[node] ?? 0;
  }
}
