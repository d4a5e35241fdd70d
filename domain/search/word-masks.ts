import type { Alphabet } from './alphabet.ts';

/** Bits of an int hold places 0…n; a longer word is looked up by its first 30 and then held against the text itself. */
export const longestMask = 30;
/** Numbers a character takes: [any, forms of length 1…6, start, end]. */
export const stride = 9;
const startAt = 7;
const endAt = 8;

const letter = (code: number | undefined): boolean => code !== undefined && code >= 0x61 && code <= 0x7a;

/**
 * One typed word, prepared for every character of the alphabet. A character may stand for itself, a whole syllable, its
 * first letter, or zh, ch, sh. Bit p of a mask: the form fits the word from its place p on.
 */
export class WordMasks {
  readonly length: number;
  readonly isDigits: boolean;
  readonly #alphabet: Alphabet;
  readonly #codes: readonly number[];
  readonly #bySyllable: Int32Array;
  #masks = new Int32Array(0);
  #filled = 0;

  constructor(alphabet: Alphabet, codes: readonly number[]) {
    this.#alphabet = alphabet;
    this.#codes = codes.slice(0, longestMask);
    this.length = this.#codes.length;
    this.isDigits = codes.every((code) => code >= 0x30 && code <= 0x39);
    this.#bySyllable = syllableMasks(alphabet.syllables, this.#codes);
  }

  /** Masks of every character known by now. */
  masks(): Int32Array {
    const { size } = this.#alphabet;
    if (this.#filled < size) this.#fill(size);
    return this.#masks;
  }

  #fill(size: number): void {
    // Room for more, so that a text with new characters does not copy all masks again.
    const masks = new Int32Array((size + 64) * stride);
    masks.set(this.#masks.subarray(0, this.#filled * stride));
    for (let id = Math.max(1, this.#filled); id < size; id++) this.#fillOne(masks, id);
    this.#masks = masks;
    this.#filled = size;
  }

  #fillOne(masks: Int32Array, id: number): void {
    const at = id * stride;
    const code = this.#alphabet.codes[id];
    for (let place = 0; place < this.length; place++) {
      if (this.#codes[place] === code) or(masks, at + 1, 1 << place);
    }
    for (const syllable of this.#alphabet.readings[id] ?? []) {
      for (let part = 1; part < stride; part++) or(masks, at + part, this.#bySyllable[syllable * stride + part] ?? 0);
    }
    for (let part = 1; part < stride; part++) or(masks, at, masks[at + part] ?? 0);
  }
}

function or(masks: Int32Array, at: number, bits: number): void {
  masks[at] = (masks[at] ?? 0) | bits;
}

function syllableMasks(syllables: readonly string[], codes: readonly number[]): Int32Array {
  const masks = new Int32Array(syllables.length * stride);
  if (!codes.some(letter)) return masks;
  const word = String.fromCodePoint(...codes);
  // Characters beyond the BMP take two UTF-16 places; no spelling fits there, so a stand-in keeps places right.
  const text = word.length === codes.length ? word : [...word].map((it) => (it.length > 1 ? '\ufffd' : it)).join('');
  for (const [index, syllable] of syllables.entries()) fitSyllable(masks, index * stride, syllable, text);
  return masks;
}

function fitSyllable(masks: Int32Array, at: number, syllable: string, word: string): void {
  const first = syllable.charCodeAt(0);
  for (let place = 0; place < word.length; place++) {
    if (word.charCodeAt(place) !== first) continue;
    const bit = 1 << place;
    or(masks, at + 1, bit);
    if (syllable.charCodeAt(1) === 0x68 && word.charCodeAt(place + 1) === 0x68) or(masks, at + 2, bit);
    if (word.startsWith(syllable, place)) or(masks, at + syllable.length, bit);
    else if (word.length - place < syllable.length && syllable.startsWith(word.slice(place)))
      or(masks, at + endAt, bit);
  }
  fitMiddle(masks, at, syllable, word);
}

/** The word begins inside the syllable: its last letters are the word's first ones, or the word is inside altogether. */
function fitMiddle(masks: Int32Array, at: number, syllable: string, word: string): void {
  const first = word.charCodeAt(0);
  for (let cut = 1; cut < syllable.length; cut++) {
    if (syllable.charCodeAt(cut) !== first) continue;
    const rest = syllable.slice(cut);
    if (word.startsWith(rest)) or(masks, at + startAt, 1 << rest.length);
    else if (rest.startsWith(word)) or(masks, at + startAt, 1 << word.length);
  }
}

/**
 * Reads characters `from`…`to` of `text` once, all readings and mixtures side by side. Returns the place after the
 * first character at which the whole word is found, or -1.
 */
export function foundAt(masks: Int32Array, length: number, text: Uint16Array, from: number, to: number): number {
  const done = 1 << length;
  let state = 0;
  for (let at = from; at < to; at++) {
    const mask = (text[at] as number) * stride;
    if (masks[mask] === 0) {
      state = 0;
      continue;
    }
    state |= 1;
    if ((state & (masks[mask + endAt] as number)) !== 0) return at + 1;
    state = step(masks, mask, state) | (masks[mask + startAt] as number);
    if ((state & done) !== 0) return at + 1;
  }
  return -1;
}

/** The same from a character's beginning only; `isAnchored`: from the first character only. */
export function cleanlyFoundAt(
  masks: Int32Array,
  length: number,
  text: Uint16Array,
  from: number,
  to: number,
  isAnchored: boolean,
): { end: number; isWhole: boolean } | null {
  const done = 1 << length;
  let state = 0;
  for (let at = from; at < to; at++) {
    const mask = (text[at] as number) * stride;
    if (!isAnchored || at === from) state |= 1;
    const next = step(masks, mask, state);
    if ((next & done) !== 0) return { end: at + 1, isWhole: true };
    if ((state & (masks[mask + endAt] as number)) !== 0) return { end: at + 1, isWhole: false };
    if (next === 0 && isAnchored) return null;
    state = next;
  }
  return null;
}

const step = (masks: Int32Array, mask: number, state: number): number =>
  ((state & (masks[mask + 1] as number)) << 1) |
  ((state & (masks[mask + 2] as number)) << 2) |
  ((state & (masks[mask + 3] as number)) << 3) |
  ((state & (masks[mask + 4] as number)) << 4) |
  ((state & (masks[mask + 5] as number)) << 5) |
  ((state & (masks[mask + 6] as number)) << 6);
