import type { Task } from '../../../domain/model/task.ts';

export type Children = ReadonlyMap<string | null, Task[]>;

/** Tasks by parent, in position order; a task whose parent is gone stands at the top. */
export const childrenOf = (tasks: ReadonlyMap<string, Task>): Children => treeOf(tasks).children;

type Tree = { children: Children; parents: ReadonlySet<Task> };
const trees = new WeakMap<ReadonlyMap<string, Task>, Tree>();

/** Read once per state of the rows. */
export function treeOf(tasks: ReadonlyMap<string, Task>): Tree {
  const known = trees.get(tasks);
  if (known) return known;
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
  const tree = { children, parents };
  trees.set(tasks, tree);
  return tree;
}
