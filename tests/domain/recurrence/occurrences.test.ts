import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarSpec, defaultCalendar, isWorkday } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Recurrence } from '../../../domain/model/recurrence.ts';
import { nextOccurrence } from '../../../domain/recurrence/occurrences.ts';

const rule = (fields: Partial<Recurrence>): Recurrence => ({
  rhythm: { kind: 'weeks', every: 1, weekdays: [0] },
  offDay: 'after',
  startOn: '2026-11-23',
  endOn: null,
  times: null,
  waitsForLast: false,
  ...fields,
});

function days(of: Recurrence, count: number, calendar: CalendarSpec = defaultCalendar): Day[] {
  const found: Day[] = [];
  let after: Day | null = null;
  while (found.length < count) {
    const on: Day | null = nextOccurrence(of, calendar, { after });
    if (on === null) break;
    found.push(on);
    after = on;
  }
  return found;
}

describe('the days of a rule', () => {
  it.each<[string, Partial<Recurrence>, string[]]>([
    [
      'every working day',
      { rhythm: { kind: 'days', every: 1, unit: 'working' }, startOn: '2026-11-26' },
      ['2026-11-26', '2026-11-27', '2026-11-30'],
    ],
    [
      'every second working day, begun on a Sunday',
      { rhythm: { kind: 'days', every: 2, unit: 'working' }, startOn: '2026-11-22' },
      ['2026-11-23', '2026-11-25', '2026-11-27'],
    ],
    [
      'every third day, Saturday goes to Monday',
      { rhythm: { kind: 'days', every: 3, unit: 'calendar' }, startOn: '2026-11-25' },
      ['2026-11-25', '2026-11-30', '2026-12-01'],
    ],
    [
      'daily, days off brought forward: each day once',
      { rhythm: { kind: 'days', every: 1, unit: 'calendar' }, offDay: 'before', startOn: '2026-11-26' },
      ['2026-11-26', '2026-11-27', '2026-11-30'],
    ],
    [
      'Mondays and Thursdays',
      { rhythm: { kind: 'weeks', every: 1, weekdays: [3, 0] }, startOn: '2026-11-24' },
      ['2026-11-26', '2026-11-30', '2026-12-03'],
    ],
    [
      'every second week',
      { rhythm: { kind: 'weeks', every: 2, weekdays: [0] } },
      ['2026-11-23', '2026-12-07', '2026-12-21'],
    ],
    [
      'Saturdays left out',
      { rhythm: { kind: 'weeks', every: 1, weekdays: [4, 5] }, offDay: 'skip' },
      ['2026-11-27', '2026-12-04', '2026-12-11'],
    ],
    [
      'the 31st, the last day of shorter months',
      { rhythm: { kind: 'months', every: 1, day: 31 }, offDay: 'before', startOn: '2026-09-15' },
      ['2026-09-30', '2026-10-30', '2026-11-30', '2026-12-31'],
    ],
    [
      'last working day of the month',
      { rhythm: { kind: 'months', every: 1, day: 'lastWorkday' }, startOn: '2026-10-01' },
      ['2026-10-30', '2026-11-30', '2026-12-31'],
    ],
    [
      'the 1st of January goes past the holiday',
      { rhythm: { kind: 'months', every: 1, day: 1 }, startOn: '2026-01-01' },
      ['2026-01-04', '2026-02-02'],
    ],
    ['three times in all', { times: 3 }, ['2026-11-23', '2026-11-30', '2026-12-07']],
    [
      'days that meet on one working day count once',
      { rhythm: { kind: 'days', every: 1, unit: 'calendar' }, offDay: 'before', startOn: '2026-11-26', times: 4 },
      ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'],
    ],
    ['to a day', { endOn: '2026-12-01' }, ['2026-11-23', '2026-11-30']],
  ])('%s', (_, fields, expected) => {
    expect(days(rule(fields), expected.length + (fields.times || fields.endOn ? 2 : 0))).toEqual(expected);
  });

  it('a rule that never meets a working day has none', () => {
    expect(
      nextOccurrence(
        rule({ rhythm: { kind: 'weeks', every: 1, weekdays: [6] }, offDay: 'skip' }),
        { week: '1111100', holidays: null },
        { after: null },
      ),
    ).toBeNull();
  });

  it('from a day on, the days before are left out', () => {
    expect(nextOccurrence(rule({}), defaultCalendar, { after: '2026-11-23', from: '2026-12-10' })).toBe('2026-12-14');
  });
});

const anyRule: fc.Arbitrary<Recurrence> = fc.record({
  rhythm: fc.oneof(
    fc.record({
      kind: fc.constant('days' as const),
      every: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('working' as const, 'calendar' as const),
    }),
    fc.record({
      kind: fc.constant('weeks' as const),
      every: fc.integer({ min: 1, max: 5 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('months' as const),
      every: fc.integer({ min: 1, max: 14 }),
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('lastWorkday' as const)),
    }),
  ),
  offDay: fc.constantFrom('before' as const, 'after' as const, 'skip' as const),
  startOn: fc.integer({ min: 0, max: 700 }).map((at) => addDays('2026-01-01', at)),
  endOn: fc.option(fc.integer({ min: 0, max: 900 }).map((at) => addDays('2026-01-01', at))),
  times: fc.option(fc.integer({ min: 1, max: 20 })),
  waitsForLast: fc.boolean(),
});
const calendar = fc.constantFrom<CalendarSpec>(
  defaultCalendar,
  { week: '1111110', holidays: 'CN' },
  { week: '1111111', holidays: null },
);

it('every day is a working day, later than the one before, within the bounds; asking again gives the same', () => {
  fc.assert(
    fc.property(anyRule, calendar, (of, spec) => {
      const found = days(of, 12, spec);
      expect(new Set(found).size).toBe(found.length);
      for (const [at, on] of found.entries()) {
        expect(isWorkday(spec, on)).toBe(true);
        expect(on >= of.startOn).toBe(true);
        if (at > 0) expect(on > (found[at - 1] ?? '')).toBe(true);
      }
      if (of.times !== null) expect(found.length).toBeLessThanOrEqual(of.times);
      expect(days(of, 12, spec)).toEqual(found);
    }),
    { numRuns: 150 },
  );
});
