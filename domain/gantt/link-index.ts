import type { Link } from '../model/link.ts';

/** Links between shown rows, ready to be asked which of them touch a window of rows. */
export type LinkIndex = {
  links: readonly Link[];
  /** Row of each end; −1 when it is not shown. */
  from: Int32Array;
  to: Int32Array;
};

/** `rowOf`: the row of a task, or −1 (filtered out); ends inside a folded group are left out. */
export function linkIndex(all: readonly Link[], rowOf: (taskId: string) => number): LinkIndex {
  const shown: Link[] = [];
  const from = new Int32Array(all.length);
  const to = new Int32Array(all.length);
  for (let at = 0; at < all.length; at++) {
    const link = all[at] as Link;
    const fromRow = rowOf(link.fromId);
    const toRow = fromRow < 0 ? -1 : rowOf(link.toId);
    if (toRow < 0) continue;
    from[shown.length] = fromRow;
    to[shown.length] = toRow;
    shown.push(link);
  }
  return { links: shown, from: from.subarray(0, shown.length), to: to.subarray(0, shown.length) };
}

/** At most this many links that only pass through a window are drawn; more would be one grey block. */
export const passingLimit = 120;

/**
 * Indices of the links to draw for rows `first` to `last` (exclusive): all that begin or end there, and of those that
 * only pass through the first ones.
 */
export function linksIn(index: LinkIndex, first: number, last: number): number[] {
  if (last <= first) return [];
  const ending: number[] = [];
  const passing: number[] = [];
  for (let at = 0; at < index.from.length; at++) {
    const from = index.from[at] ?? 0;
    const to = index.to[at] ?? 0;
    const isFromIn = from >= first && from < last;
    if (isFromIn || (to >= first && to < last)) ending.push(at);
    else if (passing.length < passingLimit && Math.min(from, to) < first && Math.max(from, to) >= last)
      passing.push(at);
  }
  return ending.concat(passing);
}
