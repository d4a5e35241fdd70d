import type { Patch } from '../model/change.ts';
import type { Task } from '../model/task.ts';
import { descendantsOf } from './descendants-of.ts';
import type { Rows } from './intent.ts';
import { changeRow, removeRow } from './patch.ts';

/**
 * Tasks into another project: what is below them comes along, links that would cross projects go, a parent left
 * behind is let go, and the old launch is no launch any more.
 */
export function moveTasks(rows: Rows, taskIds: readonly string[], projectId: string): Patch[] {
  const moving = taskIds.filter((id) => rows.tasks.get(id)?.projectId !== projectId);
  if (moving.length === 0) return [];
  const ids = new Set(moving);
  for (const id of descendantsOf(rows, [...ids])) ids.add(id);
  const patches: Patch[] = [];
  for (const id of ids) {
    const task = rows.tasks.get(id);
    if (!task) continue;
    const parentId = isWithParent(rows, task, ids, projectId) ? task.parentId : null;
    patches.push(
      ...changeRow('tasks', task, {
        projectId,
        parentId,
        plannedStartOn: null,
        plannedFinishOn: null,
        ...(task.baselineFinishOn ? { baselineFinishOn: null } : {}),
      }),
    );
  }
  for (const table of ['comments', 'attachments', 'approvals'] as const) {
    for (const row of rows[table].values()) {
      if (ids.has(row.taskId)) patches.push(...changeRow(table, row, { projectId }));
    }
  }
  for (const link of rows.links.values()) {
    const isInside = ids.has(link.fromId) && ids.has(link.toId);
    if (isInside) patches.push(...changeRow('links', link, { projectId }));
    else if (ids.has(link.fromId) || ids.has(link.toId)) patches.push(removeRow('links', link));
  }
  for (const project of rows.projects.values()) {
    if (project.id !== projectId && project.launchTaskId !== null && ids.has(project.launchTaskId)) {
      patches.push(...changeRow('projects', project, { launchTaskId: null }));
    }
  }
  return patches;
}

const isWithParent = (rows: Rows, task: Task, movingIds: ReadonlySet<string>, projectId: string): boolean =>
  task.parentId !== null && (movingIds.has(task.parentId) || rows.tasks.get(task.parentId)?.projectId === projectId);
