/** Nodes of one cycle in order, the first one again at the end; empty when there is none. Iterative: chains are long. */
export function findCycle(
  count: number,

  to: Int32Array,
  outAt: Int32Array,
  out: Int32Array,
): number[] {
  const state = new Uint8Array(count);
  const next = outAt.slice(0, count);
  for (let root = 0; root < count; root++) {
    if (state[root] !== 0) continue;
    const path = [root];
    state[root] = 1;
    while (path.length > 0) {
      const node = path.at(-1) ?? 0;
      const k = next[node] ?? 0;
      if (k >= (outAt[node + 1] ?? 0)) {
        state[node] = 2;
        path.pop();
        continue;
      }
      next[node] = k + 1;
      const target = to[out[k] ?? 0] ?? 0;
      if (state[target] === 1) return [...path.slice(path.indexOf(target)), target];
      if (state[target] === 0) {
        state[target] = 1;
        path.push(target);
      }
    }
  }
  return [];
}
