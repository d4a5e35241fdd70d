const digits = '零一二三四五六七八九';

const digitOf = (sign: string): number => (sign === '两' ? 2 : digits.indexOf(sign));

/** `3`, `三`, `十二`, `二十一` as a number up to 9999; null for anything else. */
export function readCount(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const tens = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (tens) return (tens[1] ? digitOf(tens[1]) : 1) * 10 + (tens[2] ? digitOf(tens[2]) : 0);
  return /^[一二两三四五六七八九]$/.test(text) ? digitOf(text) : null;
}
