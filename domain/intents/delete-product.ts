import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The product, its listings and the refs that point at either. */
export const deleteProduct: Intent<{ id: string }> = {
  name: 'deleteProduct',
  needs: (input, loaded) => [
    { table: 'products', ids: [input.id] },
    { table: 'listings', field: 'productId', value: input.id },
    ...[input.id, ...loaded.listings.keys()].map((value) => ({ table: 'refs' as const, field: 'targetId', value })),
  ],
  plan(rows, input) {
    const product = rows.products.get(input.id);
    if (!product) return refuse('productGone');
    return {
      patches: [
        ...[...rows.refs.values()].map((ref) => removeRow('refs', ref)),
        ...[...rows.listings.values()].map((listing) => removeRow('listings', listing)),
        removeRow('products', product),
      ],
    };
  },
};
