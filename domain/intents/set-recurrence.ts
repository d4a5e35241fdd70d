import type { Recurrence } from '../model/recurrence.ts';
import { nextOccurrence } from '../recurrence/occurrences.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { repeatCalendar } from './repeat-task.ts';
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
    const on = nextOccurrence(recurrence, repeatCalendar(rows, task.projectId), { after: null });
    if (on === null) return refuse('neverComes');
    const seriesId = task.seriesId ?? moment.newId();
    const fields = { recurrence, seriesId, occurrenceOn: on, deadlineOn: on };
    return replan(rows, changeRow('tasks', task, fields), [task.projectId]);
  },
};
