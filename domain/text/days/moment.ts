import type { CalendarSpec } from '../../calendar/calendar.ts';
import type { Day } from '../../model/primitives.ts';

/** A promotion's days. `name` may hold a year or a shop (`2027 天猫双11`). */
export type PromoDays = {
  name: string;
  aliases: readonly string[];
  fromOn: Day;
  toOn: Day;
  /** 预售, 返场 … */
  phases?: readonly { name: string; fromOn: Day; toOn: Day }[];
};

export type DayContext = {
  today: Day;
  /** Working days that `3 个工作日后` counts. */
  calendar: CalendarSpec;
  promos: readonly PromoDays[];
  /** The project's launch, for 上架前 3 天. */
  launchOn: Day | null;
};

/**
 * What a word names, before what follows is read. `shape` tells how much else it could be: 周五 is clear, 12-05 a
 * number, 双11 or 三月 a name that stands in titles as well.
 */
export type Moment = {
  on: Day;
  /** First day, when it is more than one. */
  fromOn?: Day;
  shape: 'clear' | 'number' | 'name';
  /** Days that 前 and 后 count from, where these are not the first and last day (holidays, promotions). */
  edges?: { beforeOn: Day; afterOn: Day; isRest?: boolean };
  /** X 前 is the day before, not X itself: holidays, promotions, the launch, weeks and months. */
  isOutside?: boolean;
  isDeadline?: boolean;
  isVague?: boolean;
  /** Nobody could tell the day from the words alone: 这两天, 开学. Only offered. */
  isRough?: boolean;
  /** Counted from a day everybody of the project knows: T-3. */
  isCounted?: boolean;
  /** Said to last from one day to another, or day by day: 周一到周三, 11、12号. */
  isSpan?: boolean;
  /** Words on the hour inside it: 今晚, 明早. */
  hasHour?: boolean;
};

export type Form = { pattern: RegExp; read: (parts: readonly string[], context: DayContext) => Moment | null };

const numeral = '[零〇一二两三四五六七八九十]';
/** A count, in digits or in words. */
export const count = `(\\d{1,3}|${numeral}{1,3}|半)`;
export const monthCount = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?<!\\d)元)';
export const dateCount =
  '(3[01]|[12]\\d|0?[1-9]|[二廿]?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])';

/** Sticky, so that a form is tried at one place of a text without cutting it. */
export const form = (source: string, read: Form['read']): Form => ({ pattern: new RegExp(source, 'iy'), read });

export const clear = (on: Day | null): Moment | null => (on === null ? null : { on, shape: 'clear' });
