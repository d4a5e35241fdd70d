import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';

export type TagTasksInput = { ids: readonly string[]; add: readonly string[]; remove: readonly string[] };

/** Tags put on or taken off several tasks; what else each of them carries stays. */
export const tagTasks: Intent<TagTasksInput> = {
  name: 'tagTasks',
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  plan(rows, { ids, add, remove }) {
    const tasks = [...new Set(ids)].flatMap((id) => rows.tasks.get(id) ?? []);
    if (tasks.length < new Set(ids).size) return refuse('taskGone');
    const gone = new Set(remove);
    return {
      patches: tasks.flatMap((task) => {
        const tags = [...new Set([...task.tags.filter((tag) => !gone.has(tag)), ...add])].slice(0, 20);
        return changeRow('tasks', task, { tags });
      }),
    };
  },
};
