import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';

/** An open wait whose day to ask again has come. */
export const isToChase = (task: Pick<Task, 'kind' | 'status' | 'chaseOn'>, today: Day): boolean =>
  task.kind === 'wait' && task.status !== 'done' && task.chaseOn !== null && task.chaseOn <= today;
