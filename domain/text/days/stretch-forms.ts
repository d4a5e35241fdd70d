import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { readCount } from '../chinese-number.ts';
import { monthsOf, yearsOf } from './date-forms.ts';
import { clear, type Form, form, type Moment, monthCount } from './moment.ts';
import { dateNumber, monthEnd, monthOf, monthStart, realDay, yearNumber, yearOf } from './real-day.ts';

const whichMonth = '(上上个?月|上个?月|这个?月|本月|当月|下下个?月|下个?月)';
const whichYear = '(去年|今年|明年|后年|20\\d{2}\\s?年?|2\\d年|二[零〇][零〇一二三四五六七八九]{2}年)';
const part = '(初|上旬|中上旬|上中旬|中下旬|中旬|下旬|月底|底|末|中)(?![包级])';

/** Parts of months and years: 月底, 下月初, 3月中旬, 明年3月, Q4, 季度末, 年底. */
export const stretchForms: Form[] = [
  form(`${whichMonth}的?月?${part}`, ([which = '', at = ''], { today }) =>
    partOf(monthStart(today, monthsOf(which)), at),
  ),
  form(`月(底|末)(?![包级])`, (_, { today }) => partOf(monthStart(today, 0), '底')),
  form(`(月初|月中|上旬|中旬|下旬)(?!国)`, ([word = ''], { today }) => nextPart(word.replace('月', ''), today)),
  form(`${whichYear}?\\s?${monthCount}\\s?月(?:份)?${part}`, ([year, month = '', at = ''], { today }) => {
    const first = firstOf(year, dateNumber(month), today);
    const moment = partOf(first, at);
    // 3月底 said in April means next year's.
    return moment && year === undefined && moment.on < today ? partOf(first && monthStart(first, 12), at) : moment;
  }),
  form(`${whichYear}\\s?${monthCount}\\s?月(?:份)?(?![\\d龄])`, ([year = '', month = ''], { today }) =>
    month12(firstOf(year, dateNumber(month), today), 'clear'),
  ),
  form('(20\\d{2})[-/.](1[0-2]|0?[1-9])(?![\\d./-])', ([year = '', month = '']) =>
    month12(realDay(Number(year), Number(month), 1), 'number'),
  ),
  form(`(${monthCount})月份?(?![\\d龄饼子])(?=之?前|以前|内|之内|结束)`, ([month = ''], { today }) => {
    const first = firstOf(undefined, dateNumber(month), today);
    const end = first && monthEnd(first, 0);
    return month12(first && end && end < today ? monthStart(first, 12) : first, 'name');
  }),
  // 12月份交货: some day of it.
  form(
    `${monthCount}月(?:份)?(?=\\s?(?:交|到货|发货|出货|上架|上新|上线|开售|开播|开始|完成|入仓|拍摄|打样|拍))`,
    ([month = ''], { today }) => {
      const first = firstOf(undefined, dateNumber(month), today);
      const end = first && monthEnd(first, 0);
      const moment = month12(first && end && end < today ? monthStart(first, 12) : first, 'name');
      return moment && { ...moment, isRough: true };
    },
  ),
  form(`${whichMonth}(?![\\d一二三四五六七八九十])`, ([which = ''], { today }) =>
    month12(monthStart(today, monthsOf(which)), 'name'),
  ),
  form(
    `${whichYear}?\\s?(?:年)?(?:Q\\s?([1-4])|第?([一二三四1-4])季度|第?([一二三四])季)(?:\\s?(末|底|初))?`,
    ([year, ...rest], { today }) => quarter(year, rest[0] ?? rest[1] ?? rest[2] ?? '', rest[3], today),
  ),
  form('(这个?|本|下个?)季度(?![末底初])', ([which = ''], { today }) => {
    const first = monthStart(today, -((monthOf(today) - 1) % 3) + (which.startsWith('下') ? 3 : 0));
    const end = first && monthEnd(first, 2);
    return first && end ? { fromOn: first, on: end, shape: 'name', isOutside: true } : null;
  }),
  form('(这个?|本|下个?)?季度?(末|底|初)', ([which = '', edge], { today }) => {
    const at = Math.floor((monthOf(today) - 1) / 3) + (which.startsWith('下') ? 1 : 0);
    const end = realDay(yearOf(today) + Math.floor(at / 4), 1, 1);
    const on = end && (edge === '初' ? monthStart(end, (at % 4) * 3) : monthEnd(end, (at % 4) * 3 + 2));
    return on ? { on, shape: 'clear' } : null;
  }),
  form(`${whichYear}?(年底|年末|年终(?![奖总盘大汇])|年中|年初|底|末|初)`, ([year, at = ''], { today }) =>
    partOfYear(year, at, today),
  ),
  form(`${whichYear}?\\s?(上半年|下半年|H[12](?![\\dA-Za-z]))`, ([year, at = ''], { today }) => {
    const isFirst = /^上|1$/.test(at);
    // 上半年 said in autumn is the next one.
    const y = yearIn(year, today) + (year === undefined && isFirst && monthOf(today) > 6 ? 1 : 0);
    return {
      fromOn: `${y}-${isFirst ? '01-01' : '07-01'}`,
      on: `${y}-${isFirst ? '06-30' : '12-31'}`,
      shape: 'name',
      isOutside: true,
    };
  }),
  form('(今年|明年|后年)(?![款生货终会轻度内级])', ([which = ''], { today }) => ({
    fromOn: `${yearOf(today) + yearsOf(which)}-01-01`,
    on: `${yearOf(today) + yearsOf(which)}-12-31`,
    shape: 'name',
    isVague: true,
    isOutside: true,
  })),
];

/** `明年`, `2027年`, `27年`; none: this year. */
export function yearIn(year: string | undefined, today: Day): number {
  if (year === undefined) return yearOf(today);
  return /年$/.test(year) && /^[今明后去]/.test(year)
    ? yearOf(today) + yearsOf(year)
    : yearNumber(year.replace(/\s?年/, ''));
}

const firstOf = (year: string | undefined, month: number, today: Day): Day | null =>
  realDay(yearIn(year, today), month, 1);

const spans: Record<string, readonly [from: number, to: number]> = {
  初: [1, 1],
  中: [15, 15],
  上旬: [1, 10],
  中上旬: [1, 20],
  上中旬: [1, 20],
  中旬: [11, 20],
};

function partOf(first: Day | null, at: string): Moment | null {
  const end = first && monthEnd(first, 0);
  if (!first || !end) return null;
  const [from, to] = spans[at] ?? [
    at === '中下旬' ? 11 : at === '下旬' ? 21 : Number(end.slice(8)),
    Number(end.slice(8)),
  ];
  const on = addDays(first, to - 1);
  return from === to
    ? { on, shape: 'clear' }
    : { fromOn: addDays(first, from - 1), on, shape: 'clear', isOutside: true };
}

/** 月初 and 月中 without a month: the next one. */
function nextPart(at: string, today: Day): Moment | null {
  const now = partOf(monthStart(today, 0), at);
  return now && now.on >= today ? now : partOf(monthStart(today, 1), at);
}

function month12(first: Day | null, shape: Moment['shape']): Moment | null {
  const end = first && monthEnd(first, 0);
  return first && end ? { fromOn: first, on: end, shape, isOutside: true } : null;
}

function quarter(year: string | undefined, text: string, at: string | undefined, today: Day): Moment | null {
  const number = readCount(text) ?? 0;
  const last = (y: number) => realDay(y, number * 3, 1);
  const started = last(yearIn(year, today));
  const end = started && monthEnd(started, 0);
  const isOver = year === undefined && end !== null && end < today;
  const month = isOver ? last(yearOf(today) + 1) : started;
  const [fromOn, on] = [month && monthStart(month, -2), month && monthEnd(month, 0)];
  if (!fromOn || !on) return null;
  if (at === '初') return { on: fromOn, shape: 'clear' };
  return at ? { on, shape: 'clear' } : { fromOn, on, shape: 'name', isOutside: true };
}

function partOfYear(year: string | undefined, at: string, today: Day): Moment | null {
  // 底 alone is no end of a year.
  if (year === undefined && !at.startsWith('年')) return null;
  const y = yearIn(year, today);
  const on = (which: number) =>
    realDay(
      which,
      at.endsWith('初') ? 1 : at.endsWith('中') ? 6 : 12,
      at.endsWith('初') ? 1 : at.endsWith('中') ? 30 : 31,
    );
  const day = on(y);
  const found = year === undefined && day !== null && day < today ? on(y + 1) : day;
  return clear(found);
}
