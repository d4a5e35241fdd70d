/**
 * How much a listing's title says the same as a product's name, 0 … 1. Titles on the platforms are the name plus search
 * words, so a name that stands whole in the title counts nearly full; otherwise it is the share of the shorter one's
 * pairs of characters that the other has too.
 */
export function titleLikeness(title: string, name: string): number {
  const [left, right] = [bare(title), bare(name)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 2) return 0;
  if (short === long) return 1;
  if (short.length >= 3 && long.includes(short)) return 0.95;
  const pairs = pairsOf(short);
  const others = pairsOf(long);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return shared / pairs.size;
}

/** Letters, digits and 汉字 alone, in one width and case. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  const pairs = new Set<string>();
  for (let index = 1; index < characters.length; index += 1) pairs.add(`${characters[index - 1]}${characters[index]}`);
  return pairs;
}
