import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { isSoundRecord } from './check-record.ts';
import { keyOf } from './key-of.ts';
import type { AnswerAddress, AnswerReading, NetworkSource, Quiet, Surface } from './surface.ts';
import { Tally } from './tally.ts';
import { decodeText } from './values/decode-text.ts';
import { idReader } from './values/ids.ts';
import { findRows, isObject, type Json, objectOf, parseJson, quoteBigIntegers } from './values/json.ts';

/** Longest answer read; the page observer hands over no more. */
const LONGEST_ANSWER = 2 * 1024 * 1024;
const MOST_ROWS = 1000;

/** Whether an answer at this address is one a source reads: the console's own host, a stable tail of the path. */
export function isAnswerAt(source: AnswerAddress, requestUrl: string): boolean {
  if (!URL.canParse(requestUrl)) return false;
  const url = new URL(requestUrl);
  return (
    /^https?:$/.test(url.protocol) && source.hosts.includes(url.hostname) && source.tail.test(url.pathname + url.search)
  );
}

export const networkSources = (surface: Surface): NetworkSource[] =>
  surface.sources.filter((source) => source.kind === 'network');

const loginWords = /login|passport|登录|请先登陆/i;
const wallWords = /punish|x5sec|_____tmd_____|captcha|验证码|滑块|操作太过?频繁|访问过于频繁|交通拥堵|请稍后再?试/i;

/** What a page of HTML in place of an answer says. */
function refusalOfHtml(text: string): Quiet {
  const head = text.slice(0, 20_000);
  if (wallWords.test(head)) return 'rateLimited';
  return loginWords.test(head) ? 'loggedOut' : 'otherAnswer';
}

type Found = { source: NetworkSource; rows: readonly unknown[] };

function rowsOf(source: NetworkSource, answer: unknown, open: (text: string) => unknown): readonly unknown[] | null {
  const at = (path: readonly string[]) =>
    path.reduce<unknown>((value, key) => objectOf(typeof value === 'string' ? open(value) : value)[key], answer);
  for (const path of source.paths) {
    const value = at(path);
    if (Array.isArray(value) && (value.length === 0 || value.some((row) => isObject(row) && source.isRow(row))))
      return value;
  }
  const one = source.single ? at(source.single) : undefined;
  if (isObject(one) && source.isRow(one)) return [one];
  return findRows(answer, source.isRow, open, source.single !== undefined);
}

/** Records of one answer's list. `isExact` re-reads the text with its long bare numbers as text. */
function readRows(
  surface: Surface,
  { source, rows }: Found,
  tally: Tally,
): { records: ConsoleRecord[]; isLossy: boolean } {
  const ids = idReader();
  const records = new Map<string, ConsoleRecord>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const record = isObject(row) ? readRow(source, row, ids) : null;
    if (record && isSoundRecord(record)) {
      tally.count(record);
      const key = keyOf(record);
      if (!records.has(key)) records.set(key, record);
    } else if (!ids.isLossy) tally.miss(surface.anchor);
  }
  if (rows.length > MOST_ROWS) tally.miss('rows beyond 1000', rows.length - MOST_ROWS);
  return { records: [...records.values()], isLossy: ids.isLossy };
}

function readRow(source: NetworkSource, row: Json, ids: ReturnType<typeof idReader>): ConsoleRecord | null {
  try {
    return source.record(row, ids);
  } catch {
    return null;
  }
}

function readValue(
  surface: Surface,
  sources: readonly NetworkSource[],
  text: string,
  asked: Json | null,
): AnswerReading {
  const answer = parseJson(text);
  if (!answer) return { surface: surface.id, records: [], misses: [{ field: 'json', count: 1 }] };
  const open = (inner: string) => parseJson(inner)?.value;
  const found = sources.flatMap((source) => {
    const rows = rowsOf(source, answer.value, open);
    return rows ? [{ source, rows }] : [];
  })[0];
  const envelope = objectOf(answer.value);
  if (!found) return quiet(surface, surface.refusal(envelope) ?? 'otherAnswer');
  if (found.rows.length === 0) return quiet(surface, surface.refusal(envelope) ?? 'empty');
  if (found.source.isOther?.(envelope, found.rows, asked)) return quiet(surface, 'otherAnswer');
  const tally = new Tally(surface.record);
  const { records, isLossy } = readRows(surface, found, tally);
  if (!isLossy) return { surface: surface.id, records, misses: tally.misses() };
  return readExact(surface, found.source, text, tally);
}

/** Again, slower, with every digit of long bare numbers: only when one of them was wanted as an id. */
function readExact(surface: Surface, source: NetworkSource, text: string, first: Tally): AnswerReading {
  const open = (inner: string) => parseJson(quoteBigIntegers(inner))?.value;
  const rows = rowsOf(source, open(text), open);
  const tally = new Tally(surface.record);
  if (!rows) return { surface: surface.id, records: [], misses: first.misses() };
  const { records } = readRows(surface, { source, rows }, tally);
  return { surface: surface.id, records, misses: tally.misses() };
}

const quiet = (surface: Surface, why: Quiet): AnswerReading => ({
  surface: surface.id,
  records: [],
  misses: [],
  quiet: why,
});

/**
 * The records of one answer the page received. `requestUrl` must be one of the surface's addresses; null means that the
 * caller knows it is (a saved file). `asked` is the request's body where it is known. Never throws: what is no list of
 * this surface is quiet, a list that does not parse is a miss.
 */
export function readAnswer(
  surface: Surface,
  requestUrl: string | null,
  body: string | Uint8Array,
  asked: string | null = null,
): AnswerReading {
  try {
    const sources = networkSources(surface).filter((source) => requestUrl === null || isAnswerAt(source, requestUrl));
    if (sources.length === 0) return quiet(surface, 'otherAnswer');
    const text = typeof body === 'string' ? body : decodeText(body);
    if (text.length > LONGEST_ANSWER)
      return { surface: surface.id, records: [], misses: [{ field: 'size', count: 1 }] };
    if (/^[\s\ufeff]*(?:<|$)/.test(text)) return quiet(surface, refusalOfHtml(text));
    const request = asked && asked.length < 100_000 ? parseJson(asked)?.value : null;
    return readValue(surface, sources, text, isObject(request) ? request : null);
  } catch {
    return { surface: surface.id, records: [], misses: [{ field: 'reader', count: 1 }] };
  }
}
