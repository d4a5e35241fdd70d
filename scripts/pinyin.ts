import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { polyphonic } from 'pinyin-pro';

// Writes domain/search/pinyin.generated.ts from the package pinyin-pro. Run after the package is updated.

const require = createRequire(import.meta.url);
const target = new URL('../domain/search/pinyin.generated.ts', import.meta.url);

/** The 6,763 characters of GB2312, both levels, in its order. */
export function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      // Five cells at the end of level 1 are empty; GBK has private characters there.
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** Every reading without its tone, ü as v. */
export function readingsOf(character: string): string[] {
  const [all = ''] = polyphonic(character, { toneType: 'none', v: true, type: 'string' });
  const readings = all.toLowerCase().replaceAll('ü', 'v').replaceAll('ê', 'e').split(/\s+/);
  return [...new Set(readings.filter((reading) => /^[a-z]+$/.test(reading)))].toSorted();
}

/** The whole text of the generated file. */
export function pinyinFile(): string {
  const bySyllable = new Map<string, string>();
  for (const character of gb2312()) {
    for (const syllable of readingsOf(character))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  const table = [...bySyllable.keys()].toSorted().map((syllable) => `${syllable}${bySyllable.get(syllable)}`);
  return [
    '// Written by scripts/pinyin.ts from the package pinyin-pro; do not edit. Its notice:',
    `/*\n${readFileSync(require.resolve('pinyin-pro/package.json').replace('package.json', 'LICENSE'), 'utf8').trim()}\n*/`,
    '',
    '/** Each syllable (ü as v) and the characters read so, one after the other: every reading of GB2312. */',
    `export const pinyinTable =\n  '${table.join('')}';`,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(target, pinyinFile());
  console.error(`wrote ${target.pathname}`);
}
