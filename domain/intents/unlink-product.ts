import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The product leaves the project's launch; its listings and tasks stay. */
export const unlinkProduct: Intent<{ productId: string; projectId: string }> = {
  name: 'unlinkProduct',
  needs: (input) => [{ table: 'refs', field: 'ownerId', value: input.projectId }],
  plan(rows, input) {
    const refs = [...rows.refs.values()].filter(
      (ref) => ref.ownerKind === 'project' && ref.targetKind === 'product' && ref.targetId === input.productId,
    );
    if (refs.length === 0) return refuse('refGone');
    return { patches: refs.map((ref) => removeRow('refs', ref)) };
  },
};
