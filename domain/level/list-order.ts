import type { Network } from '../schedule/network.ts';

/**
 * Nodes so that what a link ties stands in order and, among those that may come next, the smallest key does. Forward:
 * predecessors first. Backward: successors first. Ties: the place in the network's own order.
 */
export class ListOrder {
  private readonly net: Network;
  private readonly place: Int32Array;
  private readonly open: Int32Array;
  private readonly heap: Int32Array;
  private size = 0;
  private keys: Float64Array = new Float64Array(0);
  private isBackward = false;

  constructor(net: Network) {
    const count = net.tasks.length;
    this.net = net;
    this.place = new Int32Array(count);
    for (const [at, node] of net.order.entries()) this.place[node] = at;
    this.open = new Int32Array(count);
    this.heap = new Int32Array(count);
  }

  forward(keys: Float64Array, list: Int32Array): Int32Array {
    return this.fill(keys, list, false);
  }

  backward(keys: Float64Array, list: Int32Array): Int32Array {
    return this.fill(keys, list, true);
  }

  private fill(keys: Float64Array, list: Int32Array, isBackward: boolean): Int32Array {
    const { net, open } = this;
    const [fromAt, nextAt, next, ends] = isBackward
      ? [net.outAt, net.intoAt, net.into, net.from]
      : [net.intoAt, net.outAt, net.out, net.to];
    this.keys = keys;
    this.isBackward = isBackward;
    this.size = 0;
    for (let node = 0; node < open.length; node++) {
      open[node] = (fromAt[node + 1] ?? 0) - (fromAt[node] ?? 0);
      if (open[node] === 0) this.push(node);
    }
    for (let filled = 0; this.size > 0; filled++) {
      const node = this.pop();
      list[filled] = node;
      for (let k = nextAt[node] ?? 0; k < (nextAt[node + 1] ?? 0); k++) {
        const other = ends[next[k] ?? 0] ?? 0;
        const left = (open[other] ?? 0) - 1;
        open[other] = left;
        if (left === 0) this.push(other);
      }
    }
    return list;
  }

  private isBefore(left: number, right: number): boolean {
    const more = (this.keys[left] ?? 0) - (this.keys[right] ?? 0);
    if (more !== 0) return more < 0;
    const places = (this.place[left] ?? 0) - (this.place[right] ?? 0);
    return this.isBackward ? places > 0 : places < 0;
  }

  private push(node: number): void {
    const { heap } = this;
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = heap[up] ?? 0;
      if (!this.isBefore(node, above)) break;
      heap[at] = above;
      at = up;
    }
    heap[at] = node;
  }

  private pop(): number {
    const { heap } = this;
    const top = heap[0] ?? 0;
    const node = heap[--this.size] ?? 0;
    for (let at = 0; ; ) {
      let down = 2 * at + 1;
      if (down >= this.size) {
        heap[at] = node;
        return top;
      }
      if (down + 1 < this.size && this.isBefore(heap[down + 1] ?? 0, heap[down] ?? 0)) down += 1;
      const below = heap[down] ?? 0;
      if (!this.isBefore(below, node)) {
        heap[at] = node;
        return top;
      }
      heap[at] = below;
      at = down;
    }
  }
}
