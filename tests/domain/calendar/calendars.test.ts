import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  type CalendarSpec,
  calendarFault,
  defaultCalendar,
  isWorkday,
  workdaysBetween,
} from '../../../domain/calendar/calendar.ts';
import { addDays, dayNumber, dayOf, weekdayOf } from '../../../domain/calendar/day.ts';
import { announcedHolidays } from '../../../domain/calendar/holidays.generated.ts';
import { specOf } from '../../../domain/calendar/spec-of.ts';
import { workTable } from '../../../domain/calendar/work-table.ts';
import type { Calendar } from '../../../domain/model/calendar.ts';

const weekends: CalendarSpec = { week: '1111100', holidays: null };
const sixDays: CalendarSpec = { week: '1111110', holidays: 'CN' };

const record = (fields: Partial<Calendar>): Calendar => ({
  id: 'c1',
  name: '工厂',
  pattern: 'double',
  week: '1111100',
  shortWeekOn: null,
  holidays: 'CN',
  exceptions: [],
  closed: [],
  ...fields,
});

describe('2026, from the notice of the State Council', () => {
  it.each<[string, CalendarSpec, string, string, number]>([
    ['the year', defaultCalendar, '2026-01-01', '2026-12-31', 248],
    ['the year, weekends only', weekends, '2026-01-01', '2026-12-31', 261],
    ['around 国庆', defaultCalendar, '2026-09-14', '2026-10-14', 19],
    ['around 国庆, weekends only', weekends, '2026-09-14', '2026-10-14', 23],
    ['around 国庆, six days a week', sixDays, '2026-09-14', '2026-10-14', 20],
    ['between the made-up days', defaultCalendar, '2026-09-20', '2026-10-10', 11],
    ['between the made-up days, weekends only', weekends, '2026-09-20', '2026-10-10', 15],
    ['February', defaultCalendar, '2026-02-01', '2026-02-28', 16],
    ['February, weekends only', weekends, '2026-02-01', '2026-02-28', 20],
  ])('%s', (_, spec, fromOn, toOn, days) => {
    expect(workdaysBetween(spec, fromOn, toOn)).toBe(days);
  });

  it.each([
    [10, '2026-09-24', '2026-10-01'],
    [20, '2026-09-11', '2026-09-17'],
    [30, '2026-08-28', '2026-09-03'],
    [40, '2026-08-14', '2026-08-20'],
    [22, '2026-09-09', '2026-09-15'],
  ])('%i working days are over before 10-15 when begun on %s, by weekends alone on %s', (days, withNotice, bare) => {
    expect(addWorkdays(defaultCalendar, '2026-10-15', -days)).toBe(withNotice);
    expect(addWorkdays(weekends, '2026-10-15', -days)).toBe(bare);
  });

  it('109 working days end before 06-18', () => {
    expect(addWorkdays(defaultCalendar, '2026-06-18', -109)).toBe('2026-01-07');
    expect(addWorkdays(weekends, '2026-06-18', -109)).toBe('2026-01-16');
  });
});

describe('patterns', () => {
  // Mondays 11-02, 11-09, 11-16, 11-23; no holiday in November 2026.
  const works = (fields: Partial<Calendar>, from: string, count: number) =>
    Array.from({ length: count }, (_, at) => (isWorkday(specOf(record(fields)), addDays(from, at)) ? '1' : '0')).join(
      '',
    );

  it.each<[string, Partial<Calendar>, string]>([
    ['双休', { pattern: 'double' }, '11111001111100'],
    ['单休', { pattern: 'single' }, '11111101111110'],
    ['无休', { pattern: 'none' }, '11111111111111'],
    ['自选', { pattern: 'own', week: '0111101' }, '01111010111101'],
    ['大小周, this week short', { pattern: 'alternating', shortWeekOn: '2026-11-02' }, '11111001111110'],
    ['大小周, named by its Sunday', { pattern: 'alternating', shortWeekOn: '2026-11-08' }, '11111001111110'],
    ['大小周, next week short', { pattern: 'alternating', shortWeekOn: '2026-11-09' }, '11111101111100'],
    ['大小周, named years ago', { pattern: 'alternating', shortWeekOn: '2024-11-11' }, '11111101111100'],
  ])('%s', (_, fields, days) => {
    expect(works(fields, '2026-11-02', 14)).toBe(days);
  });

  it('大小周 keeps its turn over the new year, and a made-up day counts in either week', () => {
    const spec = specOf(record({ pattern: 'alternating', shortWeekOn: '2026-12-28', holidays: null }));
    expect(isWorkday(spec, '2027-01-02')).toBe(false);
    expect(isWorkday(spec, '2027-01-09')).toBe(true);
    expect(isWorkday(spec, '2027-01-16')).toBe(false);
    const made = specOf(record({ pattern: 'alternating', shortWeekOn: '2026-09-14' }));
    expect(isWorkday(made, '2026-09-19')).toBe(false);
    expect(isWorkday(made, '2026-09-20')).toBe(true);
    expect(isWorkday(made, '2026-10-10')).toBe(true);
    expect(workdaysBetween(made, '2026-09-14', '2026-10-14')).toBe(19);
  });

  it('无休 with statutory holidays rests on them, without them never', () => {
    expect(works({ pattern: 'none' }, '2026-10-01', 8)).toBe('00000001');
    expect(works({ pattern: 'none', holidays: null }, '2026-10-01', 8)).toBe('11111111');
  });

  it('a shut-down wins over the week and made-up days, an own day over the shut-down', () => {
    const closed = [{ fromOn: '2026-09-19', toOn: '2026-09-22', name: '停工' }];
    expect(works({ pattern: 'single', closed }, '2026-09-18', 6)).toBe('100001');
    const exceptions = [{ on: '2026-09-21', working: true }];
    expect(works({ pattern: 'single', closed, exceptions }, '2026-09-18', 6)).toBe('100101');
  });
});

describe('a calendar that cannot be planned with', () => {
  it.each<[Partial<CalendarSpec>, string]>([
    [{ week: '0000000' }, '工作日'],
    [{ week: '0000000', alternate: { week: '0000000', on: '2026-01-05' } }, '工作日'],
    [{ alternate: { week: '11111', on: '2026-01-05' } }, '11111'],
    [{ alternate: { week: '1111110', on: '2026-02-30' } }, '2026-02-30'],
    [{ closed: [{ fromOn: '2026-03-01', toOn: '2026-02-01' }] }, '早于'],
    [{ closed: [{ fromOn: '1899-03-01', toOn: '2026-02-01' }] }, '超出'],
    [{ exceptions: [{ on: '9999-12-31', working: true }] }, '超出'],
  ])('%o is named', (fields, part) => {
    expect(calendarFault({ week: '1111100', holidays: 'CN', ...fields })).toContain(part);
    expect(() => workTable({ week: '1111100', holidays: 'CN', ...fields })).toThrow(RangeError);
  });

  it('one week of work in two is enough', () => {
    expect(calendarFault({ week: '0000000', alternate: { week: '1000000', on: '2026-01-05' }, holidays: null })).toBe(
      null,
    );
  });
});

const day = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2026-12-31') }).map(dayOf);
const week = fc.stringMatching(/^[01]{7}$/);
const someCalendar = fc.record<Calendar>({
  id: fc.constant('c1'),
  name: fc.constant('一'),
  pattern: fc.constantFrom('double', 'single', 'alternating', 'none', 'own'),
  week: week.filter((text) => text.includes('1')),
  shortWeekOn: fc.option(day),
  holidays: fc.constantFrom('CN', null),
  exceptions: fc.array(fc.record({ on: day, working: fc.boolean() }), { maxLength: 6 }),
  closed: fc.array(
    fc
      .tuple(day, fc.integer({ min: 0, max: 40 }))
      .map(([fromOn, length]) => ({ fromOn, toOn: addDays(fromOn, length) })),
    { maxLength: 2 },
  ),
});

/** `MMDD` of a run list such as `0101-0103 0501`. */
const isIn = (runs: string, on: string): boolean =>
  runs.split(' ').some((run) => {
    const at = on.slice(5).replace('-', '');
    const [first = '', last = first] = run.split('-');
    return first !== '' && first <= at && at <= last;
  });

/** By the words of the calendar, a day at a time, without tables. */
function worksByHand(calendar: Calendar, on: string): boolean {
  const own = calendar.exceptions.findLast((one) => one.on === on);
  if (own) return own.working;
  if (calendar.closed.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn)) return false;
  const [off, madeUp] = announcedHolidays[Number(on.slice(0, 4))] ?? ['', ''];
  if (calendar.holidays === 'CN' && isIn(madeUp, on)) return true;
  if (calendar.holidays === 'CN' && isIn(off, on)) return false;
  const weekday = weekdayOf(on);
  const monday = (of: string) => addDays(of, -weekdayOf(of));
  const apart = (dayNumber(monday(on)) - dayNumber(monday(calendar.shortWeekOn ?? '2026-01-05'))) / 7;
  const isShort = apart % 2 === 0;
  return {
    double: weekday < 5,
    single: weekday < 6,
    alternating: weekday < (isShort ? 5 : 6),
    none: true,
    own: calendar.week[weekday] === '1',
  }[calendar.pattern];
}

describe('prefix sums', () => {
  it('are what counting day by day gives', () => {
    fc.assert(
      fc.property(someCalendar, day, fc.integer({ min: 0, max: 400 }), (calendar, fromOn, length) => {
        const spec = specOf(calendar);
        const days = Array.from({ length }, (_, at) => addDays(fromOn, at)).filter((on) => on <= '2026-12-31');
        const worked = days.filter((on) => worksByHand(calendar, on));
        expect(days.filter((on) => isWorkday(spec, on))).toEqual(worked);
        const toOn = days.at(-1);
        if (toOn) expect(workdaysBetween(spec, fromOn, toOn)).toBe(worked.length);
        // The k-th working day of the table is the k-th counted one.
        const table = workTable(spec);
        const first = table.workBefore(dayNumber(fromOn));
        expect(worked.map((_, at) => dayOf(table.dayAt(first + at)))).toEqual(worked);
      }),
      { numRuns: 200 },
    );
  });
});
