import { isAnswerAt, networkSources } from './read-answer.ts';
import type { Surface } from './surface.ts';

/** The surface a page address shows, null when it is none of these. The hash counts: consoles route in it. */
export function surfaceAt(surfaces: readonly Surface[], address: string): Surface | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  const place = `${url.hostname}${url.pathname}${/^#!?\/?\w/.test(url.hash) ? url.hash.split('?')[0] : ''}`;
  return surfaces.find(({ matches }) => matches.some(({ at }) => at.test(place))) ?? null;
}

/** The surface that reads the answers of a request address, null when none does. */
export const surfaceOfAnswer = (surfaces: readonly Surface[], requestUrl: string): Surface | null =>
  surfaces.find((surface) => networkSources(surface).some((source) => isAnswerAt(source, requestUrl))) ?? null;
