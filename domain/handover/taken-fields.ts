import type { Moment } from '../intents/intent.ts';
import { statusFields } from '../intents/task-status.ts';
import type { Task } from '../model/task.ts';

const neverNull = new Set<string>(['asked', 'chasedCount', 'acceptance', 'baselineFinishOn', 'effortHours']);

/**
 * A task's fields with the values of the other side. A status brings its days along, and a day that the status leaves no
 * room for goes: what comes out is a task that could have come about here.
 */
export function takenFields(task: Task, values: Record<string, unknown>, moment: Moment): Partial<Task> {
  const { status, ...rest } = values as Partial<Task>;
  const plain: Partial<Task> = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, value === null && neverNull.has(field) ? undefined : value]),
  );
  const followed = status === undefined ? {} : statusFields({ ...task, ...plain, status: task.status }, status, moment);
  const fields = { ...followed, ...plain };
  const next = { ...task, ...fields };
  if (next.status === 'done') return { ...fields, ...doneFields(next, moment) };
  const progress = next.progress < 1 ? next.progress : task.progress < 1 ? task.progress : 0;
  const open = { ...fields, actualFinishOn: null, doneAt: null, progress };
  return next.status === 'todo' ? { ...open, actualStartOn: null, progress: 0 } : open;
}

function doneFields(next: Task, moment: Moment): Partial<Task> {
  const finishOn = next.actualFinishOn ?? moment.today;
  const startOn = next.actualStartOn ?? finishOn;
  return {
    progress: 1,
    actualFinishOn: finishOn,
    actualStartOn: [startOn, finishOn].sort()[0] ?? finishOn,
    doneAt: next.doneAt ?? moment.now,
  };
}
