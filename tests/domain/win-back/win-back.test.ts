import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar, isWorkday } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { adoptChanges } from '../../../domain/intents/adopt-changes.ts';
import type { Task } from '../../../domain/model/task.ts';
import { type ProjectRows, planProject } from '../../../domain/schedule/plan-project.ts';
import { type PlanChange, withChanges } from '../../../domain/win-back/plan-change.ts';
import { winBack } from '../../../domain/win-back/win-back.ts';
import { granted, link, project, task, world } from '../intents/run-intent.ts';

const today = '2026-11-24';

/** 打样 6 days (a wait) → 拍摄 4 days → (2 days) 修图 4 days → 上架日. */
const rows: ProjectRows = {
  project: project('p1', { launchTaskId: 'm' }),
  tasks: [
    task('w', { kind: 'wait', durationDays: 6, waitFor: '鞋厂' }),
    task('a', { durationDays: 4, assigneeId: 'm1' }),
    task('b', { durationDays: 4, role: '设计' }),
    task('side', { durationDays: 2 }),
    task('m', { kind: 'milestone' }),
  ],
  links: [link('wa', 'w', 'a'), link('ab', 'a', 'b', { lag: 2 }), link('bm', 'b', 'm'), link('sm', 'side', 'm')],
};
const kinds = (found: ReturnType<typeof winBack>) =>
  found.map(({ changes }) => changes.map(({ kind }) => kind).join('+'));
const launchDay = (of: ProjectRows) => {
  const plan = planProject(of, today);
  return plan.ok ? plan.dates.get('m')?.forecastFinishOn : null;
};
const withTask = (id: string, fields: Partial<Task>): ProjectRows => ({
  ...rows,
  tasks: rows.tasks.map((one) => (one.id === id ? { ...one, ...fields } : one)),
});

describe('three ways to win days back', () => {
  it('gives three different ones, each enough, the cheapest first, with the new launch day', () => {
    const found = winBack(rows, 2, today);
    expect(found).toHaveLength(3);
    expect(found.every(({ isEnough, days }) => isEnough && days >= 2)).toBe(true);
    const totals = found.map(({ cost }) => cost.total);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(kinds(found)).toEqual(['shortenLag', 'chase', 'shorten']);
    for (const { changes, toOn, fromOn } of found) {
      expect(fromOn).toBe(launchDay(rows));
      expect(launchDay(withChanges(rows, changes))).toBe(toOn);
    }
  });

  it.each<[string, ProjectRows, number, PlanChange]>([
    [
      'asks whom we wait for',
      { ...rows, tasks: rows.tasks.filter(({ id }) => id !== 'a' && id !== 'b'), links: [link('wm', 'w', 'm')] },
      2,
      { kind: 'chase', taskId: 'w', days: 2 },
    ],
    ['shortens a lag', rows, 2, { kind: 'shortenLag', linkId: 'ab', days: 2 }],
    ['shortens work', rows, 1, { kind: 'shorten', taskId: 'a', days: 1 }],
    [
      'lets the next task begin earlier',
      { ...rows, links: [link('ab', 'a', 'b'), link('bm', 'b', 'm')] },
      2,
      { kind: 'overlap', linkId: 'ab', days: 2 },
    ],
    [
      'drops a day of its own',
      withTask('w', { constraint: { type: 'SNET', on: '2026-11-27' } }),
      2,
      { kind: 'release', taskId: 'w' },
    ],
    ['waits no more for what is not needed', withTask('b', { priority: 'low' }), 4, { kind: 'skip', taskId: 'b' }],
  ])('%s', (_, of, wanted, change) => {
    const every = Array.from({ length: wanted }, (__, at) => winBack(of, at + 1, today)).flat();
    expect(every.flatMap(({ changes }) => changes)).toContainEqual(change);
  });

  it('works Saturdays of our own work, never those of a wait or of a holiday', () => {
    const only: ProjectRows = {
      ...rows,
      tasks: [task('a', { durationDays: 9, assigneeId: 'm1' }), task('m', { kind: 'milestone' })],
      links: [link('am', 'a', 'm')],
    };
    const found = winBack(only, 1, today)
      .flatMap(({ changes }) => changes)
      .find(({ kind }) => kind === 'workOn');
    expect(found).toEqual({ kind: 'workOn', on: ['2026-11-28'] });
    const wait: ProjectRows = {
      ...only,
      tasks: [task('a', { kind: 'wait', durationDays: 9 }), task('m', { kind: 'milestone' })],
    };
    expect(kinds(winBack(wait, 1, today))).toEqual(['chase']);
  });

  it('touches nothing that is done, and says so when nothing is enough', () => {
    const done: ProjectRows = {
      ...rows,
      tasks: rows.tasks.map((one) =>
        one.id === 'm' ? one : { ...one, status: 'done' as const, actualFinishOn: '2026-11-20' },
      ),
    };
    expect(winBack(done, 2, today)).toEqual([]);
    const much = winBack(rows, 30, today);
    expect(much.length).toBeGreaterThan(0);
    expect(much.every(({ isEnough }) => !isEnough)).toBe(true);
    expect(much[0]?.days).toBe(Math.max(...much.map(({ days }) => days)));
  });

  it('asks for one thing once, with all its days', () => {
    for (const wanted of [2, 5, 9, 30]) {
      for (const { changes } of winBack(rows, wanted, today)) {
        const things = changes.map((change) => `${change.kind} ${'taskId' in change ? change.taskId : ''}`);
        expect(new Set(things).size, things.join(', ')).toBe(things.length);
      }
    }
  });

  it('counts days and people', () => {
    const lag = winBack(rows, 2, today).find(({ changes }) => changes[0]?.kind === 'shortenLag');
    expect(lag?.cost).toEqual({ days: 2, people: ['设计'], total: 3 });
  });
});

describe('any plan', () => {
  const count = 7;
  const arbitrary = fc.record({
    tasks: fc.array(
      fc.record({
        durationDays: fc.integer({ min: 1, max: 8 }),
        kind: fc.constantFrom('work', 'work', 'wait' as const),
        priority: fc.constantFrom('normal', 'low' as const),
        assigneeId: fc.constantFrom(null, 'm1', 'm2'),
        constraint: fc.option(fc.constant({ type: 'SNET' as const, on: '2026-12-04' }), { freq: 4 }),
        actualStartOn: fc.option(fc.constant('2026-11-20'), { freq: 5 }),
      }),
      { minLength: count, maxLength: count },
    ),
    links: fc.array(
      fc
        .record({
          a: fc.nat(count - 1),
          b: fc.nat(count - 1),
          type: fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF' as const),
          lag: fc.integer({ min: 0, max: 4 }),
        })
        .filter(({ a, b }) => a < b),
      { minLength: 3, maxLength: 10 },
    ),
    launchOn: fc.constantFrom(null, '2026-12-01'),
    direction: fc.constantFrom('forward', 'backward' as const),
    wanted: fc.integer({ min: 1, max: 6 }),
  });

  it('making the changes gives exactly the day promised, also through the intent', () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitrary, ({ tasks, links, launchOn, direction, wanted }) => {
        const of: ProjectRows = {
          project: project('p1', { launchTaskId: 'm', launchOn, direction }),
          tasks: [...tasks.map((fields, at) => task(`${at}`, fields)), task('m', { kind: 'milestone' })],
          links: [
            ...links.map(({ a, b, type, lag }, at) => link(`l${at}`, `${a}`, `${b}`, { type, lag })),
            link('end', `${count - 1}`, 'm'),
          ],
        };
        const found = winBack(of, wanted, today);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { changes, fromOn, toOn, days, isEnough, ripple } of found) {
          tried += 1;
          expect(launchDay(withChanges(of, changes))).toBe(toOn);
          let earlier = 0;
          for (let day = toOn; day < fromOn; day = addDays(day, 1)) if (isWorkday(defaultCalendar, day)) earlier += 1;
          expect(days).toBe(earlier);
          expect(isEnough).toBe(days >= wanted);
          expect(ripple.launch?.toOn ?? fromOn).toBe(toOn);
          const all = world({ projects: [of.project], tasks: [...of.tasks], links: [...of.links] });
          const after = granted(adoptChanges, { projectId: 'p1', changes }, all);
          const project1 = after.projects.get('p1') ?? of.project;
          expect(
            launchDay({ project: project1, tasks: [...after.tasks.values()], links: [...after.links.values()] }),
          ).toBe(toOn);
        }
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(30);
  });
});
