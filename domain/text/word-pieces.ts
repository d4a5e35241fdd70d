/** A run of text between separators, at `start`. */
export type Word = { start: number; text: string };
/** A word, or the part of it that a sign opens: sign '' is plain text. `start`…`end` in the whole text, sign included. */
export type Piece = { start: number; end: number; sign: '' | '@' | '#' | '!'; word: string };

/** The words of a (narrow) text. Addresses stay whole, so that nothing inside them is read. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s，,；;]+/g)].map((match) => ({ start: match.index, text: match[0] }));
}

/**
 * Splits `周五!高#设计` at its signs. A sign after a letter or digit (a@b.c, C#) or in an address is plain text. After
 * `@` a known name may be followed by a day without a space (`@小王周五`).
 */
export function piecesOf(
  { start, text }: Word,
  is: { name: (word: string) => boolean; day: (word: string) => boolean },
): Piece[] {
  if (/:\/\/|^www\./i.test(text)) return [{ start, end: start + text.length, sign: '', word: text }];
  if (/^!{2,3}$/.test(text)) return [{ start, end: start + text.length, sign: '!', word: '!' }];
  const starts = [...text.matchAll(/(?<![A-Za-z0-9@#!])[@#!](?=[^\s@#!])/g)].map((match) => match.index);
  const cuts = [...new Set([0, ...starts, text.length])];
  return cuts.slice(0, -1).flatMap((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    const sign = starts.includes(from) ? (text[from] as Piece['sign']) : '';
    return closed(
      { start: start + from, end: start + to, sign, word: text.slice(from + sign.length, to) },
      is.name,
      is.day,
    );
  });
}

/** `#话题#` loses its second sign, `@小王周五` its day, `@小王(急)` its brackets. */
function closed(piece: Piece, isName: (word: string) => boolean, isDay: (word: string) => boolean): Piece[] {
  const { start, end, sign, word } = piece;
  if (sign === '#' && word.endsWith('#') && word.length > 1) return [{ ...piece, word: word.slice(0, -1) }];
  const bracket = sign === '' || isName(word) ? -1 : word.search(/[()【】[\]「」]/);
  if (bracket > 0) {
    const middle = start + 1 + bracket;
    return [
      { start, end: middle, sign, word: word.slice(0, bracket) },
      { start: middle, end, sign: '', word: word.slice(bracket) },
    ];
  }
  if (sign !== '@' || isName(word)) return [piece];
  for (let length = word.length - 1; length > 0; length -= 1) {
    const [name, rest] = [word.slice(0, length), word.slice(length)];
    if (!isName(name) || !isDay(rest)) continue;
    const middle = end - rest.length;
    return [
      { start, end: middle, sign, word: name },
      { start: middle, end, sign: '', word: rest },
    ];
  }
  return [piece];
}
