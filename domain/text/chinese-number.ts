const digits = '零一二三四五六七八九';

const digitOf = (sign: string): number => (sign === '两' ? 2 : Math.max(0, digits.indexOf(sign || '零')));

const digit = '[一二两三四五六七八九]';
const written = new RegExp(`^(?:(${digit})千)?零?(?:(${digit})百)?零?(?:(${digit})?(十))?零?(${digit})?$`);

/** `3`, `三`, `十二`, `一百二十`, `两千零五`, `三千五` (3500) as a number up to 9999; null for anything else. */
export function readCount(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const [, thousands = '', hundreds = '', tens = '', ten, ones = ''] = written.exec(text) ?? [];
  // 一百二 and 三千五 leave the last 十 and 百 unsaid; 一百零二 does not.
  const unit = ten || text.includes('零') ? 1 : hundreds ? 10 : thousands ? 100 : 1;
  const sum =
    digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? digitOf(tens) || 1 : 0) * 10 + digitOf(ones) * unit;
  return sum > 0 ? sum : null;
}
