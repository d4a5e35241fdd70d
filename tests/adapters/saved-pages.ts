import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readAnswer } from '../../adapters/consoles/read-answer.ts';
import { readPage } from '../../adapters/consoles/read-page.ts';
import { allSurfaces } from '../../adapters/consoles/registry.ts';
import type { Miss, Surface } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';

const folder = new URL('./pages/', import.meta.url);

export type Saved = { name: string; surface: Surface; url: string; text: string; isPage: boolean; expected: Expected };
export type Expected = { url: string; records: ConsoleRecord[]; misses: Miss[]; quiet?: string };
export type Reading = { records: ConsoleRecord[]; misses: Miss[]; quiet?: string };

export function surfaceNamed(id: string): Surface {
  const surface = allSurfaces.find((one) => one.id === id);
  if (!surface) throw new Error(`no surface ${id}: name saved pages <platform>/<surface>.<date>.html|json`);
  return surface;
}

const expectedOf = (name: string): Expected => {
  const file = new URL(name.replace(/\.(html|json)$/, '.$1.expected.json'), folder);
  return JSON.parse(readFileSync(file, 'utf8'));
};

/** Every saved page and answer with its expected result beside it. */
export function savedPages(): Saved[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(html|json)$/.test(name) && !name.endsWith('.expected.json'));
  return names.sort().map((name) => {
    const surface = surfaceNamed(name.split('.')[0] ?? '');
    const expected = expectedOf(name);
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { name, surface, url: expected.url, text, isPage: name.endsWith('.html'), expected };
  });
}

export function readHtml(surface: Surface, url: string, html: string): Reading {
  const { placed, unplaced, misses, quiet } = readPage(surface, new JSDOM(html, { url }).window.document, url);
  return { records: [...placed.map(({ record }) => record), ...unplaced], misses, ...(quiet ? { quiet } : {}) };
}

export function readJson(surface: Surface, text: string | Uint8Array, asked: string | null = null): Reading {
  const { records, misses, quiet } = readAnswer(surface, null, text, asked);
  return { records, misses, ...(quiet ? { quiet } : {}) };
}

export const readSaved = (saved: Saved, text = saved.text): Reading =>
  saved.isPage ? readHtml(saved.surface, saved.url, text) : readJson(saved.surface, text);

/** What makes a record the same one. */
export const idOf = (record: ConsoleRecord): string =>
  record.kind === 'item'
    ? record.itemId
    : record.kind === 'order'
      ? record.orderNo
      : `${record.afterSaleId}/${record.orderNo}`;
