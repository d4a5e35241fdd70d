import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { JSDOM } from 'jsdom';
import { readAnswer } from '../adapters/consoles/read-answer.ts';
import { readPage } from '../adapters/consoles/read-page.ts';
import { allSurfaces } from '../adapters/consoles/registry.ts';
import type { Miss, Surface } from '../adapters/consoles/surface.ts';
import { surfaceAt, surfaceOfAnswer } from '../adapters/consoles/surface-at.ts';
import { decodeText } from '../adapters/consoles/values/decode-text.ts';
import { isObject, parseJson, quoteBigIntegers } from '../adapters/consoles/values/json.ts';
import type { ConsoleRecord } from '../domain/model/item-record.ts';

type Output = { surface: string; records: ConsoleRecord[]; misses: Miss[] };

/** Exit with one JSON object on stdout, as the command line promises. */
function fail(error: string): never {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
  process.exit(2);
}

const note = (text: string): void => console.error(text);

/** A saved exchange: request and answer in one object. */
function exchangeOf(text: string): { asked: string | null; answer: string } {
  const saved = parseJson(quoteBigIntegers(text))?.value;
  if (isObject(saved)) {
    const answer = saved._response ?? saved.response;
    if (isObject(answer))
      return { asked: JSON.stringify(saved._request ?? saved.request ?? null), answer: JSON.stringify(answer) };
  }
  return { asked: null, answer: text };
}

function readSavedAnswer(surface: Surface, requestUrl: string | null, text: string): Output {
  const saved = exchangeOf(text);
  const reading = readAnswer(surface, requestUrl, saved.answer, saved.asked);
  if (reading.quiet) note(`no records: ${reading.quiet}`);
  return { surface: surface.id, records: reading.records, misses: reading.misses };
}

/** A browser stops at 512 levels; jsdom goes on and takes minutes. Only tags that are always closed count. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end] of html.matchAll(
    /<(\/?)(?:div|span|section|article|main|table|ul|ol|a|b|i|em|font)(?=[\s/>])/gi,
  )) {
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 5000) return true;
  }
  return false;
}

function readSavedPage(surface: Surface, url: string, html: string): Output {
  if (isTooDeep(html)) fail('page is nested too deep to be one');
  const { window } = new JSDOM(html, { url });
  const { placed, unplaced, misses, quiet } = readPage(surface, window.document, url);
  if (quiet) note(`no records: ${quiet}`);
  return { surface: surface.id, records: [...placed.map(({ record }) => record), ...unplaced], misses };
}

function main([url, file]: string[]): void {
  if (!url || !file) fail('usage: read-page <page-url> <file.html|file.json>');
  const page = surfaceAt(allSurfaces, url);
  const surface = page ?? surfaceOfAnswer(allSurfaces, url);
  if (!surface) fail(`no surface of a seller console at ${url}`);
  let text: string;
  try {
    text = decodeText(readFileSync(file));
  } catch {
    fail(`cannot read ${basename(file)}`);
  }
  const isHtml = /\.html?$/i.test(file) || (!/\.json$/i.test(file) && /^\s*</.test(text));
  const output = isHtml ? readSavedPage(surface, url, text) : readSavedAnswer(surface, page ? null : url, text);
  for (const { field, count } of output.misses) note(`miss: ${field} × ${count}`);
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
}

main(process.argv.slice(2));
