const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** Longest text looked at in one piece; a page can hold megabytes in one node and none of it is a title. */
export const LONGEST_TEXT = 2000;

/** Nearly every text is clean already; this tells so in one pass, where the expressions below cost four. */
function isClean(text: string): boolean {
  let last = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isOdd = code > 126 && (code < 161 || (code >= 0x1680 && code <= 0x3000) || code >= 0xfeff);
    if (code < 32 || (code === 32 && last === 32) || (isOdd && !isWide(code))) return false;
    last = code;
  }
  return last !== 32 || text === '';
}

/** Full-width forms stand beside the odd ones: `，` and `￥` are clean. */
const isWide = (code: number): boolean => code > 0xff00 && code < 0xfff0;

/**
 * One line of text, at most `max` characters, '' when there is none. A text with U+FFFD was decoded with the wrong
 * charset and is not kept: half a title is worse than none.
 */
export function cleanText(value: unknown, max = 300): string {
  if (typeof value !== 'string') return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  if (value.length <= max && isClean(value)) return value;
  let text = value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value;
  if (text.includes('\ufffd')) return '';
  if (/[\u200b-\u200f\u2060\ufeff]/.test(text)) text = text.replace(invisible, '');
  if (/\s{2}|[^\S ]/.test(text)) text = text.replace(/\s+/g, ' ');
  text = text.trim();
  return text.length > max ? text.slice(0, max).trim() : text;
}

/** A whole count from a number or from text like `1,240`; undefined for anything else. */
export function countOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 1e9 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!/^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.0{1,2})?$/.test(text)) return undefined;
  return Number(text.replace(/,/g, ''));
}

/** A quantity as lists show it: `x2`, `×2`, `2件`, or a bare number where the caller knows the column. */
export function quantityOf(text: string): number | undefined {
  const match = /^(?:[xX×✕*]\s?(\d{1,6})|(\d{1,6})\s?[件个套])$/.exec(text);
  return match ? Number(match[1] ?? match[2]) : undefined;
}
