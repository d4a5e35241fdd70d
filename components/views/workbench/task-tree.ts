import { PlacedMap, valuesOf } from '../../../domain/model/placed-map.ts';
import type { Task } from '../../../domain/model/task.ts';

export type Children = ReadonlyMap<string | null, Task[]>;

/** Tasks by parent, in position order; a task whose parent is gone stands at the top. */
export const childrenOf = (tasks: ReadonlyMap<string, Task>): Children => treeOf(tasks).children;

type Tree = { children: Children; parents: ReadonlySet<Task> };
const trees = new WeakMap<ReadonlyMap<string, Task>, Tree>();

let last: { tasks: ReadonlyMap<string, Task>; tree: Tree } | null = null;

/** Read once per state of the rows; after an edit that leaves everything where it stands, the tree before is amended. */
export function treeOf(tasks: ReadonlyMap<string, Task>): Tree {
  const known = trees.get(tasks);
  if (known) return known;
  const tree = (last && amended(last.tree, PlacedMap.replaced(last.tasks, tasks))) ?? newTree(tasks);
  trees.set(tasks, tree);
  last = { tasks, tree };
  return tree;
}

function amended(tree: Tree, replaced: (readonly [Task, Task])[] | null): Tree | null {
  if (!replaced?.every(([was, is]) => was.parentId === is.parentId && was.position === is.position)) return null;
  // Each is looked for among its siblings.
  if (replaced.length > 200) return null;
  const children = new Map(tree.children);
  const parents = new Set(tree.parents);
  for (const [was, is] of replaced) {
    if (parents.delete(was)) parents.add(is);
    // A task whose parent is gone stands at the top.
    const parentId = children.has(was.parentId) ? was.parentId : null;
    children.set(parentId, children.get(parentId)?.map((task) => (task === was ? is : task)) ?? []);
  }
  return { children, parents };
}

function newTree(tasks: ReadonlyMap<string, Task>): Tree {
  const top: Task[] = [];
  const parents = new Set<Task>();
  const children = new Map<string | null, Task[]>([[null, top]]);
  const siblingsOf = (parentId: string | null): Task[] => {
    const parent = parentId === null ? undefined : tasks.get(parentId);
    const known = parent ? children.get(parentId) : top;
    if (known || !parent) return known ?? top;
    const siblings: Task[] = [];
    children.set(parentId, siblings);
    parents.add(parent);
    return siblings;
  };
  const all = valuesOf(tasks);
  // Most tasks stand beside the one before them: its parent need not be looked up again.
  let before: { parentId: string | null; siblings: Task[] } = { parentId: null, siblings: top };
  for (let at = 0; at < all.length; at++) {
    const task = all[at] as Task;
    const { parentId } = task;
    if (parentId !== before.parentId) before = { parentId, siblings: siblingsOf(parentId) };
    before.siblings.push(task);
  }
  for (const siblings of children.values()) if (!isSorted(siblings)) siblings.sort(inTurn);
  return { children, parents };
}

const inTurn = (a: Task, b: Task): number => a.position - b.position || (a.id < b.id ? -1 : 1);

function isSorted(siblings: readonly Task[]): boolean {
  for (let at = 1; at < siblings.length; at++) {
    if (inTurn(siblings[at - 1] as Task, siblings[at] as Task) > 0) return false;
  }
  return true;
}
