import { halfWidth } from './half-width.ts';

/** What a text seems to hold of a person, and where (UTF-16, end exclusive). */
export type PersonalPart = { kind: 'phone' | 'address' | 'idCard'; from: number; to: number };

/**
 * Finds what looks like somebody's phone number, address or identity card number. It warns, it does not forbid: better
 * one question too few than one for every order number, so digits that stand in longer numbers or codes are let be.
 */
export function looksPersonal(text: string): PersonalPart[] {
  const plain = narrowed(text);
  const found = [...idCards(plain), ...phones(plain), ...addresses(plain)];
  const parts: PersonalPart[] = [];
  for (const part of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = parts.at(-1);
    if (!last || part.from >= last.to) parts.push(part);
  }
  return parts;
}

const chineseDigits = '零一二三四五六七八九';

/** Longer texts are no notes; the beginning tells enough. */
const searched = 5000;

/** As long as before, so that places stay the same. */
const narrowed = (text: string): string =>
  halfWidth(text.slice(0, searched))
    .replace(/[\u2002-\u200b\t]/g, ' ')
    .replace(/[‐-―−]/g, '-');

const matches = (text: string, pattern: RegExp, kind: PersonalPart['kind']): PersonalPart[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length }));

// Nothing of a number or code directly before or after: order numbers, waybills (SF…), 商家编码, prices.
const before = /(?<![\dA-Za-z.¥￥#/_]|[A-Za-z\d]-|\d )/.source;
const after = /(?![\dA-Za-z_]|-[A-Za-z]|[ -]\d|\.\d)/.source;
const gap = '[ .·-]?';
/** +86, 86, 0086, (86): before a mobile number. */
const country = `(?:\\(?(?:\\+|00)?86\\)?[ -]?)?`;
const mobile = new RegExp(
  `${before}${country}1[3-9]\\d${gap}(?:\\d{4}${gap}\\d{4}|\\d{3}${gap}\\d{5}|\\d{2}${gap}\\d{3}${gap}\\d{3})${after}`,
  'g',
);
/** 010-, 02x-, 0xxx-: an area code makes seven or eight digits a number to call. */
const landline = new RegExp(
  `${before}(?:\\(0(?:10|2\\d|[3-9]\\d{2})\\) ?|0(?:10|2\\d|[3-9]\\d{2})[ -])[2-9]\\d{2,3}${gap}\\d{4}(?:[-转 ]{1,2}\\d{1,5})?(?![\\dA-Za-z])`,
  'g',
);
/** A number that says itself what it is. */
const named =
  /(?:电话|手机|联系方式|座机|tel|mobile|phone)(?:号码?|号)?\s*(?:是|为)?\s*[::]?\s*(\+?\d[\d -]{5,17}\d)(?!\d)/gi;
const spelled = new RegExp(
  `[1一幺][3-9三四五六七八九](?: ?[\\d${chineseDigits}〇幺两]){9}(?![\\d${chineseDigits}〇幺])`,
  'g',
);

function phones(text: string): PersonalPart[] {
  const byWord = [...text.matchAll(named)].flatMap((match) => {
    const number = match[1] ?? '';
    const digits = number.replace(/\D/g, '').length;
    const from = match.index + match[0].length - number.length;
    return digits >= 7 && digits <= 13 ? [{ kind: 'phone' as const, from, to: from + number.length }] : [];
  });
  // Written out in characters: 一三八… ; digits alone are the rule above.
  const inWords = matches(text, spelled, 'phone').filter(({ from, to }) => /[一-龥〇]{2}/.test(text.slice(from, to)));
  return [...matches(text, mobile, 'phone'), ...matches(text, landline, 'phone'), ...byWord, ...inWords];
}

const months = '(?:0[1-9]|1[0-2])';
const days = '(?:0[1-9]|[12]\\d|3[01])';
const idCard = new RegExp(
  `(?<![\\dA-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}${months}${days}\\d{3}[\\dXx](?![\\dA-Za-z])`,
  'g',
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 characters with a birthday inside; the last one has to add up, or every tenth order number would do. */
const idCards = (text: string): PersonalPart[] =>
  matches(text, idCard, 'idCard').filter(({ from }) => {
    const sum = weights.reduce((all, weight, at) => all + weight * Number(text[from + at]), 0);
    return '10X98765432'[sum % 11] === text[from + 17]?.toUpperCase();
  });

const name = '[\\u4e00-\\u9fff]{1,8}?';
const digitsOrWords = '[\\dA-Za-z一二三四五六七八九十百甲乙丙丁东南西北-]{1,8}';
const region = `(?:${name}(?:省|自治区|特别行政区|市|自治州|地区|盟|区|县|旗|镇|乡|街道)[ ,,]?){0,5}`;
const street = `[\\u4e00-\\u9fff\\d]{1,12}?(?:路|街|大道|大街|巷|弄|胡同|里弄|村|屯|庄|小区|花园|家园|公寓|大厦|广场|新村|苑|园区|工业园|科技园)`;
const house = `${digitsOrWords} ?(?:号楼|号院|号|弄|栋|幢|座|单元|楼|层|室|户|组|队)(?![码线机称店角单券版型款色])`;
const room = `(?: ?(?:${digitsOrWords}) ?(?:号楼|号|栋|幢|座|单元|楼|层|室|户))*(?: ?\\d{3,4}(?!\\d))?`;

/** A road or estate with a number of a house. Cities or numbers alone are where a factory or a warehouse is. */
const address = new RegExp(`${region}${street}(?:[\\u4e00-\\u9fff]{0,10}?| ?)${house}${room}`, 'g');
/** Country: 村, 镇 with a group. Or said to be one. */
const saidAddress = /(?:收货地址|收件地址|寄件地址|家庭住址|住址|地址)\s*[::是为]\s*([^\n,,。;;]{6,60})/g;
const receiver = /(?:收件人|收货人|寄件人|买家姓名|联系人)\s*[::]\s*[\u4e00-\u9fff·]{2,8}/g;

function addresses(text: string): PersonalPart[] {
  const said = [...text.matchAll(saidAddress)].flatMap((match) => {
    const where = match[1] ?? '';
    const from = match.index + match[0].length - where.length;
    return /[省市区县镇乡村路街号室栋]/.test(where)
      ? [{ kind: 'address' as const, from, to: from + where.length }]
      : [];
  });
  return [...matches(text, address, 'address'), ...said, ...matches(text, receiver, 'address')];
}
