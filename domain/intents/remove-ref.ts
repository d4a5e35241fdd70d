import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

export const removeRef: Intent<{ id: string }> = {
  name: 'removeRef',
  needs: (input) => [{ table: 'refs', ids: [input.id] }],
  plan(rows, input) {
    const ref = rows.refs.get(input.id);
    return ref ? { patches: [removeRow('refs', ref)] } : refuse('refGone');
  },
};
