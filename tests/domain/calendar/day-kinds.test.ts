import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarSpec, madeUpDays, offDays } from '../../../domain/calendar/calendar.ts';
import { dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import { dayKinds } from '../../../domain/calendar/day-kinds.ts';

const someDay = fc.integer({ min: dayNumber('2003-01-01'), max: dayNumber('2044-12-31') });
const someSpec: fc.Arbitrary<CalendarSpec> = fc.record({
  week: fc.constantFrom('1111100', '1111110', '1111111', '0000001'),
  alternate: fc.option(fc.record({ week: fc.constantFrom('1111100', '0000000'), on: someDay.map(dayOf) }), {
    nil: undefined,
  }),
  holidays: fc.constantFrom('CN' as const, null),
  closed: fc.array(
    fc.tuple(someDay, fc.integer({ min: 0, max: 60 })).map(([day, length]) => ({
      fromOn: dayOf(day),
      toOn: dayOf(day + length),
    })),
    { maxLength: 2 },
  ),
  exceptions: fc.array(fc.record({ on: someDay.map(dayOf), working: fc.boolean() }), { maxLength: 5 }),
});

test('the same days off and made up as the tables say, whatever calendar and span', () => {
  fc.assert(
    fc.property(someSpec, someDay, fc.integer({ min: 0, max: 500 }), (spec, from, length) => {
      const to = from + length;
      const kinds = dayKinds(spec, from, to).map((kind, index) => ({ on: dayOf(from + index), kind }));
      expect(kinds.filter(({ kind }) => kind === 'weekend' || kind === 'holiday')).toEqual(
        offDays(spec, dayOf(from), dayOf(to)),
      );
      expect(kinds.filter(({ kind }) => kind === 'madeUp').map(({ on }) => on)).toEqual(
        madeUpDays(spec, dayOf(from), dayOf(to)),
      );
    }),
  );
});

test('国庆 2026 and its made-up Saturday', () => {
  const from = dayNumber('2026-09-30');
  expect(dayKinds({ week: '1111100', holidays: 'CN' }, from, from + 11)).toEqual([
    'work',
    ...Array.from({ length: 7 }, () => 'holiday'),
    'work',
    'work',
    'madeUp',
    'weekend',
  ]);
});
