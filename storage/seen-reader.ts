import type { Approval } from '../domain/model/approval.ts';
import type { BudgetLine } from '../domain/model/budget-line.ts';
import type { Comment } from '../domain/model/comment.ts';
import type { Task } from '../domain/model/task.ts';
import type { Role } from '../domain/roles/role.ts';
import { roleTable } from '../domain/roles/role-table.ts';
import { type SeenTasks, seenTasks } from '../domain/roles/seen-tasks.ts';

type Rows = { approvals: Approval; comments: Comment; budgetLines: BudgetLine; tasks: Task };

/** Where the rows come from: Dexie in the pages, the browser's own database in the popup. */
export type SeenSource = {
  all<Name extends keyof Rows>(table: Name): Promise<Rows[Name][]>;
  by<Name extends keyof Rows>(table: Name, index: string, key: string): Promise<Rows[Name][]>;
  tasks(ids: readonly string[]): Promise<(Task | undefined)[]>;
  /** Ids of tasks that have tasks below them. */
  groupIds(): Promise<ReadonlySet<string>>;
};

/** Reads only what may be seen: nothing at all for who sees everything (null). */
export async function readSeen(role: Role, meId: string | null, from: SeenSource): Promise<SeenTasks | null> {
  const which = roleTable[role].tasks;
  if (which === 'all') return null;
  const [approvals, comments, budgetLines, own] = await Promise.all([
    from.all('approvals'),
    which === 'own' && meId ? from.by('comments', 'mentions', meId) : [],
    which === 'money' ? from.all('budgetLines') : [],
    which === 'own' && meId ? from.by('tasks', 'assigneeId', meId) : [],
  ]);
  const named = [...approvals, ...comments, ...budgetLines].flatMap(({ taskId }) => taskId ?? []);
  const tasks = new Map(own.map((task) => [task.id, task]));
  await addBelow(tasks, from);
  await addWithGroups(tasks, named, from);
  return seenTasks(role, meId, { tasks, comments, approvals, budgetLines });
}

/** What is inside groups, level by level. */
async function addBelow(tasks: Map<string, Task>, from: SeenSource): Promise<void> {
  if (tasks.size === 0) return;
  const groups = await from.groupIds();
  let open = [...tasks.keys()].filter((id) => groups.has(id));
  while (open.length > 0) {
    const below = (await Promise.all(open.map((id) => from.by('tasks', 'parentId', id)))).flat();
    const inside = below.filter(({ id }) => !tasks.has(id));
    for (const task of inside) tasks.set(task.id, task);
    open = inside.map(({ id }) => id).filter((id) => groups.has(id));
  }
}

/** These tasks, and for all the groups they stand in. */
async function addWithGroups(tasks: Map<string, Task>, ids: readonly string[], from: SeenSource): Promise<void> {
  const above = () => [...tasks.values()].flatMap(({ parentId }) => parentId ?? []);
  let missing = new Set([...ids, ...above()].filter((id) => !tasks.has(id)));
  while (missing.size > 0) {
    const found = (await from.tasks([...missing])).filter((task) => task !== undefined);
    for (const task of found) tasks.set(task.id, task);
    missing = new Set(found.flatMap(({ parentId }) => (parentId && !tasks.has(parentId) ? [parentId] : [])));
  }
}
