import { addWorkdays } from '../../calendar/calendar.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { daysOffAround, feasts } from './feasts.ts';
import { lunarDay } from './lunar.ts';
import { clear, type DayContext, type Form, form, type Moment } from './moment.ts';
import { dateNumber, realDay, yearNumber, yearOf } from './real-day.ts';

const names = [...new Set(feasts.flatMap((feast) => feast.names))].sort((a, b) => b.length - a.length);
const anyName = names.map((name) => name.replace('.', '\\.')).join('|');
const lunarDate =
  '(初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|\\d{1,2})';
const months: Record<string, number> = { 正: 1, 冬: 11, 腊: 12 };

/** Feasts and days of the lunar year: 节后, 年前, 春节, 腊月二十八, 正月十五. */
export const feastForms: Form[] = [
  form(
    `(今年|明年|后年|20\\d{2}年?)?(?:的)?(${anyName})(假期|放假|长假|小长假|节假)?`,
    ([year, name = '', rest], context) => {
      const moment = feast(year, name, context);
      // The days off, not the feast in the middle of them.
      return moment?.edges?.isRest && rest
        ? { ...moment, fromOn: moment.edges.beforeOn, on: moment.edges.afterOn }
        : moment;
    },
  ),
  form(`(?:过完|过了)(年|${anyName})(?![货])`, ([name = ''], context) => {
    const moment = feast(undefined, name === '年' ? '春节' : name, context);
    return moment && clear(addWorkdays(context.calendar, addDays(moment.edges?.afterOn ?? moment.on, 1), 0));
  }),
  form('(?:放假|假期|小?长假|节)(?=[前后]|结束[之以]?后)', (_, context) => nextHoliday(context)),
  form('年(?=[前后](?![年]))', (_, context) => feast(undefined, '春节', context)),
  form(`(?:农历|阴历)?(正|冬|腊)月${lunarDate}`, ([month = '', date = ''], { today }) =>
    lunar(months[month] ?? 0, date, today),
  ),
  form(`(?:农历|阴历)(?:的)?([一二三四五六七八九十]{1,2})月${lunarDate}`, ([month = '', date = ''], { today }) =>
    lunar(dateNumber(month), date, today),
  ),
  form('(?:大?年)(二十[一二三四五六七八九]?|廿[一二三四五六七八九]?)(?![年多几])', ([date = ''], { today }) =>
    lunar(12, date, today),
  ),
  form('腊月底', (_, context) => feast(undefined, '除夕', context)),
  form('正月[底末]', (_, { today }) => lunar(1, '三十', today)),
  // 初八开工: of the month everybody is at home in.
  form('初([一二三四五六七八九十])(?![月年中高生到见级次阶稿版学女男])', ([date = ''], { today }) => {
    const moment = lunar(1, date, today);
    return moment && { ...moment, isRough: true };
  }),
  form('(?:大年|年|正月)初([一二三四五六七八九十])', ([date = ''], { today }) => lunar(1, date, today)),
];

function lunar(month: number, date: string, today: Day): Moment | null {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  return clear(
    years.map((year) => lunarDay(year, month, dateNumber(date))).find((on) => on !== null && on >= today) ?? null,
  );
}

function feast(year: string | undefined, name: string, { today }: DayContext): Moment | null {
  const found = feasts.filter((one) => one.names.includes(name));
  const which = ['今年', '明年', '后年'].indexOf(year ?? '');
  const wanted = which < 0 ? yearNumber((year ?? '').replace('年', '')) : yearOf(today) + which;
  const years = year === undefined ? [yearOf(today), yearOf(today) + 1] : [wanted];
  const days = years
    .flatMap((at) => found.map((one) => momentOf(one.on(at), one)))
    .filter((moment) => moment !== null)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (year !== undefined) return days[0] ?? null;
  // 国庆后 said on 3 October still means this one: as long as its days off last.
  return days.find((moment) => (moment.edges?.afterOn ?? moment.on) >= today) ?? null;
}

function momentOf(on: Day | null, { isHoliday = false, isRough = false }: { isHoliday?: boolean; isRough?: boolean }) {
  if (on === null) return null;
  const { firstOn, lastOn } = isHoliday ? daysOffAround(on) : { firstOn: on, lastOn: on };
  const edges = { beforeOn: firstOn, afterOn: lastOn, isRest: isHoliday };
  const moment: Moment = { on, shape: 'name', isOutside: true, isRough, edges };
  return moment;
}

/** The next days off by law. */
function nextHoliday(context: DayContext): Moment | null {
  const all = feasts
    .filter(({ isHoliday }) => isHoliday)
    .flatMap(({ names: [name = ''] }) => feast(undefined, name, context) ?? []);
  const edge = (moment: Moment) => moment.edges?.beforeOn ?? moment.on;
  const next = all.sort((a, b) => (edge(a) < edge(b) ? -1 : 1))[0];
  return next && realDay(yearOf(next.on), 1, 1) ? { ...next, shape: 'clear' } : null;
}
