import { deleteTasks } from '../../../../domain/intents/delete-tasks.ts';
import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { projectWords } from '../../../../locales/project.ts';
import { roleWords } from '../../../../locales/roles.ts';
import { nextStatus } from '../../../task/task-row.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from './project-model.ts';

type Tasks = Pick<ProjectModel, 'tasks'> & Partial<Pick<ProjectModel, 'seen'>>;

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
  // Whoever sees only a part must not delete the rest with it.
  if (ids.some((id) => model.seen?.groupIds.has(id))) {
    showToast({ text: roleWords.groupHeld, tone: 'refused' });
    return;
  }
  const [first = ''] = ids;
  const title = model.tasks.get(first)?.title ?? '';
  void doWish(
    deleteTasks,
    { ids: [...ids] },
    ids.length === 1 ? projectWords.deletedOne(title) : projectWords.deleted(ids.length),
  );
}
