import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import { readAnswer } from '../read-answer.ts';
import type { PageSource, Surface } from '../surface.ts';

const MOST_CODE = 4 * 1024 * 1024;
const MOST_TRIES = 5;

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '' };

/** A JavaScript string literal's text; undefined when it is cut. Evaluating page text is never an option. */
export function stringLiteral(code: string, start: number): string | undefined {
  const quote = code[start];
  let text = '';
  let copied = start + 1;
  for (let at = start + 1; at < code.length; at += 1) {
    const char = code[at];
    if (char === quote) return text + code.slice(copied, at);
    if (char !== '\\') continue;
    text += code.slice(copied, at);
    const kind = code[at + 1] ?? '';
    const width = kind === 'u' ? 4 : kind === 'x' ? 2 : 0;
    text += width
      ? String.fromCharCode(Number.parseInt(code.slice(at + 2, at + 2 + width), 16))
      : (escapes[kind] ?? kind);
    at += 1 + width;
    copied = at + 1;
  }
  return undefined;
}

/** The JSON texts a script hands to `JSON.parse`, as old pages carry their first list. */
function* parsedTexts(code: string): Generator<string> {
  let at = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    at = code.indexOf('JSON.parse(', at);
    if (at < 0) return;
    at += 'JSON.parse('.length;
    while (/\s/.test(code[at] ?? '')) at += 1;
    const json = /['"]/.test(code[at] ?? '') ? stringLiteral(code, at) : undefined;
    if (json !== undefined) yield json;
  }
}

/** Records in data that an old page's own script carries, read with the surface's answer rules. */
export function embeddedRecords(
  surface: Surface,
  source: PageSource,
  document: Document,
  url: string,
): ConsoleRecord[] {
  const { embedded } = source;
  if (!embedded) return [];
  let left = MOST_CODE;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const code = script.textContent ?? '';
    left -= code.length;
    if (left < 0) break;
    if (!code.includes(embedded)) continue;
    for (const json of parsedTexts(code)) {
      const { records } = readAnswer(surface, null, json);
      if (records.length > 0) return ownRecords(records, source, url);
    }
  }
  return [];
}

/** On a detail page only the order the address names. */
function ownRecords(records: ConsoleRecord[], source: PageSource, url: string): ConsoleRecord[] {
  const number = source.numberInAddress?.(new URL(url));
  if (!source.numberInAddress) return records;
  return records.filter((record) => record.kind === 'order' && record.orderNo === number);
}
