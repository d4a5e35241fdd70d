import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Writes domain/text/days/lunar-years.generated.ts: browsers' own Chinese calendar has 2027 begin a day late. */
type Package = { getSolarDateFromLunar: (day: string) => { date: string; leapMonthDate?: string } };

const days = createRequire(import.meta.url)('chinese-days') as Package;
const target = new URL('../domain/text/days/lunar-years.generated.ts', import.meta.url);

function monthStarts(year: number): { on: string; isLeap: boolean }[] {
  return Array.from({ length: 12 }, (_, at) => {
    const { date, leapMonthDate } = days.getSolarDateFromLunar(`${year}-${String(at + 1).padStart(2, '0')}-01`);
    return [{ on: date, isLeap: false }, ...(leapMonthDate ? [{ on: leapMonthDate, isLeap: true }] : [])];
  }).flat();
}

function line(year: number): string {
  const starts = monthStarts(year);
  const next = monthStarts(year + 1)[0]?.on ?? '';
  const lengths = starts.map(({ on, isLeap }, at) => {
    const length = (Date.parse(starts[at + 1]?.on ?? next) - Date.parse(on)) / 86_400_000;
    return (isLeap ? 'leap' : '') + length;
  });
  return `  ${year}: '${starts[0]?.on.slice(5).replace('-', '')} ${lengths.join(' ')}',`;
}

if (process.argv[1] === import.meta.filename) {
  const lines = Array.from({ length: 61 }, (_, at) => line(2015 + at));
  const head =
    '/** Written by scripts/lunar-years.ts from the package chinese-days; do not edit. 正月初一, then the months. */';
  writeFileSync(
    target,
    `${head}\nexport const lunarYears: Readonly<Record<number, string>> = {\n${lines.join('\n')}\n};\n`,
  );
}
