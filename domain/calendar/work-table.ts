import type { Day } from '../model/primitives.ts';
import { dayNumber, dayOf } from './day.ts';
import { fortnight, placeInFortnight, type Week } from './fortnight.ts';
import { chineseHolidays } from './holidays.ts';

/** Working days of a person, supplier or project. `1111100` is 双休, with `1111110` in every second week 大小周. */
export type CalendarSpec = Week & {
  /** `CN`: statutory holidays and made-up days of the State Council; null: the bare week. */
  holidays: 'CN' | null;
  /** Shut from one day to another, both included (春节停工); wins over week and holidays. */
  closed?: readonly { fromOn: Day; toOn: Day }[] | undefined;
  /** Own days; they win over all else. */
  exceptions?: readonly { on: Day; working: boolean }[] | undefined;
};

/** Days a plan may hold: day 0 is 1970-01-01. Beyond the last day a plan is refused, never guessed. */
export const firstDay: Day = '1970-01-01';
export const lastDay: Day = '2399-12-31';
const limit = dayNumber(lastDay) + 2;
const firstSize = dayNumber('2045-01-01');

/**
 * Prefix sums over the days from 1970-01-01, grown on demand.
 * `before[x]` = working days before instant x; `days[k]` = day number of the k-th working day (from 0).
 */
export class WorkTable {
  before: Int32Array = new Int32Array(1);
  days: Int32Array = new Int32Array(0);
  /** Instants 0 … size−1 are in `before`. */
  size = 0;
  /** Working days in `days`. */
  count = 0;
  private readonly spec: CalendarSpec;
  private readonly fortnight: Uint8Array;
  private readonly exceptions: ReadonlyMap<number, boolean>;

  constructor(spec: CalendarSpec) {
    this.spec = spec;
    this.fortnight = fortnight(spec);
    this.exceptions = new Map(spec.exceptions?.map(({ on, working }) => [dayNumber(on), working]));
    this.fill(firstSize);
  }

  /** Working days before an instant. An instant out of range counts as the nearest end. */
  workBefore(instant: number): number {
    if (instant >= this.size) {
      if (this.size < limit) this.fill(Math.min(limit, Math.max(instant + 1, this.size * 2)));
      if (instant >= this.size) return this.before[this.size - 1] ?? 0;
    }
    return this.before[Math.max(instant, 0)] ?? 0;
  }

  /** Day number of the k-th working day; `Infinity` past the last day known, −1 before the first. */
  dayAt(index: number): number {
    if (index < 0) return -1;
    while (index >= this.count && this.size < limit) this.fill(Math.min(limit, this.size * 2));
    return this.days[index] ?? Number.POSITIVE_INFINITY;
  }

  isWorking(day: number): boolean {
    return this.workBefore(day + 1) > this.workBefore(day);
  }

  /** By the bare week, whatever holidays and exceptions say. */
  restsByWeek(day: number): boolean {
    return this.fortnight[placeInFortnight(day)] !== 1;
  }

  private fill(size: number): void {
    const working = this.workingDays(size - 1);
    const before = new Int32Array(size);
    const days = new Int32Array(size);
    let count = 0;
    for (let day = 0; day < size - 1; day++) {
      before[day] = count;
      if (working[day] === 1) days[count++] = day;
    }
    before[size - 1] = count;
    this.before = before;
    this.days = days.subarray(0, count);
    this.size = size;
    this.count = count;
  }

  private workingDays(size: number): Uint8Array {
    const working = new Uint8Array(size);
    for (let day = 0, place = placeInFortnight(0); day < size; day++) {
      working[day] = this.fortnight[place] ?? 0;
      place = place === 13 ? 0 : place + 1;
    }
    // A set beyond the array's end is ignored by typed arrays.
    if (this.spec.holidays === 'CN') {
      const { off, madeUp } = chineseHolidays(Number(dayOf(size - 1).slice(0, 4)));
      for (const day of off) working[day] = 0;
      for (const day of madeUp) working[day] = 1;
    }
    for (const { fromOn, toOn } of this.spec.closed ?? []) working.fill(0, dayNumber(fromOn), dayNumber(toOn) + 1);
    for (const [day, isWorking] of this.exceptions) working[day] = isWorking ? 1 : 0;
    return working;
  }
}

/** Why a calendar cannot be planned with, as a sentence; null when it can. */
export function calendarFault(spec: CalendarSpec): string | null {
  const { week, alternate, holidays, closed = [], exceptions = [] } = spec;
  for (const days of [week, ...(alternate ? [alternate.week] : [])]) {
    if (!/^[01]{7}$/.test(days)) return `日历的 week 要写七个 0 或 1（周一到周日），现在是「${days}」`;
  }
  if (!`${week}${alternate?.week ?? ''}`.includes('1')) return '日历里一个工作日也没有';
  if (holidays !== null && holidays !== 'CN') return '日历的 holidays 只能是 "CN" 或 null';
  const named = [...exceptions.map(({ on }) => on), ...closed.flatMap(({ fromOn, toOn }) => [fromOn, toOn])];
  const fault = [...(alternate ? [alternate.on] : []), ...named].map(dayFault).find((text) => text !== null);
  if (fault) return fault;
  const reversed = closed.find(({ fromOn, toOn }) => toOn < fromOn);
  return reversed ? `日历里停工的结束早于开始：${reversed.fromOn} 到 ${reversed.toOn}` : null;
}

function dayFault(on: Day): string | null {
  try {
    const day = dayNumber(on);
    return day < 0 || day >= limit ? `日历里的日期超出范围：${on}（${firstDay} 到 ${lastDay}）` : null;
  } catch {
    return `日历里有不存在的日期：${on}`;
  }
}

const tables = new Map<string, WorkTable>();
const kept = 64;
/** Rows are never changed in place, so a calendar object stands for its days. */
const known = new WeakMap<CalendarSpec, WorkTable>();

/** The table of a calendar, shared by equal calendars. Throws RangeError on one that `calendarFault` names. */
export function workTable(spec: CalendarSpec): WorkTable {
  const table = known.get(spec) ?? sharedTable(spec);
  known.set(spec, table);
  return table;
}

function sharedTable(spec: CalendarSpec): WorkTable {
  const own = spec.exceptions?.length ? spec.exceptions.map(({ on, working }) => `${on}${working}`).join() : '';
  const shut = spec.closed?.length ? spec.closed.map(({ fromOn, toOn }) => `${fromOn}${toOn}`).join() : '';
  const other = spec.alternate ? `${spec.alternate.week}${spec.alternate.on}` : '';
  const key = `${spec.week}|${other}|${spec.holidays}|${shut}|${own}`;
  const made = tables.get(key);
  if (made) return made;
  const fault = calendarFault(spec);
  if (fault) throw new RangeError(fault);
  const table = new WorkTable(spec);
  if (tables.size >= kept) tables.delete(tables.keys().next().value ?? '');
  tables.set(key, table);
  return table;
}
