import { expect, test } from 'vitest';
import { dayNumber } from '../../../domain/calendar/day.ts';
import { axisTicks } from '../../../domain/gantt/axis-ticks.ts';

const ticks = (width: number, fromOn: string, toOn: string, today: string | null) =>
  axisTicks({
    width,
    from: dayNumber(fromOn),
    to: dayNumber(toOn),
    today: today === null ? null : dayNumber(today),
  }).map(({ kind, on }) => `${kind} ${on}`);

test('seven weeks in the popup: today, every second Monday, the turn of the year', () => {
  expect(ticks(260, '2026-11-16', '2027-01-06', '2026-11-23')).toEqual([
    'today 2026-11-23',
    'week 2026-11-30',
    'week 2026-12-14',
    'year 2027-01-01',
  ]);
});

test('today at the very left keeps its label inside and pushes the Monday away', () => {
  expect(ticks(260, '2026-11-16', '2027-01-06', '2026-11-16')[0]).toBe('today 2026-11-16');
});

test('wide days: every Monday', () => {
  expect(ticks(600, '2026-03-02', '2026-03-29', null)).toEqual([
    'week 2026-03-02',
    'week 2026-03-09',
    'week 2026-03-16',
    'week 2026-03-23',
  ]);
});

test('years in a small space: months in even steps, the year first', () => {
  const shown = ticks(300, '2026-01-01', '2026-12-31', null);
  expect(shown[0]).toBe('year 2026-01-01');
  expect(shown.slice(1).every((label) => label.startsWith('month') || label.startsWith('week'))).toBe(true);
});

test('no room for any label but today', () => {
  expect(ticks(40, '2020-01-01', '2029-12-31', '2026-01-05')).toEqual(['today 2026-01-05']);
});
