/** Nodes to visit in the order of their ranks, each at most once; a binary heap, for few nodes of many. */
export class NodeQueue {
  private readonly heap: number[] = [];
  private readonly isQueued: Uint8Array;
  private readonly rank: Int32Array;

  /** `rank` by node. */
  constructor(rank: Int32Array) {
    this.rank = rank;
    this.isQueued = new Uint8Array(rank.length);
  }

  add(node: number): void {
    if (this.isQueued[node] === 1) return;
    this.isQueued[node] = 1;
    const { heap } = this;
    let at = heap.length;
    heap.push(node);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (this.rankAt(up) <= this.rankAt(at)) break;
      this.swap(at, up);
      at = up;
    }
  }

  /** The node of the smallest rank; undefined when none is left. */
  next(): number | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.isQueued[first] = 0;
    if (heap.length > 0) {
      heap[0] = last;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    const { heap } = this;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const least = left + 1 < heap.length && this.rankAt(left + 1) < this.rankAt(left) ? left + 1 : left;
      if (this.rankAt(at) <= this.rankAt(least)) return;
      this.swap(at, least);
      at = least;
    }
  }

  private rankAt(place: number): number {
    return this.rank[this.heap[place] ?? 0] ?? 0;
  }

  private swap(a: number, b: number): void {
    const { heap } = this;
    [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
  }
}
