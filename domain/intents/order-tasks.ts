import type { Task } from '../model/task.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';

/** Places of tasks: among their siblings, or in a column of the board, where null goes back to the order by day. */
export type OrderTasksInput = {
  /** null: among siblings. */
  column: string | null;
  places: readonly { id: string; at: number | null }[];
};

/** An order that somebody made by hand. Plans do not look at it. */
export const orderTasks: Intent<OrderTasksInput> = {
  name: 'orderTasks',
  needs: ({ places }) => [{ table: 'tasks', ids: places.map(({ id }) => id) }],
  plan(rows, { column, places }) {
    if (places.some(({ id }) => !rows.tasks.has(id))) return refuse('taskGone');
    const fields = (at: number | null): Partial<Task> => {
      if (column !== null) return { rank: at === null ? null : { column, at } };
      return at === null ? {} : { position: at };
    };
    return {
      patches: places.flatMap(({ id, at }) => {
        const task = rows.tasks.get(id);
        return task ? changeRow('tasks', task, fields(at)) : [];
      }),
    };
  },
};
