import { weekdayOf } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import type { Rhythm } from '../../model/recurrence.ts';
import { readCount } from '../chinese-number.ts';
import { dateCount, monthCount } from '../days/moment.ts';
import { dateNumber } from '../days/real-day.ts';

/**
 * What words of a rhythm mean. `asks`: it may be several, in words that are one each. `month`: a month it comes to, for
 * rules that do not come every month. null: it comes again, but by no rule a task can have.
 */
export type RepeatRead = { rhythm: Rhythm; month?: number } | { asks: readonly string[] } | null;
type RepeatForm = { pattern: RegExp; read: (parts: readonly string[], today: Day) => RepeatRead };

const form = (source: string, read: RepeatForm['read']): RepeatForm => ({ pattern: new RegExp(source, 'iy'), read });

const week = '(?:周|星期|礼拜)';
/** Words in which the sign of a weekday is another one: 每周一定, 每周天猫, 每周日报. */
const weekday =
  '(?:一(?![定起款更边直般律共样旦切并同])|二(?![维手十])|三(?![方十])|四(?![川十])|五(?![金折星十])|六(?!十)|日(?![报常均销用化更历志记])|天(?![猫气数幕然使]))';
/** What is counted: so often (每周三次), or so much (每天 30 单). */
const measure =
  '(?:次|回|天|小时|分钟|个(?!人)|款|篇|条|场(?![馆景地控])|件|单(?!品)|万|千|百|元|家|批|套|版|张|部|期|位|名|页|斤|吨|箱|盒|包|瓶|袋|分|折|倍|成|支|杯|粒|片|颗|[kw](?![a-z])|%)';
const noCount = `(?![一二三四五六日天]|\\s?(?:[到至~-]\\s?)?[一二两三四五六七八九十\\d]{0,4}\\s?${measure})`;
/** What is sold or measured by the day or week, or is a name: no wish that something be done. */
const noRate = `(?!\\s?(?:[\\d一二两三四五六七八九十几]+\\s?(?:[到至~-]\\s?\\d+)?\\s?${measure}|[\\d.逢]|限|仅|销|成交|GMV|营业|流水|产能|产量|平均|均|约|精选|特[价惠卖]|福利|之星|热[卖销]|必|推荐|新款|好物|签到|优鲜|坚果|鲜|C|黑巧|营养|维|防晒|穿搭|膳食|的?(?:预算|费用|消耗|花费|租金|工资|成本)))`;
/** 每, 每两个, 每隔一个: how many steps apart. */
const lead = '((?:每?[隔逢]|每到|间隔|每)\\s?(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})?\\s?个?)\\s?';
const once = '(?:\\s?(?:做|来|搞|开|进行)?\\s?[一1]\\s?次)?';
const listed = '\\s?(?:[、,/和与及]|或|到|至|~|-)\\s?';

/** 每隔两周 is every second week for some, every third for others. */
function apart(text: string): number[] {
  const count = readCount(/[一二两三四五六七八九十\d]+/.exec(text)?.[0] ?? '1') ?? 1;
  if (text.includes('双')) return [2];
  if (!text.includes('隔')) return [count];
  return count === 1 ? [2] : [count, count + 1];
}

const inWords = (steps: number, unit: string): string => (steps === 1 ? `每${unit}` : `每 ${steps} ${unit}`);

/** One reading is the rule, several are asked about. */
const oneOf = (text: string, unit: string, rest: string, rhythmOf: (every: number) => Rhythm): RepeatRead => {
  const [only = 1, other] = apart(text);
  return other === undefined
    ? { rhythm: rhythmOf(only) }
    : { asks: [only, other].map((steps) => `${inWords(steps, unit)}${rest}`) };
};

const names = '一二三四五六日';
function weekdaysOf(text: string): number[] {
  const days = [...text.matchAll(/[一二三四五六日天]/g)].map(([sign]) => (sign === '天' ? 6 : names.indexOf(sign)));
  const [first = 0, last = 0] = days;
  if (!/[到至~-]/.test(text) || days.length !== 2) return [...new Set(days)].sort((a, b) => a - b);
  return [0, 1, 2, 3, 4, 5, 6].filter((day) =>
    first <= last ? day >= first && day <= last : day >= first || day <= last,
  );
}

const onWeekdays: RepeatForm['read'] = ([text = '', signs = '']) => {
  const weekdays = weekdaysOf(signs);
  const spelled = weekdays.map((day) => `周${names[day]}`).join('、');
  if (weekdays.join('') === '01234' && apart(text)[0] === 1)
    return { rhythm: { kind: 'days', every: 1, unit: 'working' } };
  return oneOf(text, '周', `的${spelled}`, (every) => ({ kind: 'weeks', every, weekdays }));
};

const onDate: RepeatForm['read'] = ([text = '', date = '']) => {
  const day = dateNumber(date);
  return oneOf(text, '个月', ` ${day} 号`, (every) => ({ kind: 'months', every, day }));
};

const endOfMonth: RepeatForm['read'] = ([text = '', part = '']) => {
  const [every = 1] = apart(text);
  const months = (day: number | 'lastWorkday'): RepeatRead => ({ rhythm: { kind: 'months', every, day } });
  if (/工作日/.test(part)) return months(/最后/.test(part) ? 'lastWorkday' : 1);
  if (/最后/.test(part)) return months(31);
  if (/天/.test(part)) return months(1);
  const month = inWords(every, every === 1 ? '月' : '个月');
  if (/[底末]/.test(part)) return { asks: [`${month}最后一天`, `${month}最后一个工作日`] };
  return { asks: /初/.test(part) ? [`${month} 1 号`, `${month}第一个工作日`] : [`${month} 15 号`] };
};

const endOfQuarter: RepeatForm['read'] = ([part = '']) => {
  if (part === '' || /[底末初]/.test(part))
    return {
      asks: /初/.test(part) ? ['每季度第一天', '每季度第一个工作日'] : ['每季度最后一天', '每季度最后一个工作日'],
    };
  const isLast = /最后/.test(part);
  const day = !isLast ? 1 : /工作日/.test(part) ? 'lastWorkday' : 31;
  return { rhythm: { kind: 'months', every: 3, day }, month: isLast ? 3 : 1 };
};

const edge = '(最后一天|最后1天|(?:最后一|第一|首|头一)个工作日|第一天|头一天|首日';

/** Rhythms in words, 每周五 and 每月 1 号 to 每季度最后一天. What is more special comes first. */
export const repeatForms: RepeatForm[] = [
  form(
    `${lead}${week}的?\\s?${week}?(${weekday}(?:\\s?[、/和与及到至~-]?\\s?${week}?${weekday})*)${noCount}`,
    onWeekdays,
  ),
  // Which weeks are the even ones, nobody says.
  form(`每?[双单]${week}的?${week}?(${weekday})${noCount}`, ([sign = '']) => ({ asks: [`每 2 周的周${sign}`] })),
  form(`()${week}(一)(?:到|至|~|-)${week}?五(?:每天|天天)`, () => ({
    rhythm: { kind: 'days', every: 1, unit: 'working' },
  })),
  form(`(每?双|${lead.slice(1, -4)})\\s?${week}(?![期末])${once}${noRate}`, ([text = ''], today) => {
    const days = [...new Set([4, 0, Math.min(4, weekdayOf(today))])].map((day) => names[day]);
    return { asks: apart(text).flatMap((steps) => days.map((day) => `${inWords(steps, '周')}的周${day}`)) };
  }),
  form(`${lead}周末`, ([text = '']) => ({
    asks: ['六', '日'].map((day) => `${inWords(apart(text)[0] ?? 1, '周')}的周${day}`),
  })),
  form(`${lead}${week}\\s?[一二两三四五六七八九十\\d]{1,3}\\s?[次回]`, () => null),
  form(
    `${lead}月的?\\s?第?${dateCount}(?:\\s?[日号](?![线店楼机会])|(?=\\s?之?前))(?!${listed}\\d{1,2}\\s?[日号])`,
    onDate,
  ),
  form(`${lead}月的?\\s?\\d{1,2}\\s?[日号]?(?:${listed}\\d{1,2}\\s?[日号]?)+`, () => null),
  form(`${lead}月的?${edge}|月?[底末初中])(?![包级])`, endOfMonth),
  form(`${lead}月的?(?:倒数)?(?:第[一二三四五1-5]|最后一)个?(?:${week}[一二三四五六日天]?|工作日)`, () => null),
  form(`${lead}月(?![底末初中份经亮饼子\\d])${once}${noRate}`, ([text = ''], today) => {
    const [every = 1] = apart(text);
    const month = inWords(every, every === 1 ? '月' : '个月');
    return { asks: [`${month} 1 号`, `${month} ${Number(today.slice(8))} 号`, `${month}最后一个工作日`] };
  }),
  form(`每个?季度?的?${edge}|[底末初])`, endOfQuarter),
  form(`(?:每个?季度)${once}${noRate}`, () => endOfQuarter([], '')),
  form(`每年的?\\s?${monthCount}\\s?月\\s?${dateCount}(?:\\s?[日号])?`, ([month = '', day = '']) => ({
    rhythm: { kind: 'months', every: 12, day: dateNumber(day) },
    month: dateNumber(month),
  })),
  form(`${lead}工作日${once}`, ([text = '']) =>
    oneOf(text, '个工作日', '', (every) => ({ kind: 'days', every, unit: 'working' })),
  ),
  form(`every (mon|tues?|wednes|thurs?|fri|satur|sun)day`, ([name = '']) => ({
    rhythm: {
      kind: 'weeks',
      every: 1,
      weekdays: [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name.slice(0, 3).toLowerCase())],
    },
  })),
  form('every (?:weekday|work(?:ing)? ?day)', () => ({ rhythm: { kind: 'days', every: 1, unit: 'working' } })),
  form('(?:工作日每天|每天工作日|每天\\(工作日\\))', () => ({ rhythm: { kind: 'days', every: 1, unit: 'working' } })),
  form(
    `((?:每|每?隔)\\s?(?:[二两三四五六七八九十]{1,2}|\\d{1,2})|每?隔一)\\s?天${once}(?![内后前])${noRate}`,
    ([text = '']) => oneOf(text, '天', '', (every) => ({ kind: 'days', every, unit: 'calendar' })),
  ),
  form(`(?:每天|每日|每一天)${once}${noRate}`, () => ({ asks: ['每个工作日'] })),
];
