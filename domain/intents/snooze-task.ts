import type { Instant } from '../model/primitives.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';

/** What is announced of a task waits until then and is announced anew; null: at once again. */
export const snoozeTask: Intent<{ taskId: string; until: Instant | null }> = {
  name: 'snoozeTask',
  needs: ({ taskId }) => [{ table: 'tasks', ids: [taskId] }],
  plan(rows, { taskId, until }) {
    const task = rows.tasks.get(taskId);
    return task ? { patches: changeRow('tasks', task, { remindAt: until }) } : refuse('taskGone');
  },
};
