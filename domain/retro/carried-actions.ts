import type { Moment } from '../intents/intent.ts';
import { changeRow, createRow } from '../intents/patch.ts';
import type { Patch } from '../model/change.ts';
import type { Project } from '../model/project.ts';
import type { Retro } from '../model/retro.ts';
import { newTask } from '../model/task.ts';

/** Says on the task where it comes from; which tasks were handed on, the retrospectives know (`carriedTo`). */
export const carriedTag = '上次的行动项';

/**
 * Open actions of closed retrospectives become tasks of the next project of the same template; each goes along once.
 * `family`: ids that count as the same template (its copies and what it was made from).
 */
export function carriedActions(
  retros: readonly Retro[],
  project: Pick<Project, 'id'>,
  family: ReadonlySet<string>,
  from: { position: number; moment: Moment },
): Patch[] {
  const { moment } = from;
  let { position } = from;
  return retros
    .filter(({ templateId, closedAt }) => closedAt !== null && templateId !== null && family.has(templateId))
    .flatMap((retro) => {
      const carried = new Map<string, string>();
      const tasks = retro.actions
        .filter(({ isDone, carriedTo, text }) => !isDone && carriedTo === null && text.trim() !== '')
        .map(({ id, text, ownerId, dueOn }) => {
          const taskId = moment.newId();
          carried.set(id, taskId);
          position += 1;
          return newTask({
            id: taskId,
            projectId: project.id,
            position,
            title: text.trim().slice(0, 200),
            assigneeId: ownerId,
            deadlineOn: dueOn !== null && dueOn >= moment.today ? dueOn : null,
            tags: [carriedTag],
            createdAt: moment.now,
          });
        });
      const actions = retro.actions.map((action) => {
        const taskId = carried.get(action.id);
        return taskId ? { ...action, carriedTo: { projectId: project.id, taskId } } : action;
      });
      return [...tasks.map((task) => createRow('tasks', task)), ...changeRow('retros', retro, { actions })];
    });
}
