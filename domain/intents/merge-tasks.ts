import type { Patch } from '../model/change.ts';
import type { Link } from '../model/link.ts';
import type { Task } from '../model/task.ts';
import type { Intent, Need, Rows } from './intent.ts';
import { changeRow, refuse, removeRow } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';
import { belongingsNeeds } from './task-belongings.ts';

/** Several crumbs as one task with a checklist; what hung on any of them hangs on it. The first stays. */
export const mergeTasks: Intent<{ ids: readonly string[]; title: string }> = {
  name: 'mergeTasks',
  needs: ({ ids }, loaded) => [
    { table: 'tasks', ids },
    ...belongingsNeeds(ids),
    ...ids.map((value): Need => ({ table: 'refs', field: 'ownerId', value })),
    ...projectNeeds([...loaded.tasks.values()].filter(({ id }) => ids.includes(id)).map(({ projectId }) => projectId)),
  ],
  plan(rows, { ids, title }, moment) {
    const tasks = [...new Set(ids)].flatMap((id) => rows.tasks.get(id) ?? []);
    const [first, ...others] = tasks;
    if (!first || tasks.length < new Set(ids).size) return refuse('taskGone');
    const isGroup = [...rows.tasks.values()].some(({ parentId }) => parentId !== null && ids.includes(parentId));
    const isOne = others.every((task) => task.projectId === first.projectId && task.kind === 'work');
    if (others.length === 0 || isGroup || !isOne || first.kind !== 'work') return refuse('cannotMerge');
    // A task has one way through approval: whose would it be.
    const approved = others.find(({ id }) => [...rows.approvals.values()].some(({ taskId }) => taskId === id));
    if (approved) return refuse('mergeApproval', { title: approved.title });
    const entries = tasks.flatMap((task) => [
      { id: moment.newId(), text: task.title, isDone: task.status === 'done' },
      ...task.checklist,
    ]);
    const hours = tasks.reduce((sum, { effortHours }) => sum + (effortHours ?? 0), 0);
    const deliverable = [...new Set(tasks.map((task) => task.deliverable.trim()).filter(Boolean))].join('；');
    const patches: Patch[] = [
      ...changeRow('tasks', first, {
        title: title.trim().slice(0, 200) || first.title,
        checklist: entries.slice(0, 200),
        effortHours: hours > 0 ? hours : null,
        deliverable: deliverable.slice(0, 2000),
        durationDays: Math.max(1, Math.ceil(hours / 8)),
      }),
      ...repointed(rows, first, new Set(others.map(({ id }) => id))),
      ...others.map((task) => removeRow('tasks', task)),
    ];
    return replan(rows, patches, [first.projectId]);
  },
};

function repointed(rows: Rows, first: Task, gone: ReadonlySet<string>): Patch[] {
  const taskId = first.id;
  const at = (id: string) => (gone.has(id) ? taskId : id);
  const seen = new Set<string>();
  const links = [...rows.links.values()].flatMap((link: Link) => {
    if (!gone.has(link.fromId) && !gone.has(link.toId) && link.fromId !== taskId && link.toId !== taskId) return [];
    const [fromId, toId] = [at(link.fromId), at(link.toId)];
    const key = `${fromId} ${toId}`;
    if (fromId === toId || seen.has(key)) return [removeRow('links', link)];
    seen.add(key);
    return changeRow('links', link, { fromId, toId });
  });
  const own = <Row extends { taskId: string | null }>(row: Row) => row.taskId !== null && gone.has(row.taskId);
  return [
    ...links,
    ...[...rows.comments.values()].filter(own).flatMap((row) => changeRow('comments', row, { taskId })),
    ...[...rows.attachments.values()].filter(own).flatMap((row) => changeRow('attachments', row, { taskId })),
    ...[...rows.budgetLines.values()].filter(own).flatMap((row) => changeRow('budgetLines', row, { taskId })),
    ...refPatches(rows, first.id, gone),
  ];
}

/** A thing that several are tied to is tied once. */
function refPatches(rows: Rows, ownerId: string, gone: ReadonlySet<string>): Patch[] {
  const all = [...rows.refs.values()];
  const known = new Set(all.filter((ref) => ref.ownerId === ownerId).map(({ targetId }) => targetId));
  return all
    .filter((ref) => gone.has(ref.ownerId))
    .flatMap((ref) => {
      if (known.has(ref.targetId)) return [removeRow('refs', ref)];
      known.add(ref.targetId);
      return changeRow('refs', ref, { ownerId });
    });
}
