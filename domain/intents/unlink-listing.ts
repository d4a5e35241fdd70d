import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The goods row is 未关联 again; tasks tied to the row itself stay tied. */
export const unlinkListing: Intent<{ id: string }> = {
  name: 'unlinkListing',
  needs: (input) => [{ table: 'listings', ids: [input.id] }],
  plan(rows, input) {
    const listing = rows.listings.get(input.id);
    return listing ? { patches: [removeRow('listings', listing)] } : refuse('listingGone');
  },
};
