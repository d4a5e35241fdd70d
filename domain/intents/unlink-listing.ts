import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The goods row is 未关联 again; refs that point at the listing itself go with it. */
export const unlinkListing: Intent<{ id: string }> = {
  name: 'unlinkListing',
  needs: (input) => [
    { table: 'listings', ids: [input.id] },
    { table: 'refs', field: 'targetId', value: input.id },
  ],
  plan(rows, input) {
    const listing = rows.listings.get(input.id);
    if (!listing) return refuse('listingGone');
    const refs = [...rows.refs.values()].filter((ref) => ref.targetKind === 'listing');
    return { patches: [...refs.map((ref) => removeRow('refs', ref)), removeRow('listings', listing)] };
  },
};
