import type { Intent } from './intent.ts';
import { createRow, refuse } from './patch.ts';

/** The product belongs to the project's launch; doing it twice changes nothing. */
export const linkProduct: Intent<{ productId: string; projectId: string }> = {
  name: 'linkProduct',
  needs: (input) => [
    { table: 'products', ids: [input.productId] },
    { table: 'projects', ids: [input.projectId] },
    { table: 'refs', field: 'ownerId', value: input.projectId },
  ],
  plan(rows, input, moment) {
    if (!rows.products.has(input.productId)) return refuse('productGone');
    if (!rows.projects.has(input.projectId)) return refuse('projectGone');
    const isLinked = [...rows.refs.values()].some(
      (ref) => ref.targetKind === 'product' && ref.targetId === input.productId,
    );
    if (isLinked) return { patches: [] };
    return {
      patches: [
        createRow('refs', {
          id: moment.newId(),
          ownerKind: 'project',
          ownerId: input.projectId,
          targetKind: 'product',
          targetId: input.productId,
        }),
      ],
    };
  },
};
