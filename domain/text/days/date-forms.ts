import type { Day } from '../../model/primitives.ts';
import { clear, type DayContext, dateCount, type Form, form, type Moment, monthCount } from './moment.ts';
import { dateNumber, monthOf, monthStart, nextMonthDay, realDay, yearNumber, yearOf } from './real-day.ts';

const year = '(20\\d{2}|21\\d{2}|2[0-9]|二[零〇][零〇一二三四五六七八九]{2})';

/** What N号 counts besides days. */
export const noDate = '[链店楼电款色线机码门仓铺文房间常厅位板]';

/** Whole dates: 2026-12-05, 明年3月1日, 12月5日, 12/5, 5号. */
export const dateForms: Form[] = [
  form(
    `(20\\d{2}|21\\d{2})\\s?([-/.年])\\s?${monthCount}\\s?[-/.月]\\s?${dateCount}(?![\\d])(?:\\s?[日号])?(?!/\\d|-\\d+(?![\\d./月]))`,
    ([y = '', , m = '', d = '']) => clear(realDay(Number(y), dateNumber(m), dateNumber(d))),
  ),
  // 26.12.15: the year in two digits, as in file names.
  form(
    '(2[4-9]|3[0-5])([-/.])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])(?![\\d.]|[-/]\\d)',
    ([y = '', , m = '', d = '']) => numberMoment(realDay(2000 + Number(y), Number(m), Number(d))),
  ),
  form('(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)', ([y = '', m = '', d = '']) =>
    numberMoment(realDay(Number(y), Number(m), Number(d))),
  ),
  form(`${year}\\s?年\\s?${monthCount}\\s?月(?:份)?\\s?${dateCount}[日号]?`, ([y = '', m = '', d = '']) =>
    clear(realDay(yearNumber(y), dateNumber(m), dateNumber(d))),
  ),
  form(
    `(去年|今年|明年|后年)\\s?的?${monthCount}\\s?(?:月|[./-](?=\\d{1,2}[日号]))\\s?${dateCount}[日号]?`,
    ([which = '', m = '', d = ''], { today }) =>
      clear(realDay(yearOf(today) + yearsOf(which), dateNumber(m), dateNumber(d))),
  ),
  form(`${monthCount}\\s?月\\s?${dateCount}\\s?[日号](?![链店楼电款色线机])`, ([m = '', d = ''], { today }) =>
    clear(nextMonthDay(dateNumber(m), dateNumber(d), today)),
  ),
  form(`(?!一月一)${monthCount}月${dateCount}(?![\\d日号个天款件龄])`, ([m = '', d = ''], { today }) =>
    clear(nextMonthDay(dateNumber(m), dateNumber(d), today)),
  ),
  form(
    `(上上个?|上个?|这个?|本|当|下下个?|下个?)月\\s?的?${dateCount}(?:[日号]|(?=\\s?[之以]?前))`,
    ([which = '', d = ''], context) => inMonth(which, d, context),
  ),
  form(
    '(1[0-2]|0?[1-9])([-/.])(3[01]|[12]\\d|0?[1-9])([日号])?(?![\\d:：%])(?!\\2\\d)(?!-\\d{3,4}(?![\\d./]))',
    ([m = '', sign, d = '', mark], { today }) => {
      // 3-5号 is from the third to the fifth.
      if (mark && sign === '-' && Number(m) < Number(d)) return null;
      const moment = numberMoment(nextMonthDay(Number(m), Number(d), today));
      // 12.5 is more often a price or a size than a day.
      return moment && { ...moment, isVague: sign === '.' };
    },
  ),
  // 31日 of 11月31日 is no day.
  form(`(?<![\\d一二三四五六七八九十]月\\s?)${dateCount}[号日](?!${noDate})`, ([d = ''], { today }) => {
    const date = dateNumber(d);
    const on = realDay(yearOf(today), monthOf(today), date);
    if (on && on >= today) return numberMoment(on);
    const next = monthStart(today, 1);
    return numberMoment(next && realDay(yearOf(next), monthOf(next), date));
  }),
];

const numberMoment = (on: Day | null): Moment | null => (on === null ? null : { on, shape: 'number' });

export const yearsOf = (which: string): number => ['去年', '今年', '明年', '后年'].indexOf(which) - 1;

/** Months from this one: 上 −1, 本 0, 下下 2. */
export function monthsOf(which: string): number {
  const steps = which.match(/[上下]/g)?.length ?? 0;
  return which.startsWith('上') ? -steps : steps;
}

function inMonth(which: string, date: string, { today }: DayContext): Moment | null {
  const first = monthStart(today, monthsOf(which));
  return clear(first && realDay(yearOf(first), monthOf(first), dateNumber(date)));
}
