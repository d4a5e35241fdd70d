import type { Day } from '../../model/primitives.ts';
import { lunarDay } from './lunar.ts';
import { type DayContext, type Form, form, type Moment, type PromoDays } from './moment.ts';
import { yearNumber, yearOf } from './real-day.ts';

type Kind = { aliases: readonly string[]; peak?: string };

/** Promotions everybody names; the peak is the day in the name. */
const kinds: readonly Kind[] = [
  { aliases: ['双十一', '双11', '双 11', '11.11', '1111', '双１１', 'd11'], peak: '11-11' },
  { aliases: ['双十二', '双12', '双 12', '12.12', '1212'], peak: '12-12' },
  { aliases: ['618大促', '618', '六一八', '6.18'], peak: '06-18' },
  {
    aliases: ['38大促', '38女王节', '38节', '三八节', '三八大促', '三八女王节', '妇女节', '女王节', '女神节', '3.8节'],
    peak: '03-08',
  },
  { aliases: ['99大促', '99划算节', '九九大促', '99节'], peak: '09-09' },
  { aliases: ['818大促', '818发烧节', '818'], peak: '08-18' },
  { aliases: ['520大促', '520', '五二零'], peak: '05-20' },
  { aliases: ['黑五'] },
  { aliases: ['年货节'] },
];

/** The days most shops keep, for years whose own nobody has written down. 年货节 runs from 小寒 or so to 小年. */
function defaultPromos(today: Day): PromoDays[] {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1, yearOf(today) + 2];
  return years.flatMap((year) => [
    ...kinds.flatMap(({ aliases: [name = '', ...aliases], peak }) =>
      peak ? [{ name, aliases, fromOn: `${year}-${peak}`, toOn: `${year}-${peak}` }] : [],
    ),
    ...newYearGoods(year),
  ]);
}

function newYearGoods(year: number): PromoDays[] {
  const [fromOn, toOn] = [lunarDay(year - 1, 11, 28), lunarDay(year - 1, 12, 15)];
  return fromOn && toOn ? [{ name: '年货节', aliases: [], fromOn, toOn }] : [];
}

const everyName = kinds.flatMap(({ aliases }) => aliases).sort((a, b) => b.length - a.length);
const year = '(今年|明年|后年|20\\d{2}年?)?\\s?的?';

/** Promotions: 618 前 10 天, 双11当天, 大促前3个工作日. */
export const promoForms: Form[] = [
  form(
    `${year}(${everyName.map((name) => name.replace('.', '\\.')).join('|')})(?:大促|狂欢节|购物节)?(?![\\d.万元块件个码米克cmgk%％*×xX年岁])`,
    ([which, name = ''], context) => promo(which, name, context),
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
const kindOf = (name: string): Kind | undefined =>
  kinds.find(({ aliases }) => aliases.some((alias) => plain(alias) === plain(name)));

function promo(which: string | undefined, name: string, context: DayContext): Moment | null {
  const kind = kindOf(name);
  const wanted = which === undefined ? null : wantedYear(which, context.today);
  const known = [...context.promos, ...defaultPromos(context.today)].filter((one) =>
    kind?.aliases.some((alias) => [one.name, ...one.aliases].some((own) => plain(own).includes(plain(alias)))),
  );
  const fits = (one: PromoDays) =>
    wanted === null ? peakOf(one, kind) >= context.today : yearOf(one.fromOn) === wanted;
  // Stable: of the same year, the user's own days come first.
  const [found] = known.filter(fits).sort((a, b) => yearOf(a.fromOn) - yearOf(b.fromOn));
  return found ? momentOf(found, kind) : null;
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
