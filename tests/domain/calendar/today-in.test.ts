import fc from 'fast-check';
import { expect, test } from 'vitest';
import { todayIn } from '../../../domain/calendar/day.ts';

test('the day in China at any instant is what the zone data says', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  const someInstant = fc.date({
    min: new Date('1970-01-02T00:00:00Z'),
    max: new Date('2090-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(someInstant, (now) => {
      expect(todayIn(now)).toBe(clock.format(now));
    }),
  );
});

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
])('midnight in China: %s is %s', (instant, day) => expect(todayIn(new Date(instant))).toBe(day));
