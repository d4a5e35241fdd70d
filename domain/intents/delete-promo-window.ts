import { defaultWindows } from '../promo/default-windows.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse, removeRow } from './patch.ts';

/** A promotion goes. One of ours leaves a mark, or it would be back at the next look. */
export const deletePromoWindow: Intent<{ id: string }> = {
  name: 'deletePromoWindow',
  needs: ({ id }) => [{ table: 'promoWindows', ids: [id] }],
  plan(rows, { id }) {
    const stored = rows.promoWindows.get(id);
    const own = defaultWindows.find((window) => window.id === id);
    if (stored?.isDropped || !(stored || own)) return refuse('promoGone');
    if (!own) return { patches: stored ? [removeRow('promoWindows', stored)] : [] };
    return {
      patches: stored
        ? changeRow('promoWindows', stored, { isDropped: true })
        : [createRow('promoWindows', { ...own, isDropped: true })],
    };
  },
};
