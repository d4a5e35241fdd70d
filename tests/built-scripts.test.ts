import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import buildOnce from './e2e/build-once.ts';
import { builtExtension } from './support/launch.ts';

const mostBytes = 60_000;

/** What may not be in a script that runs in a seller's page, and how it would show in the built file. */
const strangers: [name: string, sign: RegExp][] = [
  ['Dexie', /Dexie|indexedDB/],
  ['webextension-polyfill', /webextension-polyfill|The message port closed before a response was received/],
  ['zod', /_zod|~standard|ZodError/],
  ['Preact', /__k=|options\.vnode|dangerouslySetInnerHTML/],
  ['HTML from text', /\.innerHTML|insertAdjacentHTML|document\.write|createContextualFragment/],
];

/** Code that was not in the package: made from text or brought from elsewhere. */
const foreignCode: [name: string, sign: RegExp][] = [
  ['eval', /(?<![\w.$])eval\s*\(/],
  ['Function from text', /(?:new\s+Function|(?<![\w.$])Function)\s*\(\s*["'`\w$]/],
  ['a timer with text', /set(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['importScripts', /importScripts\s*\(/],
  ['a remote import', /(?:import\s*\(\s*|from\s*)["'`]https?:/],
  ['a remote script', /<script[^>]+src=["']?(?:https?:)?\/\//i],
  ['a script in the page', /<script(?![^>]*\bsrc=)[^>]*>\s*\S/i],
  ['WebAssembly', /WebAssembly\./],
];

type Built = { name: string; text: string; bytes: number };

function builtFiles(): Built[] {
  const names = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:js|html)$/.test(name))
    .map((name) => {
      const path = join(builtExtension, name);
      return { name: name.replaceAll('\\', '/'), text: readFileSync(path, 'utf8'), bytes: statSync(path).size };
    });
}

const signsIn = (text: string, signs: [string, RegExp][]): string[] =>
  signs.filter(([, sign]) => sign.test(text)).map(([name]) => name);

describe('the built extension', () => {
  let files: Built[] = [];
  const inPages = () => files.filter(({ name }) => name.startsWith('content-scripts/') && name.endsWith('.js'));

  beforeAll(() => {
    buildOnce();
    files = builtFiles();
  });

  it('has a script for each platform, the observer and what they bring in', () => {
    expect(inPages().map(({ name }) => name.slice('content-scripts/'.length))).toEqual(
      expect.arrayContaining(['pinduoduo.js', 'jd.js', 'taobao.js', 'observer.js', 'drawing.js', 'answers.js']),
    );
  });

  it('scripts in pages stay within 60 kB and carry no stranger', () => {
    for (const { name, text, bytes } of inPages()) {
      expect(bytes, `${name} is ${bytes} bytes`).toBeLessThanOrEqual(mostBytes);
      expect(signsIn(text, strangers), name).toEqual([]);
    }
  });

  it('a platform script knows its own platform only', () => {
    const own: Record<string, RegExp> = {
      pinduoduo: /mangkhut|recentOrderList|recent\|history/,
      jd: /queryOrderPage/,
      taobao: /asyncSold/,
    };
    for (const [platform, sign] of Object.entries(own)) {
      const holders = inPages().filter(({ name, text }) => !name.endsWith('observer.js') && sign.test(text));
      expect(holders.map(({ name }) => name)).toEqual([`content-scripts/${platform}.js`]);
    }
  });

  it('runs nothing that is not in the package', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const { name, text } of files) expect(signsIn(text, foreignCode), name).toEqual([]);
  });
});

describe('the signs are seen', () => {
  it.each([
    ['x=eval("1")', 'eval'],
    ['new Function("a","return a")', 'Function from text'],
    ['const f=Function(text)', 'Function from text'],
    ['setTimeout("x()",1)', 'a timer with text'],
    ['await import("https://a.example/x.js")', 'a remote import'],
    ['import a from"https://a.example/x.js"', 'a remote import'],
    ['<script src="//a.example/x.js"></script>', 'a remote script'],
    ['<script>x()</script>', 'a script in the page'],
  ])('%s', (text, name) => {
    expect(signsIn(text, foreignCode)).toEqual([name]);
  });

  it.each([
    ['new Dexie("x")', 'Dexie'],
    ['indexedDB.open("x")', 'Dexie'],
    ['throw Error("The message port closed before a response was received")', 'webextension-polyfill'],
    ['a._zod.run()', 'zod'],
  ])('%s', (text, name) => {
    expect(signsIn(text, strangers)).toEqual([name]);
  });
});
