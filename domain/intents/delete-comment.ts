import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** Takes back what one said oneself. */
export const deleteComment: Intent<{ id: string; authorId: string }> = {
  name: 'deleteComment',
  needs: ({ id }) => [{ table: 'comments', ids: [id] }],
  plan(rows, { id, authorId }) {
    const comment = rows.comments.get(id);
    if (!comment) return refuse('commentGone');
    return comment.authorId === authorId ? { patches: [removeRow('comments', comment)] } : refuse('notYourComment');
  },
};
