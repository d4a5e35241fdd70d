import type { Problem } from './problem.ts';

/** Priority rules: a key for every node, the smallest goes first. */
export function priorityRules({ net, computed }: Problem): Float64Array[] {
  const { late, early } = computed;
  const count = net.tasks.length;
  const after = successorSums(net, () => 1);
  const work = successorSums(net, (node) => net.days[node] ?? 0);
  return [
    late.end.slice(),
    late.start.slice(),
    Float64Array.from({ length: count }, (_, node) => -(after[node] ?? 0)),
    Float64Array.from({ length: count }, (_, node) => -(work[node] ?? 0)),
    Float64Array.from({ length: count }, (_, node) => (late.start[node] ?? 0) + (early.start[node] ?? 0)),
  ];
}

/** Own value plus those of the direct successors. */
function successorSums(net: Problem['net'], worthOf: (node: number) => number): Float64Array {
  return Float64Array.from(net.tasks, (_, node) => {
    let sum = worthOf(node);
    for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++)
      sum += worthOf(net.to[net.out[k] ?? 0] ?? 0);
    return sum;
  });
}
