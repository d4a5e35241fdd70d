export type Placed = { id: string; at: number };

/**
 * New places after one of a row was put at `to` (its index once it is out of the row): its own alone, or everybody's
 * where two neighbours stand too close for a number between them.
 */
export function placeBetween(row: readonly Placed[], id: string, to: number): Placed[] {
  const others = row.filter((one) => one.id !== id);
  const before = others[to - 1]?.at;
  const after = others[to]?.at;
  const at = middle(before, after);
  if ((before === undefined || before < at) && (after === undefined || at < after)) return [{ id, at }];
  const ids = others.map((one) => one.id);
  ids.splice(to, 0, id);
  const known = new Map(row.map((one) => [one.id, one.at]));
  return ids.map((one, index) => ({ id: one, at: index })).filter((one) => known.get(one.id) !== one.at);
}

function middle(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 0 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/**
 * The same on the board, where most cards have no place of their own and stand behind those that have: who is above
 * the card gets one too, so that the order seen is the order kept.
 */
export function rankBetween(row: readonly { id: string; at: number | null }[], id: string, to: number): Placed[] {
  const others = row.filter((one) => one.id !== id);
  const lastRanked = others.findLastIndex(({ at }) => at !== null);
  if (to <= lastRanked + 1) {
    const ranked = others
      .slice(0, lastRanked + 1)
      .flatMap((one) => (one.at === null ? [] : { id: one.id, at: one.at }));
    return placeBetween(ranked, id, to);
  }
  const first = (others[lastRanked]?.at ?? -1) + 1;
  const newly = [...others.slice(lastRanked + 1, to).map((one) => one.id), id];
  return newly.map((one, index) => ({ id: one, at: first + index }));
}
