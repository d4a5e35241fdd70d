/** Height of a table row (LOOK §4); fixed, so that a row's place is its index times this. */
export const ROW_HEIGHT = 32;

/**
 * Which rows of `count` are drawn: the visible ones and `spare` on each side.
 * Returns indices `first` (inclusive) and `last` (exclusive).
 */
export function rowWindow(
  scrollTop: number,
  height: number,
  count: number,
  spare = 8,
): { first: number; last: number } {
  const first = Math.min(Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - spare), Math.max(0, count - 1));
  const last = Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + spare);
  return { first: count === 0 ? 0 : first, last: Math.max(last, count === 0 ? 0 : first + 1) };
}

/** The scroll position that makes row `index` fully visible, or null when it is already. */
export function scrollToRow(index: number, scrollTop: number, height: number): number | null {
  const top = index * ROW_HEIGHT;
  if (top < scrollTop) return top;
  if (top + ROW_HEIGHT > scrollTop + height) return top + ROW_HEIGHT - height;
  return null;
}
