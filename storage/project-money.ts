import { type ProjectMoney, projectMoney } from '../domain/budget/budget.ts';
import { db } from './db.ts';

/** What each project's budget comes to. */
export async function moneyByProject(): Promise<Map<string, ProjectMoney>> {
  const [projects, lines] = await Promise.all([db.projects.toArray(), db.budgetLines.toArray()]);
  const taskIds = [...new Set(lines.flatMap(({ taskId }) => taskId ?? []))];
  const tasks = await db.tasks.bulkGet(taskIds);
  const done = new Set(tasks.flatMap((task) => (task?.status === 'done' ? [task.id] : [])));
  const ofProject = Map.groupBy(lines, ({ projectId }) => projectId);
  return new Map(projects.map(({ id, budgetFen }) => [id, projectMoney(ofProject.get(id) ?? [], done, budgetFen)]));
}
