import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** Projects made from it stay as they are. */
export const deleteTemplate: Intent<{ id: string }> = {
  name: 'deleteTemplate',
  needs: ({ id }) => [{ table: 'templates', ids: [id] }],
  plan(rows, { id }) {
    const template = rows.templates.get(id);
    return template ? { patches: [removeRow('templates', template)] } : refuse('templateGone');
  },
};
