import { describe, expect, it } from 'vitest';
import { refusalText } from '../components/views/refusal-text.ts';
import { conflictWords } from '../locales/conflict.ts';
import { refusalWords } from '../locales/refusal.ts';
import { setLanguage } from '../locales/words.ts';
import { sourceFiles } from './source-files.ts';

const rooms = sourceFiles().filter(({ path }) => /^(domain|storage)\//.test(path));
/** Every code that a wish or the engine is refused with, as the sources write it. */
const codes = [
  ...new Set(
    rooms.flatMap(({ text }) => [
      ...[...text.matchAll(/\b(?:refuse|fault)\(\s*'([A-Za-z]+)'/g)].map((match) => match[1] ?? ''),
      ...[...text.matchAll(/\bcode: (?:[^\n]*\? )?'([a-z][A-Za-z]+)'(?: : '([A-Za-z]+)')?/g)].flatMap((match) =>
        match.slice(1).filter((code) => code !== undefined),
      ),
    ]),
  ),
].sort();

const params = {
  title: '大货',
  titles: 'A → B',
  name: '小王',
  code: 'K1',
  day: '2026-02-30',
  field: 'tags.0',
  table: 'tasks',
};

describe('words of refusals', () => {
  it('the codes are found in the sources', () => {
    expect(codes.length).toBeGreaterThan(35);
    expect(codes).toEqual(expect.arrayContaining(['cycle', 'badTask', 'noDay', 'tooLong', 'invalid', 'nothingToUndo']));
  });

  it.each(codes)('%s is said in both languages', (code) => {
    for (const [language, other] of [
      ['zh_CN', '做不到，没有改动'],
      ['en', 'Not possible; nothing was changed'],
    ] as const) {
      setLanguage(language);
      for (const given of [{}, params]) {
        const text = refusalText({ code, params: given });
        expect(text).not.toBe(other);
        expect(text).not.toMatch(/undefined|tags|tasks\.|（/);
        expect(text.length).toBeLessThan(130);
      }
    }
    setLanguage('zh_CN');
  });

  it('no words for what is never refused', () => {
    expect(Object.keys(refusalWords).filter((code) => code !== 'other' && !codes.includes(code))).toEqual([]);
  });
});

it('conflicts name their tasks in both languages', () => {
  for (const language of ['zh_CN', 'en'] as const) {
    setLanguage(language);
    expect(conflictWords.link(['打样', '大货'])).toMatch(/大货.*打样/);
    expect(conflictWords.deadline(['打样'])).toContain('打样');
  }
  setLanguage('zh_CN');
});
