import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { polyphonic } from 'pinyin-pro';

// Writes domain/search/pinyin.generated.ts from the package pinyin-pro. Run after the package is updated.

const require = createRequire(import.meta.url);
const target = new URL('../domain/search/pinyin.generated.ts', import.meta.url);

/** The characters of GBK, those of GB2312 first: what is written in China, names (喆 珺 堃) and old forms (臺 灣) among it. */
export function gbk(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (const isFirst of [true, false]) {
    for (let row = 0x81; row <= 0xfe; row++) {
      for (let cell = 0x40; cell <= 0xfe; cell++) {
        const character = decoder.decode(Uint8Array.of(row, cell));
        // GB2312 lies from b0a1 on; empty cells, and the private ones of GBK, are no characters.
        const isOld = row >= 0xb0 && row <= 0xf7 && cell >= 0xa1;
        if (isOld === isFirst && /^\p{Script=Han}$/u.test(character)) characters.push(character);
      }
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
  for (const character of gbk()) {
    for (const syllable of readingsOf(character))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  const table = [...bySyllable.keys()].toSorted().map((syllable) => `${syllable}${bySyllable.get(syllable)}`);
  return [
    '// Written by scripts/pinyin.ts from the package pinyin-pro; do not edit. Its notice:',
    `/*\n${readFileSync(require.resolve('pinyin-pro/package.json').replace('package.json', 'LICENSE'), 'utf8').trim()}\n*/`,
    '',
    '/** Each syllable (ü as v) and the characters read so, one after the other: every reading of GBK. */',
    `export const pinyinTable =\n  '${table.join('')}';`,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(target, pinyinFile());
  console.error(`wrote ${target.pathname}`);
}
