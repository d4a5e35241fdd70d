import { type Alphabet, knownAlphabet } from './alphabet.ts';
import { spanOf } from './marks.ts';
import { eachCode, unitsOf, wordsOf } from './units.ts';
import { foundAt, longestMask, WordMasks } from './word-masks.ts';

let room = new Uint16Array(512);

/** Put between the fields of one text: no word typed runs across it. */
export const fieldEnd = '\u0001';

/** Whether a text holds every word typed; for lists that are filtered in passing and kept nowhere. */
export function textFilter(typed: string, alphabet: Alphabet = knownAlphabet()): (text: string) => boolean {
  const words = wordsOf(typed).map((codes) => ({ codes, word: new WordMasks(alphabet, codes) }));
  if (words.length === 0) return () => true;
  return (text) => {
    const length = write(alphabet, text);
    return words.every(
      ({ codes, word }) =>
        foundAt(word.masks(), word.length, room, 0, length) >= 0 &&
        (codes.length <= longestMask || spanOf(alphabet, unitsOf(text), codes) !== null),
    );
  };
}

function write(alphabet: Alphabet, text: string): number {
  // A character may come apart into as many as 18.
  if (room.length < text.length * 18) room = new Uint16Array(text.length * 18);
  let used = 0;
  eachCode(text, (code) => {
    room[used++] = alphabet.idOf(code);
  });
  return used;
}
