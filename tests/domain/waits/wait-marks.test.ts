import { expect, test } from 'vitest';
import { waitMarks } from '../../../domain/waits/wait-marks.ts';

const today = '2026-11-23';
const wait = {
  kind: 'wait',
  status: 'doing',
  askedOn: '2026-11-12',
  timeoutDays: 6,
  promisedOn: null,
  chaseOn: '2026-11-20',
  chasedOn: '2026-11-17',
} as const;
const told = (task: Parameters<typeof waitMarks>[0]) =>
  waitMarks(task, today).map(({ on, kinds, isOver }) => `${on} ${kinds.join('+')}${isOver ? ' over' : ''}`);

test('asked, asked again, its last day, and today it is time to ask again', () => {
  expect(told(wait)).toEqual([
    '2026-11-12 asked',
    '2026-11-17 chased',
    '2026-11-18 limit over',
    '2026-11-23 chase+today over',
  ]);
});

test('a promised day stands in for the last one, and nothing is over before it', () => {
  expect(told({ ...wait, promisedOn: '2026-11-25', chaseOn: '2026-11-25', chasedOn: null })).toEqual([
    '2026-11-12 asked',
    '2026-11-23 today',
    '2026-11-25 promised+chase',
  ]);
});

test('nothing of a wait nobody asked for yet, or that is over', () => {
  expect(told({ ...wait, askedOn: null })).toEqual([]);
  expect(told({ ...wait, status: 'done' })).toEqual([]);
});
