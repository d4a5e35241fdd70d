import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBaseline, milestoneDrift } from '../../../domain/baseline/compare.ts';
import { addWorkdays, defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { takeBaseline } from '../../../domain/intents/take-baseline.ts';
import type { Baseline } from '../../../domain/model/baseline.ts';
import { type ProjectRows, planProject } from '../../../domain/schedule/plan-project.ts';
import { granted, link, project, task, today, world } from '../intents/run-intent.ts';

/** a(3) → b(2) → launch, from Tuesday 2026-11-24. */
const rows: ProjectRows = {
  project: project('p1', { launchTaskId: 'm' }),
  tasks: [
    task('a', { durationDays: 3 }),
    task('b', { durationDays: 2 }),
    task('late', { kind: 'milestone', pinnedOn: '2026-12-24' }),
    task('m', { kind: 'milestone', title: '上架日' }),
  ],
  links: [link('1', 'a', 'b'), link('2', 'b', 'm')],
};

function taken(of: ProjectRows, id = 'b1'): Baseline {
  const all = world({ projects: [of.project], tasks: [...of.tasks], links: [...of.links] });
  const found = granted(takeBaseline, { id, projectId: 'p1', name: id, isCurrent: false }, all).baselines.get(id);
  if (!found) throw new Error('no baseline');
  return found;
}

function dated(of: ProjectRows) {
  const plan = planProject(of, today);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return { project: of.project, tasks: of.tasks, dates: plan.dates };
}

const longer = (days: number): ProjectRows => ({
  ...rows,
  tasks: rows.tasks.map((one) => (one.id === 'a' ? { ...one, durationDays: days } : one)),
});

describe('a plan against a baseline', () => {
  it('shows the drift of every task in working days, longer ones by how much', () => {
    const found = compareBaseline(taken(rows), dated(longer(6)));
    expect(found.map((one) => [one.taskId, one.startDays, one.finishDays, one.durationDays])).toEqual([
      ['a', 0, 3, 3],
      ['b', 3, 3, 0],
      ['late', 0, 0, 0],
      ['m', 3, 3, 0],
    ]);
    expect(found[0]?.agreed).toEqual({ startOn: '2026-11-24', finishOn: '2026-11-26', durationDays: 3 });
    expect(found[0]?.current).toEqual({ startOn: '2026-11-24', finishOn: '2026-12-01', durationDays: 6 });
  });

  it('measures what is forecast, not what was planned', () => {
    const slow = {
      ...rows,
      tasks: rows.tasks.map((one) => (one.id === 'a' ? { ...one, actualStartOn: '2026-11-18' } : one)),
    };
    // Started a week ago and still open: over today at the earliest.
    expect(compareBaseline(taken(slow), dated(slow))[0]?.finishDays).toBe(2);
  });

  it('tasks made since have no agreed days, deleted ones no current', () => {
    const other = { ...rows, tasks: [...rows.tasks.filter(({ id }) => id !== 'late'), task('new')] };
    const found = compareBaseline(taken(rows), dated(other));
    expect(found.find(({ taskId }) => taskId === 'new')).toMatchObject({ agreed: null, finishDays: 0 });
    expect(found.at(-1)).toMatchObject({ taskId: 'late', current: null });
  });

  it('of the same plan is nothing', () => {
    const drifts = compareBaseline(taken(rows), dated(rows));
    expect(drifts.every(({ startDays, finishDays, durationDays }) => !startDays && !finishDays && !durationDays)).toBe(
      true,
    );
  });

  it('any later finish is that many working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        const found = compareBaseline(taken(rows), dated(longer(3 + days))).find(({ taskId }) => taskId === 'b');
        expect(found?.finishDays).toBe(days);
        expect(addWorkdays(defaultCalendar, found?.agreed?.finishOn ?? '', days)).toBe(found?.current?.finishOn);
      }),
    );
  });
});

describe('milestones from baseline to baseline', () => {
  it('the launch first, its day in each, oldest first, and how far it wandered', () => {
    const first = { ...taken(rows, 'b1'), takenAt: '2026-11-01T00:00:00Z' };
    const second = { ...taken(longer(5), 'b2'), takenAt: '2026-11-10T00:00:00Z' };
    const found = milestoneDrift([second, first], dated(longer(8)));
    expect(found.map(({ taskId }) => taskId)).toEqual(['m', 'late']);
    expect(found[0]).toMatchObject({
      title: '上架日',
      isLaunch: true,
      days: [
        { baselineId: 'b1', on: '2026-12-01' },
        { baselineId: 'b2', on: '2026-12-03' },
      ],
      forecastOn: '2026-12-08',
      drifted: 5,
    });
  });

  it('a milestone made since is not in the older ones', () => {
    const before = { ...rows, tasks: rows.tasks.filter(({ id }) => id !== 'late') };
    expect(milestoneDrift([taken(before)], dated(rows))[1]).toMatchObject({ taskId: 'late', days: [], drifted: 0 });
  });
});
