import type { Recurrence } from '../model/recurrence.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { firstOfSeries } from './repeat-task.ts';
import { projectNeeds, replan } from './replan.ts';

/** A task comes again by a rule, from the rule's first day, which becomes its own; null: no more. */
export const setRecurrence: Intent<{ taskId: string; recurrence: Recurrence | null }> = {
  name: 'setRecurrence',
  needs: ({ taskId }, loaded) => [
    { table: 'tasks', ids: [taskId] },
    { table: 'tasks', field: 'parentId', value: taskId },
    ...projectNeeds([...loaded.tasks.values()].map(({ projectId }) => projectId)),
  ],
  plan(rows, { taskId, recurrence }, moment) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    if (!recurrence) return { patches: task.recurrence ? changeRow('tasks', task, { recurrence: null }) : [] };
    if ([...rows.tasks.values()].some(({ parentId }) => parentId === taskId)) return refuse('groupRepeats');
    const fields = firstOfSeries(rows, task, recurrence, moment.newId);
    if (fields === null) return refuse('neverComes');
    return replan(rows, changeRow('tasks', task, fields), [task.projectId]);
  },
};
