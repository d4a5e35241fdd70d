import { gbk, readingsOf } from '../../../scripts/pinyin.ts';

/** One way to type a title, and the places inside zh, ch, sh standing for a syllable: no word begins there. */
export type Spelling = { text: string; closed: readonly number[] };

/**
 * Every text a short title may be typed as, written out one by one: each character itself, in any reading, its first
 * letter, or zh, ch, sh. What is part of one of them must be found, and nothing else.
 */
export function everySpelling(title: string): Spelling[] {
  let all: Spelling[] = [{ text: '', closed: [] }];
  for (const character of title) {
    const forms = formsOf(character);
    all = all.flatMap(({ text, closed }) =>
      forms.map((form) => ({
        text: text + form,
        closed: /^[zcs]h$/.test(form) ? [...closed, text.length + 1] : closed,
      })),
    );
  }
  return all;
}

export const isPartOf = ({ text, closed }: Spelling, word: string): boolean =>
  [...text].some((_, at) => text.startsWith(word, at) && !closed.includes(at));

const known = new Set(gbk());

function formsOf(character: string): string[] {
  if (!known.has(character)) return [character.toLowerCase()];
  const readings = readingsOf(character).flatMap((it) => (it.includes('v') ? [it, it.replace('v', 'u')] : [it]));
  const starts = readings.flatMap((it) => (/^[zcs]h/.test(it) ? [it.slice(0, 2), it.slice(0, 1)] : [it.slice(0, 1)]));
  return [...new Set([character, ...readings, ...starts])];
}
