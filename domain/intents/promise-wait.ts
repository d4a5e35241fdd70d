import type { Day } from '../model/primitives.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';

/** 改约: they named another day. It is asked for on that day, and late after it; null takes the promise back. */
export const promiseWait: Intent<{ taskId: string; on: Day | null }> = {
  name: 'promiseWait',
  needs: ({ taskId }) => [{ table: 'tasks', ids: [taskId] }],
  plan(rows, { taskId, on }) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    if (task.kind !== 'wait' || task.status === 'done') return refuse('noWait');
    if (on !== null && task.askedOn !== null && on < task.askedOn) return refuse('promiseBeforeAsked');
    return { patches: changeRow('tasks', task, { promisedOn: on, ...(on === null ? {} : { chaseOn: on }) }) };
  },
};
