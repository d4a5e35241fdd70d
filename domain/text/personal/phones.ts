import { matches, type PersonalPart } from './part.ts';

// Nothing of a number or code directly before or after: order numbers, waybills (SF…), 商家编码, prices.
const digitsBefore = /(?<![\dA-Za-z.¥￥#/_=]|[A-Za-z\d]-|\d )/.source;
/** What says of a number that it is a code or an amount. */
const saidOtherwise =
  /(?<!(?:单号|编号|编码|货号|款号|条码|批[号次]|流水号|交易号|sku|spu|id|销售额|成交额|金额|预算|价格|库存|销量)[::是 ]{0,3})/i
    .source;
const before = `${digitsBefore}${saidOtherwise}`;
const after = /(?![\dA-Za-z_]|-[A-Za-z]|[ -]\d|\.\d| ?(?:元|块|万|件|个|份|次|人|%))/.source;
const gap = '[ .·-]?';
/** 转1234, -1234: a number lent by the platform or an office's own. */
const extension = '(?:[ ,]?(?:转|分机|ext\\.? ?|#|-)[:: ]?\\d{1,5})?';
/** +86, 86, 0086, (86): before a number. */
const country = `(?:\\(?(?:\\+|00)?86\\)?[ -]?)?`;
const mobile = `1[3-9]\\d${gap}(?:\\d{4}${gap}\\d{4}|\\d{3}${gap}\\d{5}|\\d{2}${gap}\\d{3}${gap}\\d{3})`;
/** 010-, 02x-, 0xxx-: an area code makes seven or eight digits a number to call. */
const area = '(?:10|2\\d|[3-9]\\d{2})';
const local = `[2-9]\\d{2,3}${gap}\\d{4}`;

const numbers = [
  `${before}${country}${mobile}${extension}${after}`,
  `${before}(?:\\(0${area}\\) ?|0${area}[ -]?|\\(?(?:\\+|00)?86\\)?[ -]0?${area}[ -])${local}${extension}(?!\\d|[A-Za-z])`,
  // Lent by the platform: 950… is told from a code by its gaps or its extension.
  `${before}950\\d{2}(?:[ -]\\d{3,4}[ -]?\\d{3,4}${extension}|\\d{6,8} ?转 ?\\d{1,5})${after}`,
  // Abroad: the + makes it one.
  `(?<![\\dA-Za-z+])(?:\\+|00)(?!86)[1-9]\\d{0,2}(?:[ -]?\\d{2,5}){2,4}(?!\\d)`,
  // One 1 one by one.
  `(?<![\\dA-Za-z.] ?)1 [3-9](?: \\d){9}(?! ?[\\dA-Za-z])`,
].map((source) => new RegExp(source, 'gi'));

/** A number that says itself what it is; 手机 alone is mostly a thing to sell. */
const named =
  /(?:电话|联系方式|座机|(?:手机|微信)(?:号码?|[:: ]{0,2}(?=1[3-9]))|tel(?=[.:: \d])|(?:mobile|phone)\b|(?<![a-z])[vw]x)(?:号码?|号)?\s*(?:是|为)?\s*[.::]?\s*(\+?\d[\d -]{5,17}\d)(?!\d)/gi;
const isDay = (text: string): boolean =>
  /^(?:19|20)\d{2}[ -]?(?:0?[1-9]|1[0-2])[ -]?(?:0?[1-9]|[12]\d|3[01])$/.test(text);

const figures = '零一二三四五六七八九〇幺两壹贰叁肆伍陆柒捌玖';
const spelled = new RegExp(
  `[1一幺壹][3-9三四五六七八九叁肆伍陆柒捌玖](?: ?[\\d${figures}]){9}(?![\\d${figures}])`,
  'g',
);

export function phones(text: string): PersonalPart[] {
  const byWord = [...text.matchAll(named)].flatMap((match) => {
    const number = match[1] ?? '';
    const digits = number.replace(/\D/g, '').length;
    const from = match.index + match[0].length - number.length;
    const isNumber = digits >= 7 && digits <= 13 && !isDay(number);
    return isNumber ? [{ kind: 'phone' as const, from, to: from + number.length }] : [];
  });
  // Written out in characters: 一三八… ; digits alone are the rule above.
  const inWords = matches(text, spelled, 'phone').filter(({ from, to }) => /[一-龥〇]{2}/.test(text.slice(from, to)));
  return [...numbers.flatMap((pattern) => matches(text, pattern, 'phone')), ...byWord, ...inWords];
}
