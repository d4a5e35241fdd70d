import type { Link } from '../model/link.ts';
import type { Task } from '../model/task.ts';
import type { Intent, Rows } from './intent.ts';
import { changeRow, createRow, diffRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

export type SplitTaskInput = { id: string; newId: string; linkId: string; titles: [string, string] };

/** Two tasks one after the other in place of one: what began it leads into the first, what waited for it waits for the second. */
export const splitTask: Intent<SplitTaskInput> = {
  name: 'splitTask',
  needs: ({ id, newId, linkId }, loaded) => [
    { table: 'tasks', ids: [id, newId] },
    { table: 'links', ids: [linkId] },
    ...projectNeeds([loaded.tasks.get(id)?.projectId].flatMap((projectId) => projectId ?? [])),
  ],
  plan(rows, { id, newId, linkId, titles }) {
    const task = rows.tasks.get(id);
    if (!task) return refuse('taskGone');
    if (rows.tasks.has(newId) || rows.links.has(linkId)) return refuse('taskExists');
    const isGroup = [...rows.tasks.values()].some(({ parentId }) => parentId === id);
    if (task.kind === 'milestone' || task.durationDays < 2 || task.status === 'done' || isGroup)
      return refuse('cannotSplit');
    const first = Math.ceil(task.durationDays / 2);
    const firstFields = {
      title: titles[0].slice(0, 200),
      durationDays: first,
      deliverable: '',
      acceptance: '',
      checklist: [],
      effortHours: task.effortHours ? task.effortHours / 2 : null,
    };
    const second: Task = {
      ...task,
      id: newId,
      title: titles[1].slice(0, 200),
      durationDays: task.durationDays - first,
      position: between(rows, task),
      status: 'todo',
      progress: 0,
      actualStartOn: null,
      actualFinishOn: null,
      pinnedOn: null,
      constraint: null,
      effortHours: firstFields.effortHours,
    };
    // What was to be delivered is the second's, and with it the step and the deadline.
    const kept = { ...firstFields, deadlineOn: null };
    const join: Link = {
      id: linkId,
      projectId: task.projectId,
      fromId: id,
      toId: newId,
      type: 'FS',
      lag: 0,
      lagUnit: 'working',
    };
    const links = [...rows.links.values()].flatMap((link) => changeRow('links', link, movedEnds(link, id, newId)));
    const patches = [
      ...diffRow('tasks', task, withoutStep({ ...task, ...kept })),
      createRow('tasks', second),
      ...links,
      createRow('links', join),
    ];
    return replan(rows, patches, [task.projectId]);
  },
};

const withoutStep = ({ step: _step, ...task }: Task): Task => task;

/** What ends or is held at the end hangs on the second. */
function movedEnds(link: Link, id: string, newId: string): Partial<Link> {
  const fromEnd = link.fromId === id && (link.type === 'FS' || link.type === 'FF');
  const toEnd = link.toId === id && (link.type === 'FF' || link.type === 'SF');
  return { ...(fromEnd ? { fromId: newId } : {}), ...(toEnd ? { toId: newId } : {}) };
}

function between(rows: Rows, task: Task): number {
  const after = [...rows.tasks.values()]
    .filter(
      ({ parentId, projectId, position }) =>
        parentId === task.parentId && projectId === task.projectId && position > task.position,
    )
    .map(({ position }) => position);
  return after.length === 0 ? task.position + 1 : (task.position + Math.min(...after)) / 2;
}
