import type { Day } from '../model/primitives.ts';
import type { Task, TaskStatus } from '../model/task.ts';
import type { Moment } from './intent.ts';

/** Fields that follow from a status: actual days, progress, when it was done. Days already set by hand stay. */
export function statusFields(task: Task, status: TaskStatus, moment: Moment): Partial<Task> {
  if (status === task.status) return {};
  const open = { status, actualFinishOn: null, doneAt: null, progress: task.progress < 1 ? task.progress : 0 };
  if (status === 'todo') return { ...open, actualStartOn: null, progress: 0 };
  if (status !== 'done') return { ...open, actualStartOn: task.actualStartOn ?? moment.today };
  const finishOn = task.actualFinishOn ?? moment.today;
  const startOn = task.actualStartOn ?? finishOn;
  return {
    status,
    actualStartOn: isLaterDay(startOn, finishOn) ? finishOn : startOn,
    actualFinishOn: finishOn,
    doneAt: moment.now,
    progress: 1,
  };
}

const isLaterDay = (left: Day, right: Day): boolean => left > right;
