import { INBOX_ID } from '../model/project.ts';
import type { Ref } from '../model/ref.ts';
import { newTask, type Task } from '../model/task.ts';
import type { Intent, Moment, Rows } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { firstOfSeries } from './repeat-task.ts';
import { projectNeeds, replan } from './replan.ts';
import { statusFields } from './task-status.ts';

export type CreateTaskInput = {
  task: Partial<Task> & Pick<Task, 'id' | 'projectId' | 'title'>;
  refs?: { id: string; targetKind: Ref['targetKind']; targetId: string }[];
};

/** A task at the end of its project (or of the inbox), tied to the products, listings and orders it came from. */
export const createTask: Intent<CreateTaskInput> = {
  name: 'createTask',
  needs: ({ task, refs = [] }) => [
    ...projectNeeds([task.projectId]),
    { table: 'tasks', field: 'projectId', value: task.projectId },
    { table: 'members', ids: task.assigneeId ? [task.assigneeId] : [] },
    { table: 'calendars', ids: task.calendarId ? [task.calendarId] : [] },
    { table: 'suppliers', ids: task.supplierId ? [task.supplierId] : [] },
    { table: 'products', ids: refs.filter((ref) => ref.targetKind === 'product').map((ref) => ref.targetId) },
  ],
  plan(rows, input, moment) {
    const { task: fields } = input;
    if (!fields.title.trim()) return refuse('nameEmpty');
    if (rows.tasks.has(fields.id)) return refuse('taskExists');
    if (fields.projectId !== INBOX_ID && !rows.projects.has(fields.projectId)) return refuse('projectGone');
    if (fields.parentId && rows.tasks.get(fields.parentId)?.projectId !== fields.projectId) return refuse('parentGone');
    if (fields.assigneeId && !rows.members.has(fields.assigneeId)) return refuse('memberGone');
    // What names nothing could not come back after an undo.
    if (fields.calendarId && !rows.calendars.has(fields.calendarId)) return refuse('calendarGone');
    if (fields.supplierId && !rows.suppliers.has(fields.supplierId)) return refuse('supplierGone');
    const isProductGone = input.refs?.some((ref) => ref.targetKind === 'product' && !rows.products.has(ref.targetId));
    if (isProductGone) return refuse('productGone');
    const series = fields.recurrence ? firstOfSeries(rows, fields, fields.recurrence, moment.newId) : {};
    if (series === null) return refuse('neverComes');
    const task = taskRow(rows, { ...fields, ...series }, moment);
    const refs = (input.refs ?? []).map(
      (ref): Ref => ({
        id: ref.id,
        ownerKind: 'task',
        ownerId: task.id,
        targetKind: ref.targetKind,
        targetId: ref.targetId,
      }),
    );
    const patches = [createRow('tasks', task), ...refs.map((ref) => createRow('refs', ref))];
    return replan(rows, patches, [task.projectId]);
  },
};

function taskRow(rows: Rows, fields: CreateTaskInput['task'], moment: Moment): Task {
  let last = -1;
  for (const other of rows.tasks.values()) if (other.position > last) last = other.position;
  const { status = 'todo', ...rest } = fields;
  const task = newTask({ createdAt: moment.now, position: last + 1, ...rest, title: fields.title.trim() });
  return { ...task, ...statusFields(task, status, moment) };
}
