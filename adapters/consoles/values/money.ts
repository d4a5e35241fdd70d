/** Only these may stand in an amount: data pages draw digits with private-use glyphs, which must not be guessed. */
const foreign = /[^\d.,¥￥元起\s:：()（）~～至–—-]/;
const amount = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.\d{1,4})?$/;

const inBounds = (fen: number): number | undefined => (Math.abs(fen) <= 1e12 ? fen : undefined);

/** In decimals, not by multiplying: 1.005 × 100 is not 100.5. */
const hundredfold = (yuan: string): number | undefined => inBounds(Math.round(Number(`${yuan}e2`)));

/** Plain `45.80` or `69`, as most answers write it, without an expression; -1 for anything else. */
function plainFen(text: string): number {
  let fen = 0;
  let decimals = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46 && decimals < 0 && at > 0) decimals = 0;
    else if (code >= 48 && code <= 57) {
      fen = fen * 10 + (code - 48);
      if (decimals >= 0) decimals += 1;
    } else return -1;
  }
  if (text.length === 0 || text.length > 12 || decimals === 0 || decimals > 2) return -1;
  return decimals < 0 ? fen * 100 : decimals === 1 ? fen * 10 : fen;
}

/** Yuan (`69`, `'45.80'`, `'¥ 1,234.50'`) to whole fen; undefined when it is not plainly one amount. */
export function fenOfYuan(value: unknown): number | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && Math.abs(value) < 1e11 ? hundredfold(String(value)) : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const plain = plainFen(value);
  if (plain >= 0) return inBounds(plain);
  const text = value.replace(/[\s¥￥]|CNY|RMB/gi, '').replace(/元$/, '');
  if (!amount.test(text)) return undefined;
  return hundredfold(text.replace(/,/g, ''));
}

/** A field that holds fen as an integer; a decimal point says that this build sends yuan. */
export function fenOfFen(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? inBounds(value) : undefined;
  if (typeof value !== 'string') return undefined;
  return /^-?\d{1,13}$/.test(value) ? inBounds(Number(value)) : /[.¥￥元]/.test(value) ? fenOfYuan(value) : undefined;
}

/** The first amount in a text of a page, in fen. With `isMarked` only one that has a currency sign. */
export function firstFen(text: string, isMarked = false): number | undefined {
  if (text.length > 120 || /[\ue000-\uf8ff\uff10-\uff19]/.test(text)) return undefined;
  const match = /[¥￥]\s?(-?[\d,]{1,14}(?:\.\d{1,4})?)/.exec(text);
  if (match) return fenOfYuan(match[1]);
  return isMarked ? undefined : fenOfYuan(text);
}

/** `¥59.90 - 69.90` or one amount as smallest and largest fen. */
export function fenRange(text: string): { min: number; max: number } | undefined {
  if (text.length > 80 || foreign.test(text)) return undefined;
  const parts = text.replace(/[\s¥￥元起]/g, '').split(/[-~～至–—]/);
  const min = fenOfYuan(parts[0]);
  const max = parts.length === 1 ? min : fenOfYuan(parts[1]);
  return parts.length > 2 || min === undefined || max === undefined ? undefined : rangeOf(min, max);
}

export const rangeOf = (one: number, other: number): { min: number; max: number } => ({
  min: Math.min(one, other),
  max: Math.max(one, other),
});
