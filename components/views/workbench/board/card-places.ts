/** Heights of a card by lines of its title; fixed, so that thousands need not be measured. */
const heights = { 1: 68, 2: 88 } as const;
export const cardGap = 8;
/** Full-width and other letters at 13 px, a little wide: a spare second line is better than a lost word. */
const wide = 13;
const narrow = 7.6;
/** Blanks and strokes between words. */
const thin = 4.6;

export type CardLines = keyof typeof heights;

/** Lines a title takes in `width` px; more than two are cut. */
export function cardLines(title: string, width: number): CardLines {
  let used = 0;
  for (const letter of title) {
    used += letter > '\u2e7f' ? wide : ' /·'.includes(letter) ? thin : narrow;
    if (used > width) return 2;
  }
  return 1;
}

/** Top of each card and, last, the end of the column. */
export function cardTops(lines: readonly CardLines[]): Float64Array {
  const tops = new Float64Array(lines.length + 1);
  lines.forEach((count, index) => {
    tops[index + 1] = (tops[index] ?? 0) + heights[count] + cardGap;
  });
  return tops;
}

export const cardHeight = (lines: CardLines): number => heights[lines];

/** Cards in view and some on each side: `first` inclusive, `last` exclusive. */
export function cardWindow(tops: Float64Array, scrollTop: number, height: number, spare = 400) {
  const count = tops.length - 1;
  const first = Math.max(0, firstAbove(tops, scrollTop - spare) - 1);
  const last = Math.min(count, firstAbove(tops, scrollTop + height + spare));
  return { first: Math.min(first, count), last };
}

/** How many cards have their middle above `y`. */
export function placeAt(tops: Float64Array, y: number): number {
  let place = Math.max(0, firstAbove(tops, y) - 1);
  const end = (tops[place + 1] ?? y) - cardGap;
  if (place < tops.length - 1 && y > ((tops[place] ?? 0) + end) / 2) place += 1;
  return Math.min(place, tops.length - 1);
}

/** Index of the first top that is greater than `y`. */
function firstAbove(tops: Float64Array, y: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
