import type { Network } from '../schedule/network.ts';

/** Amounts are whole thousandths, so that sums are exact. */
export type Demands = {
  /** What node n takes: resource `of[k]`, amount `much[k]` for at[n] ≤ k < at[n + 1]. */
  at: Int32Array;
  of: Int32Array;
  much: Int32Array;
};

/** What is left of every resource on every day from an origin on. */
export class Usage {
  /** Days looked at so far: what a search costs on a crowded plan. */
  looks = 0;
  private left: Int32Array;
  private readonly net: Network;
  private readonly demands: Demands;
  private readonly capacity: Int32Array;
  private readonly origin: number;

  constructor(net: Network, demands: Demands, capacity: Int32Array, origin: number, days: number) {
    this.net = net;
    this.demands = demands;
    this.capacity = capacity;
    this.origin = origin;
    this.left = new Int32Array(0);
    this.grow(days);
  }

  copy(): Usage {
    const copy = new Usage(this.net, this.demands, this.capacity, this.origin, 0);
    copy.left = this.left.slice();
    return copy;
  }

  /** Back to what another of the same problem holds. */
  reset(to: Usage): void {
    if (this.left.length < to.left.length) this.left = to.left.slice();
    else {
      this.left.set(to.left);
      this.fill(to.left.length);
    }
  }

  hasDemand(node: number): boolean {
    return (this.demands.at[node] ?? 0) < (this.demands.at[node + 1] ?? 0);
  }

  take(node: number, start: number, end: number): void {
    // Past the years known: the plan is refused in the end.
    if (!Number.isFinite(end)) return;
    const { at, of, much } = this.demands;
    const table = this.net.tables[node] ?? this.net.projectTable;
    const isCalendar = this.net.isCalendar[node] === 1;
    const size = this.capacity.length;
    if ((end - this.origin) * size > this.left.length) this.grow((end - this.origin) * 2);
    for (let day = Math.max(start, this.origin); day < end; day++) {
      if (!isCalendar && !table.isWorking(day)) continue;
      for (let k = at[node] ?? 0; k < (at[node + 1] ?? 0); k++) {
        const place = (day - this.origin) * size + (of[k] ?? 0);
        this.left[place] = (this.left[place] ?? 0) - (much[k] ?? 0);
      }
    }
  }

  /** Every day of [start, end), working or not. */
  book(resource: number, start: number, end: number, much: number): void {
    const size = this.capacity.length;
    if ((end - this.origin) * size > this.left.length) this.grow(end - this.origin);
    for (let day = Math.max(start, this.origin); day < end; day++) {
      const place = (day - this.origin) * size + resource;
      this.left[place] = (this.left[place] ?? 0) - much;
    }
  }

  /** First start at or after an instant at which every day of the node has room; Infinity past the years known. */
  fitFrom(node: number, instant: number): number {
    const { net } = this;
    const length = net.days[node] ?? 0;
    const table = net.isCalendar[node] === 1 ? null : (net.tables[node] ?? net.projectTable);
    let first = table ? table.workBefore(instant) : instant;
    let known = first;
    for (;;) {
      const last = first + length - 1;
      if (table && table.dayAt(last) === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
      const days = table?.days;
      let at = last;
      while (at >= known && this.hasRoom(node, days ? (days[at] ?? 0) : at)) at -= 1;
      if (at < known) return days ? (days[first] ?? 0) : first;
      first = at + 1;
      known = last + 1;
    }
  }

  /** Last end at or before an instant; −1 when there is none from the origin on. */
  fitUntil(node: number, instant: number): number {
    const { net } = this;
    const length = net.days[node] ?? 0;
    const table = net.isCalendar[node] === 1 ? null : (net.tables[node] ?? net.projectTable);
    const days = table?.days;
    let last = table ? table.workBefore(instant) - 1 : instant - 1;
    let known = last;
    for (;;) {
      const first = last - length + 1;
      if (first < 0 || (days ? (days[first] ?? 0) : first) < this.origin) return -1;
      let at = first;
      while (at <= known && this.hasRoom(node, days ? (days[at] ?? 0) : at)) at += 1;
      if (at > known) return (days ? (days[last] ?? 0) : last) + 1;
      last = at - 1;
      known = first - 1;
    }
  }

  private hasRoom(node: number, day: number): boolean {
    this.looks += 1;
    const { at, of, much } = this.demands;
    const row = (day - this.origin) * this.capacity.length;
    if (row >= this.left.length) return true;
    for (let k = at[node] ?? 0; k < (at[node + 1] ?? 0); k++) {
      if ((this.left[row + (of[k] ?? 0)] ?? 0) < (much[k] ?? 0)) return false;
    }
    return true;
  }

  private grow(days: number): void {
    const old = this.left;
    this.left = new Int32Array(Math.max(days, 1) * this.capacity.length);
    this.left.set(old);
    this.fill(old.length);
  }

  private fill(from: number): void {
    const size = this.capacity.length;
    for (let place = from; place < this.left.length; place++) this.left[place] = this.capacity[place % size] ?? 0;
  }
}
