import type { Alphabet } from './alphabet.ts';
import { Best } from './best.ts';
import { spanOf } from './marks.ts';
import { eachCode, wordsOf } from './units.ts';
import { cleanlyFoundAt, foundAt, longestMask, WordMasks } from './word-masks.ts';

export type Entry = {
  title: string;
  /** Found by as well: order numbers, 商家编码, other names. */
  keys?: readonly string[];
  /** After those that are not. */
  isDone?: boolean;
  /** The later, the earlier in the answer; milliseconds. */
  at?: number;
};
type Word = { masks: Int32Array; length: number; isDigits: boolean; codes: readonly number[] };

// Above any `at`.
const openWeight = 2 ** 43;
const rankWeight = 2 ** 44;

/** YL-2601 is typed as yl2601 as well. */
const waysOf = (key: string): string[] => {
  const bare = key.replace(/[-_/.\s]/g, '');
  return bare === key ? [key] : [key, bare];
};

/**
 * Finds entries by any part of their title or keys: characters, pinyin in every reading, first letters, mixed. All texts
 * stand in one block of character numbers and are read through at each key; one entry is replaced without the others.
 */
export class SearchIndex {
  readonly #alphabet: Alphabet;
  readonly #slotById = new Map<string, number>();
  readonly #ids: (string | null)[] = [];
  readonly #free: number[] = [];
  #text = new Uint16Array(1024);
  #used = 0;
  #live = 0;
  // By slot: first character, end of the title, end of the keys, what it weighs among equals.
  readonly #from: number[] = [];
  readonly #titleEnd: number[] = [];
  readonly #end: number[] = [];
  readonly #weight: number[] = [];

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  get size(): number {
    return this.#slotById.size;
  }

  /** Adds the entry, or puts it in place of the one with that id. */
  set(id: string, { title, keys = [], isDone = false, at = 0 }: Entry): void {
    this.delete(id);
    const slot = this.#free.pop() ?? this.#ids.push(null) - 1;
    this.#ids[slot] = id;
    this.#slotById.set(id, slot);
    this.#from[slot] = this.#used;
    this.#write(title);
    this.#titleEnd[slot] = this.#used;
    for (const key of keys.flatMap(waysOf)) {
      this.#push(0);
      this.#write(key);
    }
    this.#end[slot] = this.#used;
    this.#weight[slot] = (isDone ? 0 : openWeight) + at;
    this.#live += this.#used - (this.#from[slot] ?? 0);
  }

  delete(id: string): void {
    const slot = this.#slotById.get(id);
    if (slot === undefined) return;
    this.#slotById.delete(id);
    this.#live -= (this.#end[slot] ?? 0) - (this.#from[slot] ?? 0);
    this.#ids[slot] = null;
    this.#from[slot] = 0;
    this.#end[slot] = 0;
    this.#free.push(slot);
    if (this.#used > 4096 && this.#used > 2 * this.#live) this.#close();
  }

  /** The best of those that hold every word typed, how many there are, and how well the best one fits (0 the best). */
  find(typed: string, limit: number): { ids: string[]; count: number; rank: number } {
    const words = this.#words(typed);
    const best = new Best(limit);
    let count = 0;
    let least = 4;
    if (words[0]) {
      for (const slot of this.#hits(words)) {
        const rank = this.#rank(slot, words[0]);
        count += 1;
        least = Math.min(least, rank);
        best.offer(slot, (this.#weight[slot] ?? 0) - rankWeight * rank);
      }
    }
    return { ids: best.slots().map((slot) => this.#ids[slot] ?? ''), count, rank: least };
  }

  /** All of them, in no order. */
  idsOf(typed: string): Set<string> {
    return new Set(this.#hits(this.#words(typed)).map((slot) => this.#ids[slot] ?? ''));
  }

  #words(typed: string): Word[] {
    return wordsOf(typed).map((codes) => {
      const word = new WordMasks(this.#alphabet, codes);
      return { masks: word.masks(), length: word.length, isDigits: word.isDigits, codes };
    });
  }

  #hits(words: readonly Word[]): number[] {
    const hits: number[] = [];
    for (let slot = 0; slot < this.#ids.length; slot++) {
      if (this.#ids[slot] !== null && words.every((word) => this.#holds(slot, word))) hits.push(slot);
    }
    return hits;
  }

  #holds(slot: number, { masks, length, codes }: Word): boolean {
    const from = this.#from[slot] ?? 0;
    const end = this.#end[slot] ?? 0;
    if (foundAt(masks, length, this.#text, from, end) < 0) return false;
    if (codes.length <= longestMask) return true;
    const units = [...this.#text.subarray(from, end)].map((id) => ({ code: this.#alphabet.codes[id] ?? 0 }));
    return spanOf(this.#alphabet, units, codes) !== null;
  }

  /** 0 the whole title · 1 its beginning, or the end of a number · 2 inside · 3 in a key, or from the middle of a syllable */
  #rank(slot: number, { masks, length, isDigits }: Word): number {
    const from = this.#from[slot] ?? 0;
    const titleEnd = this.#titleEnd[slot] ?? 0;
    const start = cleanlyFoundAt(masks, length, this.#text, from, titleEnd, true);
    if (start) return start.isWhole && start.end === titleEnd ? 0 : 1;
    if (isDigits && length >= 4 && this.#endsField(slot, masks, length)) return 1;
    return cleanlyFoundAt(masks, length, this.#text, from, titleEnd, false) ? 2 : 3;
  }

  #endsField(slot: number, masks: Int32Array, length: number): boolean {
    const end = this.#end[slot] ?? 0;
    for (let at = this.#from[slot] ?? 0; ; ) {
      const found = cleanlyFoundAt(masks, length, this.#text, at, end, false);
      if (!found) return false;
      if (found.end === end || this.#text[found.end] === 0) return true;
      at = found.end - length + 1;
    }
  }

  #write(text: string): void {
    eachCode(text, (code) => this.#push(this.#alphabet.idOf(code)));
  }

  #push(id: number): void {
    if (this.#used === this.#text.length) {
      const wider = new Uint16Array(this.#text.length * 2);
      wider.set(this.#text);
      this.#text = wider;
    }
    this.#text[this.#used++] = id;
  }

  /** Closes the gaps that replaced entries left. */
  #close(): void {
    const text = new Uint16Array(Math.max(1024, this.#live * 2));
    let used = 0;
    for (const [slot, id] of this.#ids.entries()) {
      if (id === null) continue;
      const from = this.#from[slot] ?? 0;
      text.set(this.#text.subarray(from, this.#end[slot]), used);
      this.#titleEnd[slot] = used + (this.#titleEnd[slot] ?? 0) - from;
      this.#end[slot] = used + (this.#end[slot] ?? 0) - from;
      this.#from[slot] = used;
      used = this.#end[slot] ?? 0;
    }
    this.#text = text;
    this.#used = used;
  }
}
