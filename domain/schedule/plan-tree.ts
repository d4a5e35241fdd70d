import type { PlanRefusal, PlanTask } from './plan-types.ts';
import { nameOf, refuse } from './refuse.ts';

/** Tasks by rank: leaves are the nodes of the network, parents only gather them. */
export type PlanTree = {
  leaves: readonly PlanTask[];
  /** Leaf id → node. */
  index: ReadonlyMap<string, number>;
  /** Parent id → nodes of its leaves. */
  leavesOf: ReadonlyMap<string, readonly number[]>;
  /** Ids of the parents above a task, nearest first. */
  ancestorsOf: (id: string) => readonly string[];
};

const none: readonly string[] = [];
/** Levels of parents: far beyond any plan that people make, and each level costs every task below it. */
const deepest = 200;

export function planTree(tasks: readonly PlanTask[]): PlanTree | PlanRefusal {
  const index = new Map<string, number>();
  let hasParents = false;
  for (let at = 0; at < tasks.length; at++) {
    const task = tasks[at] as PlanTask;
    if (task.parent !== undefined) hasParents = true;
    index.set(task.id, at);
  }
  if (index.size < tasks.length) return doubleId(tasks);
  // Most large plans are flat: nothing to walk.
  if (!hasParents) return { leaves: tasks, index, leavesOf: new Map(), ancestorsOf: () => none };
  return rankedTree(tasks, index);
}

function doubleId(tasks: readonly PlanTask[]): PlanRefusal {
  const seen = new Set<string>();
  const id = tasks.find((task) => seen.has(task.id) || !seen.add(task.id))?.id ?? '';
  return refuse('doubleId', `任务编号重复：${id}`, { id });
}

function rankedTree(tasks: readonly PlanTask[], at: ReadonlyMap<string, number>): PlanTree | PlanRefusal {
  const parents = new Set<string>();
  for (const { id, parent } of tasks) {
    if (parent === undefined) continue;
    if (!at.has(parent)) return refuse('parentGone', `任务 ${id} 的上级不存在：${parent}`, { id, parent });
    parents.add(parent);
  }
  const parentOf = (id: string): string | undefined => tasks[at.get(id) ?? -1]?.parent;
  const ancestorsOf = (id: string): readonly string[] => {
    let up = parentOf(id);
    if (up === undefined) return none;
    const chain: string[] = [];
    for (; up !== undefined && chain.length <= deepest; up = parentOf(up)) chain.push(up);
    return chain;
  };
  for (const id of parents) {
    const above = ancestorsOf(id);
    if (above.includes(id)) return refuse('parentCycle', `任务 ${id} 是自己的上级`, { id });
    if (above.length >= deepest) return refuse('tooDeep', `任务的上级最多 ${deepest} 层：${id}`, { id });
    const fault = parentFault(tasks[at.get(id) ?? -1]);
    if (fault) return fault;
  }
  const leaves = tasks.filter((task) => !parents.has(task.id));
  const leavesOf = new Map([...parents].map((id) => [id, [] as number[]]));
  const index = new Map<string, number>();
  for (const [node, leaf] of leaves.entries()) {
    index.set(leaf.id, node);
    for (const id of ancestorsOf(leaf.id)) leavesOf.get(id)?.push(node);
  }
  return { leaves, index, leavesOf, ancestorsOf };
}

/** What a parent may not have: it stands where its leaves stand. */
export function parentFault(task: PlanTask | undefined): PlanRefusal | null {
  const type = task?.constraint?.type;
  if (!task || (task.pinnedOn === undefined && type !== 'MSO' && type !== 'MFO')) return null;
  return refuse('pinnedParent', `汇总任务不能固定日期：${nameOf(task)}`, { title: nameOf(task) });
}
