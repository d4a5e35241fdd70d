import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** Takes a file off its task; its bytes stay a while, so that this can be undone. */
export const removeAttachment: Intent<{ id: string }> = {
  name: 'removeAttachment',
  needs: ({ id }) => [{ table: 'attachments', ids: [id] }],
  plan(rows, { id }) {
    const attachment = rows.attachments.get(id);
    return attachment ? { patches: [removeRow('attachments', attachment)] } : refuse('fileGone');
  },
};
