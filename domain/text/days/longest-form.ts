import { dateForms, noDate } from './date-forms.ts';
import { englishForms } from './english-forms.ts';
import { feastForms } from './feast-forms.ts';
import { launchForms } from './launch-forms.ts';
import type { DayContext, Moment } from './moment.ts';
import { nearForms } from './near-forms.ts';
import { nthForms } from './nth-forms.ts';
import { ownPromo, promoForms } from './promo-forms.ts';
import { stretchForms } from './stretch-forms.ts';

const forms = [
  ...dateForms,
  ...nearForms,
  ...stretchForms,
  ...nthForms,
  ...feastForms,
  ...promoForms,
  ...launchForms,
  ...englishForms,
];

/** The longest form that fits here; numbers must not begin inside another number or word. */
export function longest(text: string, at: number, context: DayContext): { moment: Moment; end: number } | null {
  const before = text[at - 1] ?? '';
  const sign = text[at] ?? '';
  if (/\d/.test(sign) && /[\dA-Za-z._¥￥$]/.test(before)) return null;
  if (/[A-Za-z]/.test(sign) && /[A-Za-z\d]/.test(before)) return null;
  let best = ownPromo(text, at, context);
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const parts = pattern.exec(text);
    if (!parts || (best && best.end >= pattern.lastIndex)) continue;
    const end = pattern.lastIndex;
    const moment = readSafely(read, parts, context);
    if (moment && !isInsideWord(text, at, end)) best = { moment, end };
  }
  return best;
}

/** Days past what a calendar holds are no days. */
function readSafely(
  read: (parts: readonly string[], context: DayContext) => Moment | null,
  parts: RegExpExecArray,
  context: DayContext,
): Moment | null {
  try {
    const moment = read(parts.slice(1), context);
    return moment && moment.on >= '2000-01-01' && moment.on <= '2199-12-31' ? moment : null;
  } catch {
    return null;
  }
}

const wordBefore = /[\u4e00-\u9fff\d]/;
/** 五年前, 往年前, 周年后 speak of other years. */
const yearBefore =
  /[\d零〇一二两三四五六七八九十百半几数多今去明后前往当成周元新跨全每本来早近昔青少老中学历常整隔整同头]/;

/** 情人节前 names its own feast; 年 and 节 alone must not be the end of another word. 提前 3 天 is no day. */
function isInsideWord(text: string, at: number, end: number): boolean {
  const [before, word] = [text[at - 1] ?? '', text.slice(at, end)];
  // 正月底, 12月底 are read from their beginning or not at all.
  if (word.startsWith('月') && /[正腊冬闰\d一二三四五六七八九十]\s?$/.test(text.slice(Math.max(0, at - 2), at)))
    return true;
  if (word === '年') return yearBefore.test(before);
  if (word === '节') return wordBefore.test(before) && !/[在到等于赶要过完厂商家户们我你他仓都就先]/.test(before);
  if (/^[\d一二两三四五六七八九十半].*前$/.test(word)) return before === '提' || before === '前' || before === '后';
  return /^[一二三四五六七八九十]/.test(word) && /[第十零〇双年周]/.test(before);
}

const date = '(?:3[01]|[12]\\d|0?[1-9])';
const pairForm = new RegExp(
  `^(${date})(?=(?:\\s?、\\s?${date}(?!\\d))*\\s?(?:-|~|～|到|至|、|和|或者?)\\s?${date}[号日](?!${noDate}))`,
);

/** `3-5号`, `11、12号`: the first number has no sign of its own. */
export function dayPair(text: string, at: number, context: DayContext): { moment: Moment; end: number } | null {
  const found = pairForm.exec(text.slice(at, at + 20));
  if (!found || /[\d.\-/]/.test(text[at - 1] ?? '')) return null;
  const whole = longest(`${found[1]}号`, 0, context);
  return whole && { moment: { ...whole.moment, shape: 'clear' }, end: at + found[0].length };
}
