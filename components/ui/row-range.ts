type Seen = {
  /** Where the scroller's upper edge lies in the list, px; may be negative. */
  top: number;
  height: number;
  count: number;
  rowHeight: number;
  /** The row that is `extra` px higher than the others; -1 is none. */
  openAt: number;
  extra: number;
};

/** Rows drawn beyond each edge, so that a quick turn of the wheel or an arrow key finds the next one there. */
const beyond = 8;

/** Which rows to draw: the seen ones, some beyond, and the open one wherever it is (what is typed in it stays). */
export function rowRange({ top, height, count, rowHeight, openAt, extra }: Seen): number[] {
  const rowAt = (y: number): number => {
    const openTop = openAt < 0 ? Number.POSITIVE_INFINITY : openAt * rowHeight;
    if (y < openTop) return Math.floor(y / rowHeight);
    return y < openTop + rowHeight + extra ? openAt : Math.floor((y - extra) / rowHeight);
  };
  const first = Math.max(0, rowAt(Math.max(0, top)) - beyond);
  const last = Math.min(count - 1, rowAt(Math.max(0, top + height)) + beyond);
  const rows: number[] = [];
  if (openAt >= 0 && openAt < first) rows.push(openAt);
  for (let at = first; at <= last; at += 1) rows.push(at);
  if (openAt >= 0 && openAt > last) rows.push(openAt);
  return rows;
}
