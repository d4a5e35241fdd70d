import { deleteTasks } from '../../../../domain/intents/delete-tasks.ts';
import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { projectWords } from '../../../../locales/project.ts';
import { nextStatus } from '../../../task/task-row.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from './project-model.ts';

type Tasks = Pick<ProjectModel, 'tasks'>;

/** Ids of the named tasks that are no groups: a group's state is that of its tasks. */
export function leafIdsOf({ tasks }: Tasks, ids: readonly string[]): string[] {
  const groups = new Set([...tasks.values()].map((task) => task.parentId));
  return ids.filter((id) => tasks.has(id) && !groups.has(id));
}

/** All named tasks get the status that the first of them turns to. */
export function turnTasks(model: Tasks, ids: readonly string[]): void {
  const leafIds = leafIdsOf(model, ids);
  const first = model.tasks.get(leafIds[0] ?? '');
  if (first) void doWish(setTaskStatus, { ids: leafIds, status: nextStatus(first) });
}

/** Deletes the tasks and says so, with 撤销. */
export function removeTasks(model: Tasks, ids: readonly string[]): void {
  const [first = ''] = ids;
  const title = model.tasks.get(first)?.title ?? '';
  void doWish(
    deleteTasks,
    { ids: [...ids] },
    ids.length === 1 ? projectWords.deletedOne(title) : projectWords.deleted(ids.length),
  );
}
