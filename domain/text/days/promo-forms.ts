import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../model/primitives.ts';
import { blackFriday } from './feasts.ts';
import { lunarDay } from './lunar.ts';
import { type DayContext, type Form, form, type Moment, type PromoDays } from './moment.ts';
import { yearNumber, yearOf } from './real-day.ts';

type Kind = { aliases: readonly string[]; peak?: string; dayIn?: (year: number) => Day | null };

/** Promotions everybody names; the peak is the day in the name. */
const kinds: readonly Kind[] = [
  { aliases: ['双十一', '双11', '双 11', '11.11', '1111', '双１１', 'd11'], peak: '11-11' },
  { aliases: ['双十二', '双12', '双 12', '12.12', '1212', '年终大促'], peak: '12-12' },
  { aliases: ['618大促', '618', '年中大促', '六一八', '6.18'], peak: '06-18' },
  {
    aliases: ['38大促', '38女王节', '38节', '三八节', '三八大促', '三八女王节', '妇女节', '女王节', '女神节', '3.8节'],
    peak: '03-08',
  },
  { aliases: ['99大促', '99划算节', '九九大促', '99节'], peak: '09-09' },
  { aliases: ['818大促', '818发烧节', '818'], peak: '08-18' },
  { aliases: ['520大促', '520', '五二零'], peak: '05-20' },
  { aliases: ['黑色星期五', '黑五'], dayIn: blackFriday },
  { aliases: ['年货节'] },
];

/** The days most shops keep, for years whose own nobody has written down. 年货节 runs from 小寒 or so to 小年. */
function defaultPromos(today: Day): PromoDays[] {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1, yearOf(today) + 2];
  return years.flatMap((year) => [
    ...kinds.flatMap(({ aliases: [name = '', ...aliases], peak, dayIn }) => {
      const on = peak ? `${year}-${peak}` : dayIn?.(year);
      return on ? [{ name, aliases, fromOn: on, toOn: on }] : [];
    }),
    ...newYearGoods(year),
  ]);
}

function newYearGoods(year: number): PromoDays[] {
  const [fromOn, toOn] = [lunarDay(year - 1, 11, 28), lunarDay(year - 1, 12, 15)];
  return fromOn && toOn ? [{ name: '年货节', aliases: [], fromOn, toOn }] : [];
}

const everyName = kinds.flatMap(({ aliases }) => aliases).sort((a, b) => b.length - a.length);
const year = '(今年|明年|后年|20\\d{2}年?)?\\s?的?';

const anyName = everyName.map((name) => name.replace('.', '\\.')).join('|');
/** What the user may call a part of a promotion, by the name it has in the windows. */
const phases: Record<string, string> = { 定金: '预售', 报名: '招商', 现货: '爆发' };
const phaseNames = '招商|报名|预售|定金|尾款|开门红|现货|爆发|返场|价保';

/** Promotions: 618 前 10 天, 双11当天, 双11预售开始前一周, 大促前3个工作日. */
export const promoForms: Form[] = [
  form(
    `${year}(${anyName})(?:大促)?(?:的)?(${phaseNames})?(?:活动)?(期间|开始|启动|开启|结束|截止)?(?:日|时间)?(?![\\d.万])`,
    ([which, name = '', phase, edge], context) => (phase || edge ? part(which, name, phase, edge, context) : null),
  ),
  form(
    `${year}(${anyName})(?:大促|狂欢节|购物节)?(?!\\s?的?(?:${phaseNames})(?!活动)|(?<=\\d)\\d|[.万元块件个码米克cmgk%％*×xX年岁])`,
    ([which, name = ''], context) => promo(which, name, context),
  ),
  // Bare figures are a promotion only with days counted from them.
  form(
    '(今年|明年)?\\s?的?(三八|38|九九|99)(?=\\s?(?:之|以)?(?:[前后]\\s?第?[\\d一二两三四五六七八九十半]|当天))',
    ([which, name = ''], context) => promo(which, /8|八/.test(name) ? '38节' : '99节', context),
  ),
  form('(下次|下一?场|下个|这次|本次)?(?:大促|活动大促)(?=\\s?(?:开始)?[前后当])', (_, context) => nextPromo(context)),
];

/** The promotions of the user, whatever they are called (`2027 天猫年货节`). */
export function ownPromo(text: string, at: number, context: DayContext): { moment: Moment; end: number } | null {
  let best: { moment: Moment; end: number } | null = null;
  for (const promoDays of context.promos) {
    for (const name of [promoDays.name, ...promoDays.aliases]) {
      const end = at + name.length;
      if (name.length < 2 || promoDays.toOn < context.today || (best && best.end >= end)) continue;
      if (!kindOf(name) && text.startsWith(name, at)) best = { moment: momentOf(promoDays), end };
    }
  }
  return best;
}

const plain = (name: string) => name.replace(/\s/g, '').toLowerCase();
const kindByName = new Map(kinds.flatMap((kind) => kind.aliases.map((alias) => [plain(alias), kind] as const)));
const kindOf = (name: string): Kind | undefined => kindByName.get(plain(name));

const knownWindows = new WeakMap<readonly PromoDays[], Map<string, PromoDays[]>>();

/** All windows of a kind, the user's own before the usual ones. Asked at every letter that may open a day. */
function windowsOf(kind: Kind, { promos, today }: DayContext): PromoDays[] {
  const known = knownWindows.get(promos) ?? new Map<string, PromoDays[]>();
  knownWindows.set(promos, known);
  const key = `${today} ${kind.aliases[0]}`;
  const names = kind.aliases.map(plain);
  const found =
    known.get(key) ??
    [...promos, ...defaultPromos(today)].filter(({ name, aliases }) =>
      [name, ...aliases].some((own) => names.some((one) => plain(own).includes(one))),
    );
  known.set(key, found);
  return found;
}

/** The windows of that name, the next ones first; of the same year the user's own days. */
function windowsNamed(
  which: string | undefined,
  name: string,
  context: DayContext,
  isNext: (one: PromoDays) => boolean,
) {
  const kind = kindOf(name);
  const wanted = which === undefined ? null : wantedYear(which, context.today);
  const known = kind ? windowsOf(kind, context) : [];
  const fits = (one: PromoDays) => (wanted === null ? isNext(one) : yearOf(one.fromOn) === wanted);
  return known.filter(fits).sort((a, b) => yearOf(a.fromOn) - yearOf(b.fromOn));
}

function promo(which: string | undefined, name: string, context: DayContext): Moment | null {
  const kind = kindOf(name);
  const [found] = windowsNamed(which, name, context, (one) => peakOf(one, kind) >= context.today);
  return found ? momentOf(found, kind) : null;
}

/** A part of a promotion, or its first or last day: 双11预售, 618 招商截止, 双12 结束. */
function part(
  which: string | undefined,
  name: string,
  phase: string | undefined,
  edge: string | undefined,
  context: DayContext,
): Moment | null {
  const called = phase && [phase, phases[phase]];
  const spans = windowsNamed(which, name, context, (one) => one.toOn >= addDays(context.today, -60)).flatMap((one) =>
    called ? (one.phases ?? []).filter((each) => called.includes(each.name)) : [one],
  );
  const span = spans.find(({ toOn }) => which !== undefined || toOn >= context.today);
  if (!span) return null;
  const { fromOn, toOn } = span;
  const edges = { beforeOn: fromOn, afterOn: toOn };
  if (edge === '结束' || edge === '截止') return { on: toOn, shape: 'clear', isOutside: edge === '结束' };
  if (edge && edge !== '期间') return { on: fromOn, shape: 'clear', isOutside: true };
  return { fromOn, on: toOn, shape: 'name', isOutside: true, edges };
}

function wantedYear(which: string, today: Day): number {
  const at = ['今年', '明年', '后年'].indexOf(which);
  return at < 0 ? yearNumber(which.replace('年', '')) : yearOf(today) + at;
}

/** The day of the name when it lies in the window, else the window's last day. */
function peakOf({ fromOn, toOn }: PromoDays, kind: Kind | undefined): Day {
  const peak = kind?.peak ? `${fromOn.slice(0, 4)}-${kind.peak}` : toOn;
  return peak >= fromOn && peak <= toOn ? peak : toOn;
}

function momentOf(days: PromoDays, kind?: Kind): Moment {
  const peak = peakOf(days, kind);
  const beforeOn = kind?.peak ? peak : days.fromOn;
  return {
    on: kind?.peak ? peak : days.toOn,
    ...(kind?.peak || days.fromOn === days.toOn ? {} : { fromOn: days.fromOn }),
    shape: 'name',
    isOutside: true,
    edges: { beforeOn, afterOn: kind?.peak ? peak : days.toOn },
  };
}

function nextPromo(context: DayContext): Moment | null {
  const all = context.promos.length > 0 ? context.promos : defaultPromos(context.today);
  const main = all.filter(({ name, fromOn }) => fromOn > context.today && !/^(520|818)/.test(name));
  const [next] = [...main].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return next ? { ...momentOf(next), edges: { beforeOn: next.fromOn, afterOn: next.toOn } } : null;
}
