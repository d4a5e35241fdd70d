import { endAfter, endUntil, startBefore } from '../schedule/axis.ts';
import type { Dates } from '../schedule/dates.ts';
import { neededStart } from '../schedule/early-dates.ts';
import { linkedEnd } from '../schedule/late-dates.ts';
import { ListOrder } from './list-order.ts';
import type { Problem } from './problem.ts';
import type { Usage } from './usage.ts';

/** Generates schedules of one problem and counts them. */
export class Passes {
  made = 0;
  readonly problem: Problem;
  private readonly order: ListOrder;
  private readonly usage: Usage;
  private readonly list: Int32Array;
  private readonly keys: Float64Array;

  constructor(problem: Problem) {
    this.problem = problem;
    this.order = new ListOrder(problem.net);
    this.usage = problem.base.copy();
    this.list = new Int32Array(problem.net.tasks.length);
    this.keys = new Float64Array(problem.net.tasks.length);
  }

  /** Days looked at by all schedules so far. */
  get looks(): number {
    return this.usage.looks;
  }

  listBy(keys: Float64Array): Int32Array {
    return this.order.forward(keys, new Int32Array(this.list.length));
  }

  /** Serial: each node of the list as early as its links and what is left allow. */
  serial(list: Int32Array, dates: Dates): void {
    this.made += 1;
    this.usage.reset(this.problem.base);
    for (const node of list) this.placeEarly(node, dates);
  }

  /** Parallel: from instant to instant, what may start starts, the smallest key first. */
  parallel(keys: Float64Array, dates: Dates): void {
    this.made += 1;
    this.usage.reset(this.problem.base);
    const { net } = this.problem;
    const open = Int32Array.from(net.tasks, (_, node) => (net.intoAt[node + 1] ?? 0) - (net.intoAt[node] ?? 0));
    const eligible = [...open.keys()].filter((node) => open[node] === 0);
    const soonest = new Float64Array(open.length).fill(-1);
    while (eligible.length > 0) {
      const at = this.nextOf(eligible, soonest, keys, dates);
      const [node = 0] = eligible.splice(at, 1);
      this.placeEarly(node, dates);
      for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) {
        const next = net.to[net.out[k] ?? 0] ?? 0;
        open[next] = (open[next] ?? 0) - 1;
        if (open[next] === 0) eligible.push(next);
      }
    }
  }

  /** Of those that can start soonest the one with the smallest key. */
  private nextOf(eligible: readonly number[], soonest: Float64Array, keys: Float64Array, dates: Dates): number {
    let best = 0;
    for (const [at, node] of eligible.entries()) {
      soonest[node] = this.earliest(node, dates, soonest[node] ?? -1);
      const than = eligible[best] ?? 0;
      const sooner = (soonest[node] ?? 0) - (soonest[than] ?? 0);
      if (sooner < 0 || (sooner === 0 && (keys[node] ?? 0) < (keys[than] ?? 0))) best = at;
    }
    return best;
  }

  /** Right then left (forward-backward improvement): never longer where links only ever push onwards. */
  justify(dates: Dates, right: Dates): boolean {
    if (!this.rightwards(dates, right, endOf(dates, this.problem.among))) return false;
    this.serial(this.order.forward(right.start, this.list), dates);
    return true;
  }

  /**
   * All free nodes as late as the end allows, those that end last first; false when one would start too early.
   * `caps`: latest ends of their own.
   */
  rightwards(dates: Dates, right: Dates, end: number, caps: Float64Array | null = null): boolean {
    this.made += 1;
    const { problem, usage, keys } = this;
    const { net, isFree, among } = problem;
    usage.reset(problem.base);
    for (let node = 0; node < keys.length; node++) {
      keys[node] = -(dates.end[node] ?? 0);
      const from = isFree[node] === 1 ? dates : problem.fixed;
      right.start[node] = from.start[node] ?? 0;
      right.end[node] = from.end[node] ?? 0;
    }
    for (const node of this.order.backward(keys, this.list)) {
      if (isFree[node] !== 1) continue;
      const linked = Math.min(linkedEnd(net, node, right, among), endUntil(net, node, end));
      const until = caps ? Math.min(linked, caps[node] ?? linked) : linked;
      const at = usage.hasDemand(node) ? usage.fitUntil(node, until) : until;
      right.end[node] = at;
      right.start[node] = at < 0 ? at : startBefore(net, node, at);
      if ((right.start[node] ?? 0) < (problem.lower[node] ?? 0)) return false;
      if (usage.hasDemand(node)) this.take(node, right);
    }
    return true;
  }

  private placeEarly(node: number, dates: Dates): void {
    const { net, isFree, fixed } = this.problem;
    if (isFree[node] !== 1) {
      dates.start[node] = fixed.start[node] ?? 0;
      dates.end[node] = fixed.end[node] ?? 0;
      return;
    }
    const start = this.earliest(node, dates, -1);
    dates.start[node] = start;
    dates.end[node] = endAfter(net, node, start);
    if (this.usage.hasDemand(node)) this.take(node, dates);
  }

  private earliest(node: number, dates: Dates, atLeast: number): number {
    const { isFree, fixed } = this.problem;
    if (isFree[node] !== 1) return fixed.start[node] ?? 0;
    const from = Math.max(atLeast, boundOf(this.problem, node, dates));
    return this.usage.hasDemand(node) ? this.usage.fitFrom(node, from) : from;
  }

  private take(node: number, dates: Dates): void {
    this.usage.take(node, dates.start[node] ?? 0, dates.end[node] ?? 0);
  }
}

/** Start that links and days of its own ask of a node. */
export function boundOf({ net, lower }: Problem, node: number, dates: Dates): number {
  let from = lower[node] ?? 0;
  for (let k = net.intoAt[node] ?? 0; k < (net.intoAt[node + 1] ?? 0); k++) {
    const needed = neededStart(net, net.into[k] ?? 0, dates);
    if (needed > from) from = needed;
  }
  return from;
}

export function endOf({ end }: Dates, among: Uint8Array): number {
  let last = 0;
  for (let node = 0; node < end.length; node++) {
    if (among[node] === 1 && (end[node] ?? 0) > last) last = end[node] ?? 0;
  }
  return last;
}

export const copyOf = ({ start, end }: Dates): Dates => ({ start: start.slice(), end: end.slice() });
