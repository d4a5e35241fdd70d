import { nextChaseOn } from '../waits/next-chase.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { projectCalendar, waitNeeds } from './wait-calendar.ts';

/** Asked again today: counted, and the next time is a rhythm away. Who was never asked is asked by it. */
export const chaseWait: Intent<{ taskId: string; everyDays: number }> = {
  name: 'chaseWait',
  needs: ({ taskId }, loaded) => waitNeeds(taskId, loaded),
  plan(rows, { taskId, everyDays }, { today }) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    if (task.kind !== 'wait' || task.status === 'done') return refuse('noWait');
    return {
      patches: changeRow('tasks', task, {
        chasedCount: (task.chasedCount ?? 0) + 1,
        chasedOn: today,
        askedOn: task.askedOn ?? today,
        chaseOn: nextChaseOn(projectCalendar(rows, task), today, task.chaseEveryDays ?? everyDays),
      }),
    };
  },
};
