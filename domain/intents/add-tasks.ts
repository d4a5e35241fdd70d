import type { Link } from '../model/link.ts';
import { INBOX_ID } from '../model/project.ts';
import type { Ref } from '../model/ref.ts';
import { newTask, type Task } from '../model/task.ts';
import type { Intent, Moment, Rows } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { firstOfSeries } from './repeat-task.ts';
import { projectNeeds, replan } from './replan.ts';
import { statusFields } from './task-status.ts';

export type AddTasksInput = {
  projectId: string;
  /** Parents before their children; a parent may be one of them or stand in the project. */
  tasks: readonly (Partial<Task> & Pick<Task, 'id' | 'title'>)[];
  links: readonly Omit<Link, 'projectId'>[];
  members: readonly { id: string; name: string }[];
  refs?: readonly Ref[];
};

const isOfProduct = ({ targetKind }: Ref): boolean => targetKind === 'product';

/** Many tasks at the end of a project in one change, with their links and the people they name first. */
export const addTasks: Intent<AddTasksInput> = {
  name: 'addTasks',
  needs: ({ projectId, tasks, links, refs = [] }) => [
    ...projectNeeds([projectId]),
    { table: 'tasks', field: 'projectId', value: projectId },
    { table: 'members', ids: tasks.flatMap(({ assigneeId }) => assigneeId ?? []) },
    { table: 'products', ids: refs.filter(isOfProduct).map(({ targetId }) => targetId) },
    { table: 'tasks', ids: tasks.map(({ id }) => id) },
    { table: 'links', ids: links.map(({ id }) => id) },
  ],
  plan(rows, { projectId, tasks, links, members, refs = [] }, moment) {
    if (projectId !== INBOX_ID && !rows.projects.has(projectId)) return refuse('projectGone');
    const ids = new Set(tasks.map(({ id }) => id));
    if (tasks.some(({ title }) => !title.trim())) return refuse('nameEmpty');
    if (ids.size < tasks.length || tasks.some(({ id }) => rows.tasks.has(id))) return refuse('taskExists');
    const isHere = (id: string) => ids.has(id) || rows.tasks.get(id)?.projectId === projectId;
    if (tasks.some(({ parentId }) => parentId && !isHere(parentId))) return refuse('parentGone');
    if (links.some(({ fromId, toId }) => !isHere(fromId) || !isHere(toId))) return refuse('taskGone');
    if (refs.some((ref) => isOfProduct(ref) && !rows.products.has(ref.targetId))) return refuse('productGone');
    if (links.some(({ id }) => rows.links.has(id))) return refuse('linkExists');
    const people = new Set([...rows.members.keys(), ...members.map(({ id }) => id)]);
    if (tasks.some(({ assigneeId }) => assigneeId && !people.has(assigneeId))) return refuse('memberGone');
    // What names nothing could not come back after an undo.
    if (tasks.some(({ calendarId }) => calendarId && !rows.calendars.has(calendarId))) return refuse('calendarGone');
    if (tasks.some(({ supplierId }) => supplierId && !rows.suppliers.has(supplierId))) return refuse('supplierGone');
    const series = seriesOf(rows, projectId, tasks, moment);
    if (series === null) return refuse('neverComes');
    let position = Math.max(-1, ...[...rows.tasks.values()].map((task) => task.position));
    const patches = [
      ...members
        .filter(({ id }) => !rows.members.has(id))
        .map(({ id, name }) => createRow('members', { id, name: name.trim(), role: '', isActive: true })),
      ...tasks.map((fields) => {
        const { status = 'todo', ...rest } = { ...fields, ...series.get(fields.id) };
        position += 1;
        const task = newTask({ createdAt: moment.now, position, ...rest, projectId, title: fields.title.trim() });
        return createRow('tasks', {
          ...task,
          ...statusFields(task, status, moment),
          ...(status === 'doing' && rest.progress ? { progress: rest.progress } : {}),
        });
      }),
      ...links.map((link) => createRow('links', { ...link, projectId })),
      ...refs.map((ref) => createRow('refs', ref)),
    ];
    return replan(rows, patches, [projectId]);
  },
};

/** Tasks that come again, each with a series of its own; null when one never comes. */
function seriesOf(
  rows: Rows,
  projectId: string,
  tasks: AddTasksInput['tasks'],
  moment: Moment,
): Map<string, Partial<Task>> | null {
  const series = new Map<string, Partial<Task>>();
  for (const { id, recurrence } of tasks) {
    if (!recurrence) continue;
    const fields = firstOfSeries(rows, { projectId }, recurrence, moment.newId);
    if (fields === null) return null;
    series.set(id, fields);
  }
  return series;
}
