import type { TaskStatus } from '../model/task.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { statusFields } from './task-status.ts';

/** Status with the actual days that follow from it. The accepted plan stays: lateness is measured against it. */
export const setTaskStatus: Intent<{ ids: readonly string[]; status: TaskStatus }> = {
  name: 'setTaskStatus',
  needs: (input) => [{ table: 'tasks', ids: input.ids }],
  plan(rows, input, moment) {
    const tasks = [...new Set(input.ids)].flatMap((id) => rows.tasks.get(id) ?? []);
    if (tasks.length < new Set(input.ids).size) return refuse('taskGone');
    return {
      patches: tasks.flatMap((task) => changeRow('tasks', task, statusFields(task, input.status, moment))),
    };
  },
};
