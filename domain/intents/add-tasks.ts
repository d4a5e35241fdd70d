import type { Link } from '../model/link.ts';
import { newTask, type Task } from '../model/task.ts';
import type { Intent } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';
import { statusFields } from './task-status.ts';

export type AddTasksInput = {
  projectId: string;
  /** Parents before their children; a parent may be one of them or stand in the project. */
  tasks: readonly (Partial<Task> & Pick<Task, 'id' | 'title'>)[];
  links: readonly Omit<Link, 'projectId'>[];
  members: readonly { id: string; name: string }[];
};

/** Many tasks at the end of a project in one change, with their links and the people they name first. */
export const addTasks: Intent<AddTasksInput> = {
  name: 'addTasks',
  needs: ({ projectId, tasks, links }) => [
    ...projectNeeds([projectId]),
    { table: 'tasks', ids: tasks.map(({ id }) => id) },
    { table: 'links', ids: links.map(({ id }) => id) },
  ],
  plan(rows, { projectId, tasks, links, members }, moment) {
    if (!rows.projects.has(projectId)) return refuse('projectGone');
    const ids = new Set(tasks.map(({ id }) => id));
    if (tasks.some(({ title }) => !title.trim())) return refuse('nameEmpty');
    if (ids.size < tasks.length || tasks.some(({ id }) => rows.tasks.has(id))) return refuse('taskExists');
    const isHere = (id: string) => ids.has(id) || rows.tasks.get(id)?.projectId === projectId;
    if (tasks.some(({ parentId }) => parentId && !isHere(parentId))) return refuse('parentGone');
    if (links.some(({ fromId, toId }) => !isHere(fromId) || !isHere(toId))) return refuse('taskGone');
    if (links.some(({ id }) => rows.links.has(id))) return refuse('linkExists');
    const people = new Set([...rows.members.keys(), ...members.map(({ id }) => id)]);
    if (tasks.some(({ assigneeId }) => assigneeId && !people.has(assigneeId))) return refuse('memberGone');
    // What names nothing could not come back after an undo.
    if (tasks.some(({ calendarId }) => calendarId && !rows.calendars.has(calendarId))) return refuse('calendarGone');
    if (tasks.some(({ supplierId }) => supplierId && !rows.suppliers.has(supplierId))) return refuse('supplierGone');
    let position = Math.max(-1, ...[...rows.tasks.values()].map((task) => task.position));
    const patches = [
      ...members
        .filter(({ id }) => !rows.members.has(id))
        .map(({ id, name }) => createRow('members', { id, name: name.trim(), role: '', isActive: true })),
      ...tasks.map((fields) => {
        const { status = 'todo', ...rest } = fields;
        position += 1;
        const task = newTask({ createdAt: moment.now, position, ...rest, projectId, title: fields.title.trim() });
        return createRow('tasks', {
          ...task,
          ...statusFields(task, status, moment),
          ...(status === 'doing' && rest.progress ? { progress: rest.progress } : {}),
        });
      }),
      ...links.map((link) => createRow('links', { ...link, projectId })),
    ];
    return replan(rows, patches, [projectId]);
  },
};
