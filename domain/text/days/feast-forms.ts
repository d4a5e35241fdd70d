import type { Day } from '../../model/primitives.ts';
import { daysOffAround, feasts } from './feasts.ts';
import { lunarDay } from './lunar.ts';
import { clear, type DayContext, type Form, form, type Moment } from './moment.ts';
import { dateNumber, realDay, yearNumber, yearOf } from './real-day.ts';

const names = feasts.flatMap((feast) => feast.names).sort((a, b) => b.length - a.length);
const lunarDate =
  '(初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|\\d{1,2})';
const months: Record<string, number> = { 正: 1, 冬: 11, 腊: 12 };

/** Feasts and days of the lunar year: 节后, 年前, 春节, 腊月二十八, 正月十五. */
export const feastForms: Form[] = [
  form(
    `(今年|明年|后年|20\\d{2}年?)?(?:的)?(${names.map((name) => name.replace('.', '\\.')).join('|')})(?:假期|放假|长假|小长假|节假)?`,
    ([year, name = ''], context) => feast(year, name, context),
  ),
  form('(?:放假|假期|小?长假|节)(?=[前后])', (_, context) => nextHoliday(context)),
  form('年(?=[前后](?![年]))', (_, context) => feast(undefined, '春节', context)),
  form(`(?:农历|阴历)?(正|冬|腊)月${lunarDate}`, ([month = '', date = ''], { today }) =>
    lunar(months[month] ?? 0, date, today),
  ),
  form(`(?:农历|阴历)(?:的)?([一二三四五六七八九十]{1,2})月${lunarDate}`, ([month = '', date = ''], { today }) =>
    lunar(dateNumber(month), date, today),
  ),
  form('(?:大年|年|正月)初([一二三四五六七八九十])', ([date = ''], { today }) => lunar(1, date, today)),
];

function lunar(month: number, date: string, today: Day): Moment | null {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  return clear(
    years.map((year) => lunarDay(year, month, dateNumber(date))).find((on) => on !== null && on >= today) ?? null,
  );
}

function feast(year: string | undefined, name: string, { today }: DayContext): Moment | null {
  const found = feasts.find((one) => one.names.includes(name));
  if (!found) return null;
  if (year !== undefined) {
    const which = ['今年', '明年', '后年'].indexOf(year);
    return momentOf(found.on(which < 0 ? yearNumber(year.replace('年', '')) : yearOf(today) + which), found.isHoliday);
  }
  // 国庆后 said on 3 October still means this one: as long as its days off last.
  const days = [yearOf(today), yearOf(today) + 1].map((at) => momentOf(found.on(at), found.isHoliday));
  return days.find((moment) => moment !== null && (moment.edges?.afterOn ?? moment.on) >= today) ?? null;
}

function momentOf(on: Day | null, isHoliday = false): Moment | null {
  if (on === null) return null;
  const { firstOn, lastOn } = isHoliday ? daysOffAround(on) : { firstOn: on, lastOn: on };
  return { on, shape: 'name', isOutside: true, edges: { beforeOn: firstOn, afterOn: lastOn, isRest: isHoliday } };
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
