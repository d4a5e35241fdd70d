import type { PromoWindow } from '../model/promo-window.ts';
import { defaultWindows } from './default-windows.ts';

/** What holds: stored windows stand for ours of the same id, dropped ones are gone. Earliest first. */
export function promoWindows(stored: Iterable<PromoWindow>): PromoWindow[] {
  const windows = new Map(defaultWindows.map((window) => [window.id, window]));
  for (const window of stored) windows.set(window.id, window);
  return [...windows.values()]
    .filter(({ isDropped }) => !isDropped)
    .sort((a, b) => order(a.fromOn, b.fromOn) || order(a.toOn, b.toOn) || order(a.id, b.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The year a window is planned in: that of its last day, as 年货节 may begin in the December before. */
export const yearOf = ({ toOn }: Pick<PromoWindow, 'toOn'>): number => Number(toOn.slice(0, 4));
