import { addWorkdays } from '../calendar/calendar.ts';
import { addDays, dayNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { nextChaseOn } from '../waits/next-chase.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { statusFields } from './task-status.ts';
import { projectCalendar, waitNeeds } from './wait-calendar.ts';

/** `everyDays`: the usual rhythm, for waits that have none of their own. */
export type AskOutsideInput = { taskId: string; on: Day; asked?: string; everyDays: number };

/**
 * The wait has begun: asked on, the day to ask again, and a timeout of as long as it was planned to take, where none
 * was set.
 */
export const askOutside: Intent<AskOutsideInput> = {
  name: 'askOutside',
  needs: ({ taskId }, loaded) => waitNeeds(taskId, loaded),
  plan(rows, { taskId, on, asked, everyDays }, moment) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    if (task.kind !== 'wait') return refuse('noWait');
    const calendar = projectCalendar(rows, task);
    const endOn =
      task.unit === 'calendar' ? addDays(on, task.durationDays) : addWorkdays(calendar, on, task.durationDays);
    return {
      patches: changeRow('tasks', task, {
        ...(task.status === 'todo' ? statusFields(task, 'doing', moment) : {}),
        ...(asked === undefined ? {} : { asked: asked.trim() }),
        askedOn: on,
        actualStartOn: on,
        chaseOn: nextChaseOn(calendar, on, task.chaseEveryDays ?? everyDays),
        timeoutDays: task.timeoutDays ?? Math.min(1000, Math.max(1, dayNumber(endOn) - dayNumber(on))),
      }),
    };
  },
};
