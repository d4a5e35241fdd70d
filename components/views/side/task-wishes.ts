import { addTasks } from '../../../domain/intents/add-tasks.ts';
import { createTask } from '../../../domain/intents/create-task.ts';
import { deleteTasks } from '../../../domain/intents/delete-tasks.ts';
import { saveMember } from '../../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import { INBOX_ID } from '../../../domain/model/project.ts';
import type { Ref } from '../../../domain/model/ref.ts';
import type { Task, TaskStatus } from '../../../domain/model/task.ts';
import type { NewRows } from '../../../domain/paste/draft-tasks.ts';
import { pasteWords } from '../../../locales/paste.ts';
import { sideWords } from '../../../locales/side.ts';
import { statusName } from '../../../locales/task.ts';
import type { TaskFields } from '../../task/task-card.tsx';
import { doWish } from '../do-wish.ts';

export type Target = { targetKind: Ref['targetKind']; targetId: string };

export const changeTask = (task: Task, fields: TaskFields): Promise<boolean> =>
  fields.status === undefined
    ? doWish(updateTasks, { ids: [task.id], fields, seen: task }, sideWords.taskChanged(fields.title ?? task.title))
    : turnTask(task, fields.status);

export const turnTask = (task: Pick<Task, 'id' | 'title'>, status: TaskStatus): Promise<boolean> =>
  doWish(setTaskStatus, { ids: [task.id], status }, sideWords.statusChanged(task.title, statusName[status]));

export const removeTask = (task: Task): Promise<boolean> =>
  doWish(deleteTasks, { ids: [task.id] }, sideWords.taskDeleted(task.title));

/** A new task, tied to the row of the page it was made from. Resolves to its id, or null when refused. */
export async function addTask(
  fields: Pick<Task, 'title'> & Partial<Task>,
  targets: readonly Target[],
): Promise<string | null> {
  const id = crypto.randomUUID();
  const isDone = await doWish(
    createTask,
    {
      task: { projectId: INBOX_ID, ...fields, id },
      refs: targets.map((target) => ({ id: crypto.randomUUID(), ...target })),
    },
    sideWords.taskAdded(fields.title),
  );
  return isDone ? id : null;
}

/** The tasks of one sentence, each tied to the row of the page; one change. */
export const addSeveral = (
  { tasks, links }: NewRows,
  projectId: string,
  targets: readonly Target[],
  ownerId: string | null,
): Promise<boolean> =>
  doWish(
    addTasks,
    {
      projectId,
      tasks: tasks.map((task) => ({ ...task, assigneeId: task.assigneeId ?? ownerId })),
      links,
      members: [],
      refs: tasks.flatMap((task) =>
        targets.map((target) => ({ id: crypto.randomUUID(), ownerKind: 'task' as const, ownerId: task.id, ...target })),
      ),
    },
    pasteWords.made(tasks.length, 0),
  );

export const addMember = (name: string): Promise<boolean> =>
  doWish(
    saveMember,
    { member: { id: crypto.randomUUID(), name, role: '', isActive: true } },
    sideWords.memberAdded(name),
  );
