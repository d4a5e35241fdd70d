import type { Approval } from '../domain/model/approval.ts';
import { approvalId } from '../domain/model/approval.ts';
import type { Attachment } from '../domain/model/attachment.ts';
import type { Change } from '../domain/model/change.ts';
import type { Comment } from '../domain/model/comment.ts';
import type { Task } from '../domain/model/task.ts';
import { checklists } from '../domain/templates/checklists.ts';
import { db } from './db.ts';

/** Oldest first. */
export const commentsOf = (taskId: string): Promise<Comment[]> =>
  db.comments.where('taskId').equals(taskId).sortBy('writtenAt');

/** In the order they were added. */
export const attachmentsOf = (taskId: string): Promise<Attachment[]> =>
  db.attachments.where('taskId').equals(taskId).sortBy('addedAt');

export const approvalOf = (taskId: string): Promise<Approval | undefined> => db.approvals.get(approvalId(taskId));

export type Mention = { comment: Comment; task: Task };

/** What names a member in open tasks and was not followed by words of their own in the same task; newest first. */
export async function mentionsFor(memberId: string): Promise<Mention[]> {
  const named = await db.comments.where('mentions').equals(memberId).toArray();
  const taskIds = [...new Set(named.map(({ taskId }) => taskId))];
  const [tasks, all] = await Promise.all([
    db.tasks.bulkGet(taskIds),
    db.comments.where('taskId').anyOf(taskIds).toArray(),
  ]);
  const open = new Map(tasks.flatMap((task) => (task && task.status !== 'done' ? [[task.id, task] as const] : [])));
  const answeredAt = new Map<string, string>();
  for (const { taskId, authorId, writtenAt } of all) {
    if (authorId === memberId && writtenAt > (answeredAt.get(taskId) ?? '')) answeredAt.set(taskId, writtenAt);
  }
  return named
    .filter(({ taskId, writtenAt }) => writtenAt > (answeredAt.get(taskId) ?? ''))
    .flatMap((comment) => {
      const task = open.get(comment.taskId);
      return task ? [{ comment, task }] : [];
    })
    .sort((left, right) => (left.comment.writtenAt < right.comment.writtenAt ? 1 : -1));
}

/** What happened to a task, its approval and the files it has; newest first. */
export async function historyOf(taskId: string): Promise<Change[]> {
  const files = await db.attachments.where('taskId').equals(taskId).primaryKeys();
  const keys = [`tasks/${taskId}`, `approvals/${approvalId(taskId)}`, ...files.map((id) => `attachments/${id}`)];
  const changes = await db.changes.where('touched').anyOf(keys).distinct().sortBy('seq');
  return changes.reverse();
}

/** Checklists to take over: the ones that ship with the product, and those of own templates. */
export async function readyChecklists(): Promise<{ name: string; items: readonly string[] }[]> {
  const own = (await db.templates.toArray()).flatMap((template) =>
    template.tasks.flatMap(({ title, checklist = [] }) =>
      checklist.length > 0 ? [{ name: `${template.name} ${title}`, items: checklist }] : [],
    ),
  );
  return [...own, ...checklists];
}
