import type { Day } from '../model/primitives.ts';
import { dayNumber } from './day.ts';
import { announcedHolidays, movableFeasts } from './holidays.generated.ts';

/** Day numbers off and day numbers made up (a weekend day that everyone works), both ascending by year. */
export type Holidays = { off: ReadonlySet<number>; madeUp: ReadonlySet<number> };

const announcedYears = Object.keys(announcedHolidays).map(Number);
export const lastAnnouncedYear = Math.max(...announcedYears);
const lastAnnounced: Day = `${lastAnnouncedYear}-12-31`;

/** The year's 调休 is not announced yet: only what the law fixes is known. Earlier years than the data are not provisional. */
export const isProvisional = (day: Day): boolean => day > lastAnnounced;

function addRun(set: Set<number>, year: number, run: string): void {
  const at = (text: string) => dayNumber(`${year}-${text.slice(0, 2)}-${text.slice(2, 4)}`);
  const last = at(run.slice(-4));
  for (let day = at(run.slice(0, 4)); day <= last; day++) set.add(day);
}

// 全国年节及纪念日放假办法 as amended in November 2024: 元旦 1, 春节 4 (除夕 first), 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3 days.
function addLawfulDays(off: Set<number>, year: number): void {
  for (const run of ['0101', '0501-0502', '1001-1003']) addRun(off, year, run);
  const [eve, ...single] = movableFeasts[year]?.split(' ') ?? [];
  for (const day of single) addRun(off, year, day);
  if (eve === undefined) return;
  const first = dayNumber(`${year}-${eve.slice(0, 2)}-${eve.slice(2)}`);
  for (let day = first; day < first + 4; day++) off.add(day);
}

function addYear(off: Set<number>, madeUp: Set<number>, year: number): void {
  const announced = announcedHolidays[year];
  if (announced) {
    for (const run of announced[0].split(' ').filter(Boolean)) addRun(off, year, run);
    for (const run of announced[1].split(' ').filter(Boolean)) addRun(madeUp, year, run);
  } else if (year > lastAnnouncedYear) addLawfulDays(off, year);
}

/** One year's alone: cheap where a few months are looked at. */
export function holidaysIn(year: number): Holidays {
  const holidays = { off: new Set<number>(), madeUp: new Set<number>() };
  addYear(holidays.off, holidays.madeUp, year);
  return holidays;
}

function read(lastYear: number): Holidays {
  const off = new Set<number>();
  const madeUp = new Set<number>();
  for (const year of announcedYears) addYear(off, madeUp, year);
  for (let year = lastAnnouncedYear + 1; year <= lastYear; year++) addYear(off, madeUp, year);
  return { off, madeUp };
}

let known: { lastYear: number; holidays: Holidays } | null = null;

/** China's holidays up to and including a year. */
export function chineseHolidays(lastYear: number): Holidays {
  if (!known || known.lastYear < lastYear) known = { lastYear, holidays: read(lastYear) };
  return known.holidays;
}
