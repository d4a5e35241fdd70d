/** Reads an amount in yuan as people type it (`12,000`, `¥1.2万`, `99.5`). Returns integer fen, null for empty text, or 'bad'. */
export function readYuan(text: string): number | null | 'bad' {
  const plain = text.replace(/[\s,，¥￥元]/g, '');
  if (plain === '') return null;
  const match = /^(\d{1,11})(?:\.(\d{1,6}))?(万)?$/.exec(plain);
  if (!match) return 'bad';
  const [, whole = '0', fraction = '', unit] = match;
  // Digits are shifted as text: 0.29 * 100 is not 29 in floating point.
  const places = unit ? 6 : 2;
  if (fraction.length > places) return 'bad';
  const fen = Number(whole + fraction.padEnd(places, '0'));
  return fen <= 1e12 ? fen : 'bad';
}

/** `¥62,400`, or `¥99.50` when there are fen. */
export function yuanText(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100).toString();
  const rest = Math.abs(fen) % 100;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}¥${grouped}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`;
}

/** What an input shows of stored fen, without sign or separators: `62400`, `99.5`. */
export const yuanInput = (fen: number | null): string => (fen === null ? '' : String(fen / 100));

/** A number as typed (`50万`, `1,200`, `3.5`), null for empty text. */
export function readNumber(text: string): number | null | 'bad' {
  const plain = text.replace(/[\s,，]/g, '');
  if (plain === '') return null;
  const match = /^(\d{1,12}(?:\.\d{1,4})?)(万)?$/.exec(plain);
  if (!match) return 'bad';
  return Math.round(Number(match[1]) * (match[2] ? 10_000 : 1) * 10_000) / 10_000;
}
