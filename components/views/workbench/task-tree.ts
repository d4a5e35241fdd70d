import { PlacedMap } from '../../../domain/model/placed-map.ts';
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
  for (const task of tasks.values()) {
    const { parentId } = task;
    let siblings = parentId === null ? top : children.get(parentId);
    if (!siblings) {
      const parent = tasks.get(parentId ?? '');
      siblings = parent ? [] : top;
      if (parent) children.set(parentId, siblings);
      if (parent) parents.add(parent);
    }
    siblings.push(task);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return { children, parents };
}
