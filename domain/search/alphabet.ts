/**
 * Every character met, by a small number, and how it is read. Numbers start at 1: 0 parts texts.
 * With an empty table characters are only themselves.
 */
export class Alphabet {
  /** ü typed as u is a syllable of its own. */
  readonly syllables: string[] = [];
  /** Code point by number. */
  readonly codes: number[] = [0];
  /** Syllables (places in `syllables`) by number. */
  readonly readings: (readonly number[])[] = [[]];
  readonly #idByCode = new Map<number, number>();
  readonly #readingsByCode = new Map<number, number[]>();

  constructor(table: string) {
    const places = new Map<string, number>();
    for (const [, syllable = '', characters = ''] of table.matchAll(/([a-z]+)([^a-z]+)/g)) {
      for (const spelling of syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable]) {
        const place = places.get(spelling) ?? this.syllables.push(spelling) - 1;
        places.set(spelling, place);
        for (const character of characters) this.#addReading(character.codePointAt(0) ?? 0, place);
      }
    }
  }

  /** How many numbers are given out, 0 among them. */
  get size(): number {
    return this.codes.length;
  }

  idOf(code: number): number {
    const known = this.#idByCode.get(code);
    if (known !== undefined) return known;
    const id = this.codes.push(code) - 1;
    this.readings.push(this.#readingsByCode.get(code) ?? []);
    this.#idByCode.set(code, id);
    return id;
  }

  /** Every spelling of a character: ['zhong', 'chong'] of 重, none of 'a'. */
  spellings(code: number): string[] {
    return (this.#readingsByCode.get(code) ?? []).map((place) => this.syllables[place] ?? '');
  }

  #addReading(code: number, place: number): void {
    const places = this.#readingsByCode.get(code);
    if (!places) this.#readingsByCode.set(code, [place]);
    else if (!places.includes(place)) places.push(place);
  }
}

/** Before the readings are there, and where they are not worth their weight. */
export const plainAlphabet = new Alphabet('');

let loading: Promise<Alphabet> | null = null;
let known = plainAlphabet;

/** The alphabet with every reading of GBK; its 70 kB come when first asked for. */
export function loadAlphabet(): Promise<Alphabet> {
  loading ??= import('./pinyin.generated.ts').then(({ pinyinTable }) => {
    known = new Alphabet(pinyinTable);
    return known;
  });
  return loading;
}

/** What is there by now. */
export const knownAlphabet = (): Alphabet => known;
