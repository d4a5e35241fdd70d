import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

// Writes domain/calendar/holidays.generated.ts from the chinese-days package. Run after the package is updated
// (a new year appears each November) and check the new year against the notice on gov.cn before committing.

type Package = {
  getSolarDateFromLunar: (lunarDay: string) => { date: string };
  getSolarTermDate: (year: number, month: number, term: string) => string;
};

const require = createRequire(import.meta.url);
const target = new URL('../domain/calendar/holidays.generated.ts', import.meta.url);
const lastLawYear = 2060;

/** `MMDD` days of one year, runs joined by `-`. */
function runs(days: string[]): string {
  const sorted = days.toSorted();
  const found: [string, string][] = [];
  for (const day of sorted) {
    const last = found.at(-1);
    const after = last && new Date(Date.parse(last[1]) + 86_400_000).toISOString().slice(0, 10);
    if (last && after === day) last[1] = day;
    else found.push([day, day]);
  }
  const short = (day: string) => day.slice(5).replace('-', '');
  return found.map(([from, to]) => (from === to ? short(from) : `${short(from)}-${short(to)}`)).join(' ');
}

function announced(): string[] {
  const file = require.resolve('chinese-days/dist/chinese-days.json');
  const data: { holidays: Record<string, string>; workdays: Record<string, string> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const years = [...new Set(Object.keys(data.holidays).map((day) => day.slice(0, 4)))].toSorted();
  const of = (days: Record<string, string>, year: string) => Object.keys(days).filter((day) => day.startsWith(year));
  return years.map((year) => `  ${year}: ['${runs(of(data.holidays, year))}', '${runs(of(data.workdays, year))}'],`);
}

function lunar(): string[] {
  const days = require('chinese-days') as Package;
  const short = (day: string) => day.slice(5).replace('-', '');
  const lines: string[] = [];
  for (let year = 2027; year <= lastLawYear; year++) {
    const newYear = days.getSolarDateFromLunar(`${year}-01-01`).date;
    const eve = new Date(Date.parse(newYear) - 86_400_000).toISOString().slice(0, 10);
    const clear = days.getSolarTermDate(year, 4, 'pure_brightness');
    const boat = days.getSolarDateFromLunar(`${year}-05-05`).date;
    const moon = days.getSolarDateFromLunar(`${year}-08-15`).date;
    lines.push(`  ${year}: '${[eve, clear, boat, moon].map(short).join(' ')}',`);
  }
  return lines;
}

/** The whole text of the generated file. */
export function holidaysFile(): string {
  return [
    '// Written by scripts/holidays.ts from the package chinese-days; do not edit. Its notice:',
    `/*\n${readFileSync(require.resolve('chinese-days/LICENSE'), 'utf8').trim()}\n*/`,
    '',
    '/** Days off (`MMDD`, runs joined by `-`) and made-up working days, as announced by the State Council. */',
    'export const announcedHolidays: Readonly<Record<number, readonly [off: string, madeUp: string]>> = {',
    ...announced(),
    '};',
    '',
    '/** 除夕, 清明, 端午, 中秋 of years to come: what the law alone fixes in them. */',
    'export const movableFeasts: Readonly<Record<number, string>> = {',
    ...lunar(),
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(target, holidaysFile());
  console.error(`wrote ${target.pathname}`);
}
