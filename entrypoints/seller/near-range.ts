/** Rows further than this from the window are left alone. */
const nearPx = 400;

/**
 * The rows in or near the window, as `[from, to)`. Rows stand in document order, so their tops do not fall: two
 * searches by halving, a dozen rectangles, however long the page is.
 */
export function nearRange(count: number, rectOf: (index: number) => DOMRect): [from: number, to: number] {
  const height = window.innerHeight;
  const first = search(count, (index) => rectOf(index).bottom > -nearPx);
  const last = search(count, (index) => rectOf(index).top > height + nearPx);
  return [first, Math.max(first, last)];
}

/** The first index for which `holds` is true; it stays true after that. */
function search(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
