import { addDays } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';

/**
 * The last day an open wait may take: the day they promised last, else asked on + timeout. null: no wait, not asked
 * yet, over, or nobody said how long. Past it, the wait is red everywhere.
 */
export function waitLimitOn(
  task: Pick<Task, 'kind' | 'status' | 'askedOn' | 'timeoutDays' | 'promisedOn'>,
): Day | null {
  if (task.kind !== 'wait' || task.status === 'done') return null;
  if (task.promisedOn) return task.promisedOn;
  return task.askedOn !== null && task.timeoutDays !== null ? addDays(task.askedOn, task.timeoutDays) : null;
}
