import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The goods are 未关联 again, under every key they are known by; tasks tied to the row itself stay tied. */
export const unlinkListing: Intent<{ ids: readonly string[] }> = {
  name: 'unlinkListing',
  needs: (input) => [{ table: 'listings', ids: [...input.ids] }],
  plan(rows, input) {
    const found = [...new Set(input.ids)].flatMap((id) => rows.listings.get(id) ?? []);
    return found.length > 0 ? { patches: found.map((row) => removeRow('listings', row)) } : refuse('listingGone');
  },
};
