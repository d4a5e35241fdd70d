import type { PromoWindow } from '../model/promo-window.ts';
import type { Intent } from './intent.ts';
import { diffRow, refuse } from './patch.ts';

type Span = { fromOn: string; toOn: string };

const isBackward = ({ fromOn, toOn }: Span): boolean => fromOn > toOn;

/** New promotions and changed ones: one from its editor, a whole year when it is taken over from another. */
export const savePromoWindows: Intent<{ windows: readonly PromoWindow[] }> = {
  name: 'savePromoWindows',
  needs: ({ windows }) => [{ table: 'promoWindows', ids: windows.map(({ id }) => id) }],
  plan(rows, { windows }) {
    const named = windows.map((window) => ({ ...window, name: window.name.trim() }));
    if (named.some(({ name }) => name === '')) return refuse('nameEmpty');
    const wrong = named.find((window) => [window, ...window.phases, ...window.freezes].some(isBackward));
    if (wrong) return refuse('promoDaysBackward', { name: wrong.name });
    // Of two for one id the last one holds, or they would be two patches of one row.
    const last = new Map(named.map((window) => [window.id, window]));
    return {
      patches: [...last.values()].flatMap((window) =>
        diffRow('promoWindows', rows.promoWindows.get(window.id), window),
      ),
    };
  },
};
