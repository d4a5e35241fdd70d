import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The product, its listings and the refs that point at it. */
export const deleteProduct: Intent<{ id: string }> = {
  name: 'deleteProduct',
  needs: (input) => [
    { table: 'products', ids: [input.id] },
    { table: 'listings', field: 'productId', value: input.id },
    { table: 'refs', field: 'targetId', value: input.id },
  ],
  plan(rows, input) {
    const product = rows.products.get(input.id);
    if (!product) return refuse('productGone');
    return {
      patches: [
        ...[...rows.refs.values()].filter((ref) => ref.targetKind === 'product').map((ref) => removeRow('refs', ref)),
        ...[...rows.listings.values()].map((listing) => removeRow('listings', listing)),
        removeRow('products', product),
      ],
    };
  },
};
