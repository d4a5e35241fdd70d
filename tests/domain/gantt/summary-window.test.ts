import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, weekdayOf } from '../../../domain/calendar/day.ts';
import { summaryWindow } from '../../../domain/gantt/summary-window.ts';

const today = '2026-11-23';
const launch = (plannedOn: string, forecastOn: string, isDone = false) => ({
  finishOn: null,
  launch: { taskId: 'm', title: '上架日', plannedOn, forecastOn, daysLate: 0, isDone },
});

describe('the days shown', () => {
  const cases: [name: string, summaries: Parameters<typeof summaryWindow>[0], fromOn: string, toOn: string][] = [
    ['nothing: the week before and six weeks on', [], '2026-11-16', '2027-01-03'],
    ['a finish further on is taken in', [{ finishOn: '2027-01-20', launch: null }], '2026-11-16', '2027-01-24'],
    ['at most sixteen weeks ahead', [{ finishOn: '2028-01-01', launch: null }], '2026-11-16', '2027-03-14'],
    ['a launch overdue since two weeks ago is seen', [launch('2026-11-09', '2026-11-23')], '2026-11-02', '2027-01-03'],
    ['at most four weeks back', [launch('2025-01-01', '2026-11-23')], '2026-10-26', '2027-01-03'],
    ['a reached launch asks for nothing', [launch('2025-01-01', '2025-01-01', true)], '2026-11-16', '2027-01-03'],
  ];
  test.each(cases)('%s', (_name, summaries, fromOn, toOn) => {
    expect(summaryWindow(summaries, today)).toEqual({ fromOn, toOn });
  });

  test('always whole weeks with today inside', () => {
    const someDay = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2032-12-31') }).map(dayOf);
    fc.assert(
      fc.property(someDay, someDay, someDay, (now, planned, forecast) => {
        const { fromOn, toOn } = summaryWindow([launch(planned, forecast)], now);
        expect([weekdayOf(fromOn), weekdayOf(toOn)]).toEqual([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]);
        expect(fromOn < now && now < toOn).toBe(true);
      }),
    );
  });
});
