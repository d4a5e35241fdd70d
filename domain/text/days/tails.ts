import { addWorkdays } from '../../calendar/calendar.ts';
import { addDays, weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { readCount } from '../chinese-number.ts';
import { count, type DayContext, type Moment } from './moment.ts';
import { stepFrom } from './near-forms.ts';

const unit = '\\s?(个?\\s?工作日|个?自然日|天|日|周|个?星期|个?礼拜|个月)';
const nth = `(?:第?${count}|(首|最后一|最后1|头一))`;

const offsets = [
  // 节后第一个工作日, 放假前最后一个工作日, 节后上班第一天
  new RegExp(
    `\\s?的?(?:结束)?(?:之|以)?(前|后)的?(?:上班|复工|开工)?的?\\s?${nth}\\s?个?(工作日|(?<=[第首头一].{1,3})天(?:(?:上班|复工)(?=\\s*[^\\s，,。.!]))?)(?!内)`,
    'y',
  ),
  // 618 前 10 天, 国庆后一周, 上架前3个工作日
  new RegExp(`\\s?的?(?:结束)?(?:之|以)?(前|后|提前)的?\\s?${count}()${unit}(?!内)`, 'y'),
  // 节后一周内: by the end of it.
  new RegExp(`\\s?的?(?:结束)?(?:之|以)?(后|满)的?\\s?${count}()${unit}(?:(之内|以内|内)(?![容部存衣裤]))?`, 'y'),
  new RegExp(`\\s?(提前)\\s?${count}()${unit}`, 'y'),
];

/** 节后第一个周一. */
const weekdayAfter = /\s?的?(?:之|以)?后的?\s?(?:第([一二三四1-4])|首|头一)\s?个?(?:周|星期|礼拜)([一二三四五六日天])/y;

/** What 前 or 后 with a count makes of a moment; null when nothing such follows. */
export function readOffset(
  text: string,
  at: number,
  moment: Moment,
  context: DayContext,
): { moment: Moment; end: number } | null {
  const { on, edges } = moment;
  const first = edges?.beforeOn ?? moment.fromOn ?? on;
  const last = edges?.afterOn ?? on;
  const inside = nthInside(text, at, moment, context);
  if (inside) return inside;
  const week = match(
    /\s?的?(?:之|以)?后的?\s?(?:第([一二三四1-4])|首|头一)\s?个?(?:周|星期)(?![一二三四五六日])/y,
    text,
    at,
  );
  if (week) {
    const later = 7 * ((readCount(week[1] ?? '一') ?? 1) - 1);
    const begins = addWorkdays(context.calendar, addDays(last, 1), 0);
    const monday = addDays(begins, -weekdayOf(begins));
    return {
      moment: { fromOn: addDays(monday, later), on: addDays(monday, later + 6), shape: 'clear' },
      end: at + week[0].length,
    };
  }
  const weekday = match(weekdayAfter, text, at);
  if (weekday) {
    const wanted = '一二三四五六日'.indexOf((weekday[2] ?? '').replace('天', '日'));
    const begins = addDays(last, 1);
    const later = ((wanted - weekdayOf(begins) + 7) % 7) + 7 * ((readCount(weekday[1] ?? '一') ?? 1) - 1);
    return { moment: { on: addDays(begins, later), shape: 'clear' }, end: at + weekday[0].length };
  }
  const ordinal = match(offsets[0], text, at);
  if (ordinal) {
    const [whole, way, number, word, what] = ordinal;
    const isLast = way === '前';
    // 节后第一天 is worked; 上架后第三天 is any day.
    const isAnyDay = what === '天' && !edges?.isRest;
    const steps = word || number === undefined ? 1 : (readCount(number) ?? 0);
    if (steps < 1) return null;
    const day = isAnyDay
      ? addDays(isLast ? first : last, isLast ? -steps : steps)
      : isLast
        ? addWorkdays(context.calendar, first, -steps)
        : addWorkdays(context.calendar, addDays(last, 1), steps - 1);
    return { moment: { on: day, shape: 'clear' }, end: at + whole.length };
  }
  for (const pattern of offsets.slice(1)) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const [whole, way, number = '', , what = '', within] = found;
    const isBefore = way !== '后' && way !== '满';
    // Days before a holiday count from the feast itself (春节前 10 天), after it from the end of the days off.
    const day = stepFrom(isBefore ? (moment.fromOn ?? on) : last, number, what, context, isBefore ? -1 : 1);
    if (day === null) return null;
    return { moment: { on: day, shape: 'clear', isDeadline: within !== undefined }, end: at + whole.length };
  }
  return null;
}

const insideForm = new RegExp(`\\s?的?${nth}\\s?个?(工作日|天)(?![内后前])`, 'y');

/** 今年最后一个工作日, 下周第一个工作日. */
function nthInside(text: string, at: number, { fromOn, on, isSpan }: Moment, context: DayContext) {
  const found = fromOn === undefined || isSpan ? null : match(insideForm, text, at);
  if (!found || fromOn === undefined) return null;
  const [whole, number, word, what] = found;
  const steps = word?.startsWith('最后') ? -1 : word ? 1 : (readCount(number ?? '') ?? 0);
  if (steps === 0 || (number && !whole.includes('第'))) return null;
  const day =
    what === '天'
      ? addDays(steps < 0 ? on : fromOn, steps < 0 ? 0 : steps - 1)
      : addWorkdays(context.calendar, addDays(steps < 0 ? on : fromOn, steps < 0 ? 1 : -1), steps);
  if (day < fromOn || day > on) return null;
  return { moment: { on: day, shape: 'clear' as const }, end: at + whole.length };
}

function match(pattern: RegExp | undefined, text: string, at: number): RegExpExecArray | null {
  if (!pattern) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const weekdayNote =
  /\s?[(（]?\s?(?:周|星期|礼拜)([一二三四五六日天])\s?[)）]?(?![年岁个])|\s?[(（]([一二三四五六日])[)）]/y;
const sameDay = /\s?(?:的)?(?:当天|当日|那天|这天|当晚|大?促?当天)/y;
const hour =
  /[T\s]?的?(?:凌晨|清晨|一早|早上|早晨|上午|中午|午前|下午|午后|傍晚|晚上|晚间|夜里|夜间|半夜|晚(?![礼霜安餐宴装会])|早(?![教餐春秋市])|[ap]m(?![a-z]))?\s?(?:\d{1,2}\s?[:：]\s?\d{2}(?:[:：]\d{2}(?:\.\d{1,6})?Z?)?(?:\s?[ap]m)?|\d{1,2}\s?(?:[点时](?![装尚间位击])(?:半|一刻|三刻|整|\d{1,2}分?)?)|[零〇一二两三四五六七八九十]{1,3}点(?!击)(?:半|一刻|整)?)?/iy;

const hourRange = /\s?[-~—–到至]\s?(?:\d{1,2}\s?(?:[:：]\s?\d{2}|[点时](?:半)?)|[一二两三四五六七八九十]{1,3}点半?)/y;

/** Weekday in brackets, 当天, part of the day and hour. `isOff`: the weekday named is another one. */
export function readNotes(text: string, at: number, on: Day): { end: number; isOff: boolean; hasHour: boolean } {
  let [end, isOff] = [at, false];
  // 周一周二 are two days, 12月1日周二 is one.
  const isSecond = /(?:周|星期|礼拜)[一二三四五六日天]$/.test(text.slice(Math.max(0, at - 3), at));
  const weekday = isSecond ? null : match(weekdayNote, text, end);
  if (weekday) {
    const sign = weekday[1] ?? weekday[2] ?? '';
    isOff = (sign === '天' ? 6 : '一二三四五六日'.indexOf(sign)) !== weekdayOf(on);
    end += weekday[0].length;
  }
  end += match(sameDay, text, end)?.[0].length ?? 0;
  const time = match(hour, text, end)?.[0] ?? '';
  const hasHour = time.trim() !== '' && time.trim() !== '的';
  if (!hasHour) return { end, isOff, hasHour };
  end += time.length;
  return { end: end + (match(hourRange, text, end)?.[0].length ?? 0), isOff, hasHour };
}

const deadline =
  /\s?(?:\(含[^)]{0,4}\)\s?)?(?:下班|收工)?\s?(?:之前|以前|前夕|前(?![端台沿面期置往线后提三两几\d]|女|男|任|胸|片|卫|轮|缀|盖|叉|灯|额|襟|刘海|掌|门|排|轴)|截止|截稿|到期|为止|之内|以内|内(?![容部存衣裤页销外购胆测]))(?:必须|务必|要)?/y;
const about = /\s?(?:前后|左右|上下|附近)/y;

/** `isBefore`: 前 and its like; 内 and 截止 hold the day itself. */
export function readDeadline(text: string, at: number): { end: number; isBefore: boolean; isVague: boolean } | null {
  const vague = match(about, text, at);
  if (vague) return { end: at + vague[0].length, isBefore: false, isVague: true };
  const found = match(deadline, text, at);
  if (!found) {
    const home = match(/\s?(?:下班(?:时|后)?|EOD|COB)(?![A-Za-z])/iy, text, at);
    return home ? { end: at + home[0].length, isBefore: false, isVague: false } : null;
  }
  return { end: at + found[0].length, isBefore: /前/.test(found[0]) && !/下班|收工|含/.test(found[0]), isVague: false };
}

const afterWord =
  /\s?(?:假期)?(?:结束)?(?:之后|以后|过后|后)(?!\s?[\d一二两三四五六七八九十]{1,3}\s?个?(?:小时|分钟))(?![台端续期勤面半天者视盖座备壳背轮排跟置厨院门帘腰领妈爸悔])/y;
/** 节后, 双11后 without a count. */
export const readAfter = (text: string, at: number): number | null => {
  const found = match(afterWord, text, at);
  return found ? at + found[0].length : null;
};
