import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Alphabet, loadAlphabet, plainAlphabet } from '../../../domain/search/alphabet.ts';
import { gbk, pinyinFile, readingsOf } from '../../../scripts/pinyin.ts';

const file = readFileSync(new URL('../../../domain/search/pinyin.generated.ts', import.meta.url), 'utf8');

test('the table is what the script writes, and small', () => {
  expect(file).toBe(pinyinFile());
  expect(gzipSync(file, { level: 9 }).length).toBeLessThan(60_000);
});

test('every character of GBK has every reading it is known by', async () => {
  const alphabet = await loadAlphabet();
  const characters = gbk();
  expect(characters.length).toBeGreaterThan(20_900);
  const old = characters.slice(0, 6763);
  expect(old.at(-1)).toBe('齄');
  for (const character of characters) {
    const spellings = alphabet.spellings(character.codePointAt(0) ?? 0);
    if (old.includes(character)) expect(spellings, character).not.toHaveLength(0);
    for (const reading of readingsOf(character)) expect(spellings, character).toContain(reading);
  }
  const several = old.filter((character) => readingsOf(character).length > 1);
  expect(several).toHaveLength(699);
});

test.each([
  ['重', 'zhong chong'],
  ['调', 'diao tiao'],
  ['行', 'xing hang'],
  ['长', 'chang zhang'],
  ['单', 'dan shan chan'],
  ['还', 'huan hai'],
  ['着', 'zhao zhe zhuo'],
  ['便', 'bian pian'],
  ['藏', 'cang zang'],
  ['曾', 'ceng zeng'],
  ['解', 'jie xie'],
  ['仇', 'chou qiu'],
  ['乐', 'le yue'],
  ['校', 'xiao jiao'],
  ['番', 'fan pan'],
  ['绿', 'lv lu'],
  ['吕', 'lv lu'],
  ['女', 'nv nu'],
  ['略', 'lve lue'],
  ['绒', 'rong'],
  ['质', 'zhi'],
  ['量', 'liang'],
])('%s is read %s', async (character, readings) => {
  const alphabet = await loadAlphabet();
  for (const reading of readings.split(' '))
    expect(alphabet.spellings(character.codePointAt(0) ?? 0)).toContain(reading);
});

test('without the table characters are themselves', () => {
  expect(plainAlphabet.spellings(0x91cd)).toEqual([]);
  expect(new Alphabet('zhong重中chong重').spellings(0x91cd)).toEqual(['zhong', 'chong']);
});
