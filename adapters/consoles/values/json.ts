export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Without what consoles put around an answer: `mtopjsonp3({…});`, `)]}',`, `while(1);`, a byte order mark, a comment. What
 * stands before the first bracket is short; what stands behind the last one is no JSON.
 */
function bare(text: string): string {
  const before = /^[^[{"]{0,200}?(?:\)\]\}',?\s*|(?=[[{"]))/.exec(text)?.[0].length ?? 0;
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'), text.lastIndexOf('"'));
  return text.slice(before, end + 1);
}

/** Parses an answer; undefined when it is not JSON (a cut answer, an HTML page). Bare numbers beyond 2^53 round. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    try {
      return { value: JSON.parse(bare(text)) };
    } catch {
      return undefined;
    }
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** The same JSON with every bare integer of 16 digits or more put in quotes, so that ids keep their last digits. */
export function quoteBigIntegers(text: string): string {
  let out = '';
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
    } else if (isDigit(code)) {
      const start = at;
      while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
      const isWhole = !/[.eE]/.test(text[at] ?? '') && !/[.\-+]/.test(text[start - 1] ?? '');
      if (at - start >= 16 && isWhole) {
        out += `${text.slice(copied, start)}"${text.slice(start, at)}"`;
        copied = at;
      }
    } else at += 1;
  }
  return out + text.slice(copied);
}

/** A list of rows, as it is, each in a wrapper of its own, or as a map from key to row. */
function rowsIn(entry: unknown, isRow: (row: Json) => boolean): readonly unknown[] | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const list = Array.isArray(entry) ? entry : Object.values(entry);
  const head = list.slice(0, 5);
  if (head.some((row) => isObject(row) && isRow(row)))
    return Array.isArray(entry) || head.every(isObject) ? list : null;
  if (!Array.isArray(entry) || !head.some((row) => isObject(inner(row, isRow)))) return null;
  return list.map((row) => inner(row, isRow) ?? row);
}

const inner = (row: unknown, isRow: (row: Json) => boolean): Json | undefined =>
  Object.values(objectOf(row)).find((value): value is Json => isObject(value) && isRow(value));

/**
 * The first array whose first object `isRow`, breadth first: wrappers around a list change more often than its rows.
 * Looks at no more than 4,000 values and 12 levels; texts that hold JSON are opened. With `isSingle` one such object
 * anywhere is a list of one.
 */
export function findRows(
  value: unknown,
  isRow: (row: Json) => boolean,
  open: (text: string) => unknown,
  isSingle = false,
): readonly unknown[] | null {
  let level: unknown[] = [value];
  let left = 4000;
  for (let depth = 0; depth < 12 && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const entry of level) {
      left -= 1;
      if (left < 0) return null;
      const rows = rowsIn(entry, isRow);
      if (rows) return rows;
      if (isSingle && isObject(entry) && isRow(entry)) return [entry];
      if (typeof entry === 'string' && /^\s*[[{]/.test(entry)) next.push(open(entry));
      else if (Array.isArray(entry)) next.push(...entry.slice(0, 50));
      else if (isObject(entry)) next.push(...Object.values(entry).slice(0, 200));
    }
    level = next.filter((entry) => (typeof entry === 'object' ? entry !== null : typeof entry === 'string'));
  }
  return null;
}
