import uFuzzy from '@leeoniya/ufuzzy';
import pinyinMatch from 'pinyin-match';
import { match, pinyin, polyphonic } from 'pinyin-pro';

/** Looks a query up in all titles; answers their places. */
export type Finder = (query: string) => number[];

const places = (titles: readonly string[], holds: (title: string, at: number) => boolean): number[] =>
  titles.flatMap((title, at) => (holds(title, at) ? [at] : []));

/** The title, its pinyin and its first letters, each in the reading its context gives. */
const threeTexts = (title: string): string[] => {
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;
  const syllables = pinyin(title.toLowerCase(), options);
  return [title.toLowerCase(), syllables.join(''), syllables.map((it) => it[0]).join('')];
};

/** The least that can be done: one `indexOf` walk over all texts joined. Not every reading, nothing mixed. */
export function plainFinder(titles: readonly string[]): Finder {
  const texts = titles.map(threeTexts);
  const joined = [0, 1, 2].map((which) => texts.map((three) => three[which]).join('\n'));
  const ends = joined.map((text) => {
    const found: number[] = [];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at);
    return [...found, text.length];
  });
  return (query) => {
    const hits = new Set<number>();
    for (const [which, text] of joined.entries()) {
      const stops = ends[which] ?? [];
      let row = 0;
      for (let at = text.indexOf(query); at >= 0; ) {
        while ((stops[row] ?? 0) < at) row += 1;
        hits.add(row);
        at = text.indexOf(query, stops[row]);
      }
    }
    return [...hits];
  };
}

export const peers: { name: string; make: (titles: readonly string[]) => Finder }[] = [
  {
    name: 'pinyin-match',
    make: (titles) => (query) => places(titles, (title) => pinyinMatch.match(title, query) !== false),
  },
  {
    name: 'pinyin-pro match',
    make: (titles) => (query) => places(titles, (title) => match(title, query, { v: true }) !== null),
  },
  {
    name: 'uFuzzy，带排序',
    make(titles) {
      const texts = titles.map((title) => threeTexts(title).join(' '));
      const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}' });
      // With its ranking, as ours; up to 10,000 hits are ranked.
      return (query) => {
        const [places, info, order] = fuzzy.search(texts, query, 0, titles.length);
        return order && info ? order.map((at) => info.idx[at] ?? 0) : [...(places ?? [])];
      };
    },
  },
];

/**
 * What has to be found, said once more and slowly: the query is part of the title with each character as itself, in any
 * reading, or as its first letters. Readings come from the package, not from our table.
 */
export function mustBeFound(title: string, query: string): boolean {
  const characters = [...title.toLowerCase().replaceAll(/\s/g, '')].map(spellings);
  const goesOn = (at: number, rest: string): boolean => {
    if (rest === '') return true;
    const forms = characters[at]?.forms ?? [];
    return forms.some(
      (form) => (rest.startsWith(form) && goesOn(at + 1, rest.slice(form.length))) || form.startsWith(rest),
    );
  };
  return characters.some(
    ({ readings }, at) =>
      goesOn(at, query) ||
      readings.some((reading) =>
        [...reading].some((_, cut) => {
          const tail = reading.slice(cut);
          return tail.startsWith(query) || (query.startsWith(tail) && goesOn(at + 1, query.slice(tail.length)));
        }),
      ),
  );
}

const known = new Map<string, { forms: string[]; readings: string[] }>();

function spellings(character: string): { forms: string[]; readings: string[] } {
  const before = known.get(character);
  if (before) return before;
  const [all = ''] = /\p{Script=Han}/u.test(character) ? polyphonic(character, { toneType: 'none', v: true }) : [''];
  const given = all.split(' ').filter((reading) => /^[a-z]+$/.test(reading));
  const readings = given.flatMap((reading) =>
    reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading],
  );
  const firsts = readings.flatMap((reading) => reading.match(/^([zcs])h/)?.slice(0, 2) ?? [reading.slice(0, 1)]);
  const found = { forms: [character, ...readings, ...firsts], readings };
  known.set(character, found);
  return found;
}
