import type { TaskStatus } from '../model/task.ts';
import { approvalNeeds, followApproval } from './follow-approval.ts';
import type { Intent } from './intent.ts';
import { repeatsAfter } from './make-due-repeats.ts';
import { changeRow, refuse } from './patch.ts';
import { repeatNeeds } from './repeat-task.ts';
import { replan } from './replan.ts';
import { withPatches } from './rows.ts';
import { statusFields } from './task-status.ts';

/**
 * Status with the actual days that follow from it, and of a finished series its next task. The accepted plan stays:
 * lateness is measured against it.
 */
export const setTaskStatus: Intent<{ ids: readonly string[]; status: TaskStatus }> = {
  name: 'setTaskStatus',
  needs: ({ ids, status }, loaded) => [
    { table: 'tasks', ids },
    ...approvalNeeds(ids),
    ...(status === 'done' ? repeatNeeds(ids.flatMap((id) => loaded.tasks.get(id) ?? [])) : []),
  ],
  plan(rows, input, moment) {
    const tasks = [...new Set(input.ids)].flatMap((id) => rows.tasks.get(id) ?? []);
    if (tasks.length < new Set(input.ids).size) return refuse('taskGone');
    const followed = followApproval(rows, tasks, input.status);
    if ('refusal' in followed) return followed;
    const patches = [
      ...tasks.flatMap((task) => changeRow('tasks', task, statusFields(task, input.status, moment))),
      ...followed.patches,
    ];
    const ended = input.status === 'done' ? tasks.filter((task) => task.status !== 'done') : [];
    const repeats = repeatsAfter(withPatches(rows, patches), ended, moment);
    if (repeats.length === 0) return { patches };
    const plan = replan(
      rows,
      [...patches, ...repeats],
      ended.map(({ projectId }) => projectId),
    );
    // A plan that cannot be computed must not keep anybody from finishing; the next task comes on its day.
    return 'refusal' in plan ? { patches } : plan;
  },
};
