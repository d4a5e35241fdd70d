import type { Task } from '../model/task.ts';

const noGroups: ReadonlySet<string | null> = new Set();

/** Whether totals count a task: a milestone is a day, and a group is the tasks inside it. The one rule everywhere. */
export const isCounted = ({ id, kind }: Pick<Task, 'id' | 'kind'>, groups = noGroups): boolean =>
  kind !== 'milestone' && !groups.has(id);
