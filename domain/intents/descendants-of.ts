import type { Rows } from './intent.ts';

/** Ids of all tasks below the given ones, at any depth, without the given ones. */
export function descendantsOf(rows: Rows, ids: readonly string[]): Set<string> {
  const children = new Map<string, string[]>();
  for (const task of rows.tasks.values()) {
    if (task.parentId === null) continue;
    const siblings = children.get(task.parentId);
    if (siblings) siblings.push(task.id);
    else children.set(task.parentId, [task.id]);
  }
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      open.push(child);
    }
  }
  for (const id of ids) found.delete(id);
  return found;
}
