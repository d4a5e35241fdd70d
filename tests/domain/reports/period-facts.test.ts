import { expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { keepReport } from '../../../domain/intents/keep-report.ts';
import type { Patch } from '../../../domain/model/change.ts';
import { periodFacts } from '../../../domain/reports/period-facts.ts';
import { codeOf, granted, task, today, world } from '../intents/run-intent.ts';

const moved = (id: string, from: string, to: string): Patch => ({
  table: 'tasks',
  id,
  before: { plannedFinishOn: from },
  after: { plannedFinishOn: to },
});

const input: Parameters<typeof periodFacts>[0] = {
  tasks: [
    task('done', { status: 'done', actualFinishOn: today }),
    task('before', { status: 'done', actualFinishOn: '2026-11-23' }),
    task('doing', { status: 'doing', plannedFinishOn: '2026-11-30' }),
    // Friday to Tuesday: waited three working days, as the chase says it.
    task('wait', { kind: 'wait', waitFor: '工厂', askedOn: '2026-11-20', plannedFinishOn: '2026-12-02' }),
    task('longer', { kind: 'wait', askedOn: '2026-11-16' }),
    task('unasked', { kind: 'wait' }),
    task('after', { status: 'done', actualFinishOn: '2026-11-25' }),
    task('late', { plannedFinishOn: '2026-11-19' }),
    task('next', { deadlineOn: '2026-11-25' }),
    task('starts', { plannedStartOn: '2026-11-25', plannedFinishOn: '2026-11-30' }),
    task('far', { plannedFinishOn: '2026-12-30' }),
  ],
  patches: [
    moved('doing', '2026-11-26', '2026-11-27'),
    moved('doing', '2026-11-27', '2026-11-30'),
    moved('far', '2026-12-30', '2026-12-31'),
    moved('far', '2026-12-31', '2026-12-30'),
    moved('done', '2026-11-20', '2026-11-24'),
    moved('gone', '2026-11-20', '2026-11-24'),
    { table: 'tasks', id: 'next', before: null, after: { plannedFinishOn: '2026-11-25' } },
  ],
  calendarOf: () => defaultCalendar,
  fromOn: today,
  toOn: today,
  nextFromOn: '2026-11-25',
  nextToOn: '2026-11-25',
  today,
  redAfterDays: 2,
};
const facts = periodFacts(input);
const ids = (part: keyof typeof facts) => facts[part].map(({ taskId }) => taskId);

it('a day is told by what happened on it', () => {
  expect(ids('done')).toEqual(['done']);
  expect(ids('doing')).toEqual(['doing']);
  // Who keeps us longest comes first.
  expect(facts.waiting).toMatchObject([
    { taskId: 'longer', days: 7 },
    { taskId: 'wait', days: 3, waitFor: '工厂' },
  ]);
  expect(facts.risks).toMatchObject([{ taskId: 'late', days: 3 }]);
  expect(ids('next')).toEqual(['next', 'starts']);
});

it('a late task is as late as the plan says everywhere else', () => {
  const forecastLate = new Map([
    ['late', 9],
    ['far', 4],
  ]);
  expect(periodFacts({ ...input, forecastLate }).risks).toMatchObject([{ taskId: 'late', days: 9 }]);
});

it('moved is from where it was to where it is; there and back is nothing', () => {
  expect(facts.moved).toMatchObject([{ taskId: 'doing', fromOn: '2026-11-26', toOn: '2026-11-30' }]);
});

it('a kept report is written over for the same period, never empty', () => {
  const report = { id: 'daily/2026-11-24', rhythm: 'daily' as const, projectId: null, memberId: null, forOn: today };
  const rows = granted(keepReport, { ...report, text: '完成 3 件' }, world({}));
  const again = granted(keepReport, { ...report, text: '完成 4 件' }, rows);
  expect([...again.reports.values()].map(({ text }) => text)).toEqual(['完成 4 件']);
  expect(codeOf(keepReport, { ...report, text: ' ' }, rows)).toBe('reportEmpty');
});
