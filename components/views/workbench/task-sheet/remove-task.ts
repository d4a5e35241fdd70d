import { deleteTasks } from '../../../../domain/intents/delete-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { projectWords } from '../../../../locales/project.ts';
import { doWish } from '../../do-wish.ts';

/** Deletes one task and says which, with 撤销. */
export function removeTask(task: Pick<Task, 'id' | 'title'>): void {
  void doWish(deleteTasks, { ids: [task.id] }, projectWords.deletedOne(task.title));
}
