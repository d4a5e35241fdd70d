import { type ProjectMoney, projectMoney } from '../domain/budget/budget.ts';
import type { BudgetLine } from '../domain/model/budget-line.ts';
import type { Member } from '../domain/model/member.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import type { Role } from '../domain/roles/role.ts';
import type { SeenTasks } from '../domain/roles/seen-tasks.ts';
import { answerOf, openNative } from './native-rows.ts';
import { readSeen, type SeenSource } from './seen-reader.ts';

/** As whom the popup looks, while that is not everything. */
export type PopupViewer = { role: Role; meId: string | null };
export type MoneyRow = { projectId: string; name: string; status: Project['status']; money: ProjectMoney };
/** What this role is shown. `seen` null: every task; `money` null: none of it. */
export type PopupPart = PopupViewer & { name: string; seen: SeenTasks | null; money: MoneyRow[] | null };

/** Read without Dexie, and only for who does not see everything: whoever does pays nothing for it. */
export async function readPopupPart(databaseName: string, { role, meId }: PopupViewer): Promise<PopupPart> {
  const database = await openNative(databaseName);
  try {
    const stores = database ? [...database.objectStoreNames] : [];
    // No plan yet, or one that no version with roles has opened: nothing in it is anybody's.
    if (!database || !stores.includes('approvals')) return { role, meId, name: '', seen: noTasks, money: null };
    const transaction = database.transaction(['approvals', 'comments', 'budgetLines', 'tasks', 'projects', 'members']);
    const from = sourceIn(transaction);
    const me: Member | undefined = meId ? await answerOf(transaction.objectStore('members').get(meId)) : undefined;
    const seen = await readSeen(role, meId, from);
    const money = role === 'finance' ? await moneyRows(transaction, from) : null;
    return { role, meId, name: me?.name ?? '', seen, money };
  } finally {
    database?.close();
  }
}

const noTasks: SeenTasks = { ids: new Set(), groupIds: new Set(), projectIds: new Set() };

function sourceIn(transaction: IDBTransaction): SeenSource {
  const store = (table: string) => transaction.objectStore(table);
  return {
    all: (table) => answerOf(store(table).getAll()),
    by: (table, index, key) => answerOf(store(table).index(index).getAll(key)),
    tasks: (ids) => Promise.all(ids.map((id): Promise<Task | undefined> => answerOf(store('tasks').get(id)))),
    groupIds: () => uniqueKeys(store('tasks').index('parentId')),
  };
}

function uniqueKeys(index: IDBIndex): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    const keys = new Set<string>();
    const request = index.openKeyCursor(null, 'nextunique');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(keys);
      keys.add(String(cursor.key));
      cursor.continue();
    };
  });
}

async function moneyRows(transaction: IDBTransaction, from: SeenSource): Promise<MoneyRow[]> {
  const projects: Project[] = await answerOf(transaction.objectStore('projects').getAll());
  const lines: BudgetLine[] = await from.all('budgetLines');
  const tasks = await from.tasks([...new Set(lines.flatMap(({ taskId }) => taskId ?? []))]);
  const done = new Set(tasks.flatMap((task) => (task?.status === 'done' ? [task.id] : [])));
  const ofProject = Map.groupBy(lines, ({ projectId }) => projectId);
  return projects.flatMap(({ id, name, status, budgetFen }) => {
    const own = ofProject.get(id) ?? [];
    if (budgetFen === null && own.length === 0) return [];
    return [{ projectId: id, name, status, money: projectMoney(own, done, budgetFen) }];
  });
}
