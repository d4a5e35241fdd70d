import { mentionsIn } from '../text/mentions.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

export type SaveCommentInput = { id: string; taskId: string; authorId: string; text: string };

/** Says something about a task, or changes what was said. */
export const saveComment: Intent<SaveCommentInput> = {
  name: 'saveComment',
  needs: ({ id, taskId }) => [
    { table: 'tasks', ids: [taskId] },
    { table: 'comments', ids: [id] },
    { table: 'members', all: true },
  ],
  plan(rows, input, { now }) {
    const task = rows.tasks.get(input.taskId);
    if (!task) return refuse('taskGone');
    const text = input.text.trim();
    if (!text) return refuse('commentEmpty');
    const mentions = mentionsIn(text, [...rows.members.values()]);
    const existing = rows.comments.get(input.id);
    if (existing) {
      if (existing.authorId !== input.authorId || existing.taskId !== task.id) return refuse('notYourComment');
      if (existing.text === text) return { patches: [] };
      return { patches: changeRow('comments', existing, { text, mentions, editedAt: now }) };
    }
    const { id, authorId } = input;
    const row = { id, taskId: task.id, projectId: task.projectId, authorId, text, mentions, writtenAt: now };
    return { patches: [createRow('comments', row)] };
  },
};
