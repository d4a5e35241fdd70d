import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import { readAnswer } from '../read-answer.ts';
import type { PageSource, Surface } from '../surface.ts';

const LONGEST_SCRIPT = 2 * 1024 * 1024;
const MOST_SCRIPTS = 200;

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

function literalOf(code: string, assigned: RegExp): string | undefined {
  const match = assigned.exec(code);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  if (/['"]/.test(code[start] ?? '')) return stringLiteral(code, start);
  return balanced(code, start);
}

/** An object literal that is JSON, up to its closing brace. */
function balanced(code: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    const char = code[at];
    if (char === '"') {
      at += 1;
      while (at < code.length && code[at] !== '"') at += code[at] === '\\' ? 2 : 1;
    } else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return code.slice(start, at + 1);
    }
  }
  return undefined;
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
  let left = MOST_SCRIPTS;
  for (const script of document.querySelectorAll('script:not([src])')) {
    left -= 1;
    const code = script.textContent ?? '';
    if (left < 0) break;
    if (code.length > LONGEST_SCRIPT || code.length < 40) continue;
    const json = literalOf(code, embedded);
    const records = json ? readAnswer(surface, null, json).records : [];
    if (records.length > 0) return ownRecords(records, source, url);
  }
  return [];
}

/** On a detail page only the order the address names. */
function ownRecords(records: ConsoleRecord[], source: PageSource, url: string): ConsoleRecord[] {
  const number = source.numberInAddress?.(new URL(url));
  if (!source.numberInAddress) return records;
  return records.filter((record) => record.kind === 'order' && record.orderNo === number);
}
