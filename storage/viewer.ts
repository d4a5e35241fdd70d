import type { Task } from '../domain/model/task.ts';
import { accessOf, type Role } from '../domain/roles/role.ts';
import { roleTable } from '../domain/roles/role-table.ts';
import { type SeenTasks, seenTasks } from '../domain/roles/seen-tasks.ts';
import { db } from './db.ts';
import { groupIds } from './open-rows.ts';

/** Who looks, as what, and at which tasks. `seen` null: at all. */
export type Viewer = { role: Role; meId: string | null; name: string; seen: SeenTasks | null };

/** `seeAs`: what was chosen on this device; without a choice what was decided for the member it belongs to. */
export async function readViewer(seeAs: Role | null, meId: string | null): Promise<Viewer> {
  const me = meId === null ? undefined : await db.members.get(meId);
  const role = seeAs ?? (me ? accessOf(me, meId) : 'admin');
  return { role, meId, name: me?.name ?? '', seen: await readSeen(role, meId) };
}

/** Reads only what may be seen: nothing at all for who sees everything. */
async function readSeen(role: Role, meId: string | null): Promise<SeenTasks | null> {
  const which = roleTable[role].tasks;
  if (which === 'all') return null;
  const approvals = await db.approvals.toArray();
  const comments = which === 'own' && meId ? await db.comments.where('mentions').equals(meId).toArray() : [];
  const budgetLines = which === 'money' ? await db.budgetLines.where('taskId').above('').toArray() : [];
  const own = which === 'own' && meId ? await db.tasks.where('assigneeId').equals(meId).toArray() : [];
  const named = [...approvals, ...comments, ...budgetLines].flatMap(({ taskId }) => taskId ?? []);
  const tasks = new Map(own.map((task) => [task.id, task]));
  await addBelow(tasks);
  await addWithGroups(tasks, named);
  return seenTasks(role, meId, { tasks, comments, approvals, budgetLines });
}

/** What is inside groups, level by level. */
async function addBelow(tasks: Map<string, Task>): Promise<void> {
  if (tasks.size === 0) return;
  const groups = await groupIds();
  let open = [...tasks.keys()].filter((id) => groups.has(id));
  while (open.length > 0) {
    const inside = (await db.tasks.where('parentId').anyOf(open).toArray()).filter(({ id }) => !tasks.has(id));
    for (const task of inside) tasks.set(task.id, task);
    open = inside.map(({ id }) => id).filter((id) => groups.has(id));
  }
}

/** These tasks, and for all the groups they stand in. */
async function addWithGroups(tasks: Map<string, Task>, ids: readonly string[]): Promise<void> {
  const above = () => [...tasks.values()].flatMap(({ parentId }) => parentId ?? []);
  let missing = new Set([...ids, ...above()].filter((id) => !tasks.has(id)));
  while (missing.size > 0) {
    const found = (await db.tasks.bulkGet([...missing])).filter((task) => task !== undefined);
    for (const task of found) tasks.set(task.id, task);
    missing = new Set(found.flatMap(({ parentId }) => (parentId && !tasks.has(parentId) ? [parentId] : [])));
  }
}
