import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooFarAhead, nextStamp } from '../../storage/clock.ts';

const device = 'a1a1a1a1-0000-4000-8000-000000000000';

describe('clock', () => {
  it('grows under a clock that stands, jumps and goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2, maxLength: 60 }), (times) => {
        let last: string | null = null;
        for (const time of times) {
          const next: string = nextStamp(last, time, device);
          if (last !== null) expect(next > last).toBe(true);
          expect(next).toHaveLength(15 + 1 + 4 + 1 + 36);
          last = next;
        }
      }),
    );
  });

  it('moves on by a millisecond when the counter is full', () => {
    const full = `${'1700000000000'.padStart(15, '0')}-zzzz-${device}`;
    const next = nextStamp(full, 1_700_000_000_000, device);
    expect(next.startsWith('001700000000001-0000')).toBe(true);
    expect(next > full).toBe(true);
  });

  it('stays within the length that a change row allows', () => {
    expect(nextStamp(null, Date.UTC(2026, 10, 24), device).length).toBeLessThanOrEqual(80);
  });

  it('believes no stamp more than a day ahead', () => {
    const now = Date.UTC(2026, 10, 24);
    expect(isTooFarAhead(nextStamp(null, now + 86_400_000, device), now)).toBe(false);
    expect(isTooFarAhead(nextStamp(null, now + 86_400_001, device), now)).toBe(true);
  });

  it('refuses what is no stamp', () => {
    expect(() => nextStamp('yesterday', 0, device)).toThrow(RangeError);
  });
});
