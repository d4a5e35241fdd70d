import type { Platform } from '../model/primitives.ts';
import { halfWidth } from './half-width.ts';

export { findItemLink } from './item-link.ts';

export type FoundOrder = { platform: Platform | null; orderNo: string };

const searched = 2000;
const labelBefore = /(?:订单|交易)(?:编|单)?号?(?:码|为|是)?[\s:：]*$/;
// Numbers that look alike and are something else: what stands before them says so.
const otherBefore =
  /(?:运单|快递|物流|包裹|单据|流水|支付|退款|售后|商品|宝贝|货品|规格|SKU|ID|货号|条码|编码|手机|电话|身份证|卡)(?:单|编)?(?:号|码)?[\s:：]*$/i;

/**
 * The order number in a piece of selected text. Pinduoduo `261123-402216880571339`, Taobao 16–19 digits, JD 12–17: in
 * the overlap `platform` is null and the page decides. null when there is none, or several and no label tells which.
 */
export function findOrderNo(text: string): FoundOrder | null {
  const narrow = halfWidth(text)
    .slice(0, searched)
    .replace(/[‐-―−]/g, '-');
  const paired = unique(
    [...narrow.matchAll(/(?<![\dA-Za-z-])(\d{6})[ \t]?-[ \t]?(\d{12,18})(?![\dA-Za-z-])/g)].map(
      ([, day, rest]) => `${day}-${rest}`,
    ),
  );
  if (paired.length > 0) return paired.length === 1 && paired[0] ? { platform: 'pinduoduo', orderNo: paired[0] } : null;
  const plain = [...narrow.matchAll(/(?<![\dA-Za-z-])\d{12,19}(?![\dA-Za-z-])/g)]
    .map((match) => ({ digits: match[0], before: narrow.slice(Math.max(0, match.index - 12), match.index) }))
    .filter(
      ({ digits, before }) => !isSomethingElse(digits) && !(otherBefore.test(before) && !labelBefore.test(before)),
    );
  const labelled = unique(plain.filter(({ before }) => labelBefore.test(before)).map(({ digits }) => digits));
  const chosen = labelled.length > 0 ? labelled : unique(plain.map(({ digits }) => digits));
  return chosen.length === 1 && chosen[0] ? { platform: platformOf(chosen[0]), orderNo: chosen[0] } : null;
}

const unique = (all: string[]): string[] => [...new Set(all)];

function platformOf(digits: string): Platform | null {
  if (digits.length >= 18) return 'taobao';
  return digits.length >= 16 ? null : 'jd';
}

/** A mobile number with its country code, an identity number, one digit over and over. */
function isSomethingElse(digits: string): boolean {
  return /^(?:0{0,2}86)?1[3-9]\d{9}$/.test(digits) || isIdentityNumber(digits) || /^(\d)\1+$/.test(digits);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 身份证: 18 digits with a day of birth and a matching check digit. Such text is dropped, never looked up. */
function isIdentityNumber(digits: string): boolean {
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}
