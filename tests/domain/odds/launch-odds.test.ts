import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../domain/calendar/day.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';
import { launchOdds } from '../../../domain/odds/launch-odds.ts';
import { launchWith } from '../../../domain/odds/launch-runs.ts';
import { drawDays, spreadOf } from '../../../domain/odds/spread.ts';
import { compute } from '../../../domain/schedule/compute.ts';
import { type ProjectRows, planInput } from '../../../domain/schedule/plan-project.ts';
import type { PlanInput } from '../../../domain/schedule/plan-types.ts';

const today = '2026-11-24';
const project = (more: Partial<Project> = {}): Project =>
  ({
    id: 'p1',
    calendarId: null,
    direction: 'backward',
    startOn: null,
    launchOn: '2026-12-24',
    launchTaskId: 'launch',
    createdAt: '2026-11-01T00:00:00Z',
    ...more,
  }) as Project;
const task = (id: string, more: Partial<Task> = {}): Task =>
  newTask({ id, projectId: 'p1', title: id, createdAt: '2026-11-01T00:00:00Z', ...more });
const link = (fromId: string, toId: string): Link => ({
  id: `${fromId}-${toId}`,
  projectId: 'p1',
  fromId,
  toId,
  type: 'FS',
  lag: 0,
  lagUnit: 'working',
});
/** 打样 5 → 大货 10 → 上架, and 拍摄 3 beside. */
const rows = (more: Partial<Project> = {}): ProjectRows => ({
  project: project(more),
  tasks: [
    task('sample', { kind: 'wait', durationDays: 5 }),
    task('bulk', { kind: 'wait', durationDays: 10 }),
    task('photo', { durationDays: 3 }),
    task('launch', { kind: 'milestone' }),
  ],
  links: [link('sample', 'bulk'), link('bulk', 'launch'), link('photo', 'launch')],
});
const none = new Map<string, number[]>();

/** A random plan: a chain with side branches, some begun. */
const anyPlan = fc
  .record({
    direction: fc.constantFrom('forward' as const, 'backward' as const),
    days: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 9 }),
    drawn: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 9, maxLength: 9 }),
    kinds: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    begun: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ direction, days, drawn, kinds, begun }) => {
    const tasks = days.map((durationDays, at) =>
      task(`t${at}`, {
        durationDays,
        kind: kinds[at] ? 'wait' : 'work',
        ...(at < begun ? { status: 'doing', actualStartOn: '2026-11-20' } : {}),
      }),
    );
    const links = days.flatMap((_, at) =>
      at === 0 ? [] : [link(`t${kinds[at] ? at - 1 : Math.floor(at / 2)}`, `t${at}`)],
    );
    const given = {
      project: project(direction === 'forward' ? { direction, startOn: '2026-11-16' } : {}),
      tasks: [...tasks, task('launch', { kind: 'milestone' })],
      links: [...links, link(`t${days.length - 1}`, 'launch')],
    };
    return { given, direction, drawn };
  });

describe('chance of making the launch day', () => {
  it('a run is the engine: forwards the plan with the drawn days, backwards every start held where the plan has it', () => {
    fc.assert(
      fc.property(anyPlan, ({ given, direction, drawn }) => {
        const input = planInput(given, today);
        const computed = compute(input, today);
        if ('error' in computed) throw new Error(computed.error);
        const { net, placed, placedBack } = computed;
        const days = net.days.map((own, node) => (net.isMilestone[node] === 1 ? own : (drawn[node] ?? own)));
        const held: PlanInput = {
          ...input,
          direction: 'forward',
          tasks: net.tasks.map((one, node) => ({
            ...one,
            days: days[node] ?? 0,
            ...(direction === 'backward' && placedBack?.[node] === 1 && node !== net.launch
              ? {
                  constraint: {
                    type: 'SNET' as const,
                    on: new Date((placed.start[node] ?? 0) * 86_400_000).toISOString().slice(0, 10),
                  },
                }
              : {}),
          })),
        };
        const whole = compute(held, today);
        if ('error' in whole) throw new Error(whole.error);
        expect(launchWith({ computed, today: dayNumber(today) }, days)).toBe(whole.forecast?.start[net.launch]);
        // As planned, it is the plan's own forecast.
        expect(launchWith({ computed, today: dayNumber(today) }, net.days)).toBe(computed.forecast?.start[net.launch]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same on every run, and of another seed nearly the same', () => {
    const [one, two] = [launchOdds(rows(), none, today), launchOdds(rows(), none, today)];
    expect(one).toEqual(two);
    const other = launchOdds(rows(), none, today, { seed: 7 });
    expect(Math.abs((one?.chance ?? 0) - (other?.chance ?? 1))).toBeLessThan(0.05);
    expect(one?.days.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(one).toMatchObject({ measured: 0, guessed: 3, launchOn: '2026-12-24' });
  });

  it('certain where everything measured fits, impossible where nothing does', () => {
    const measured = (sample: number, bulk: number) =>
      new Map([
        ['sample', Array.from({ length: 6 }, () => sample)],
        ['bulk', Array.from({ length: 6 }, () => bulk)],
        ['photo', [2, 2, 2, 2, 2]],
      ]);
    expect(launchOdds(rows(), measured(4, 9), today)).toMatchObject({ chance: 1, levers: [], measured: 3, guessed: 0 });
    expect(launchOdds(rows(), measured(20, 20), today)).toMatchObject({ chance: 0 });
  });

  it('half of what was measured fits: about a half, and three days won at the right task help most', () => {
    const measured = new Map([
      ['sample', [5, 5, 5, 8, 8, 8]],
      ['bulk', [10, 10, 10, 10, 10]],
      ['photo', [3, 3, 3, 3, 3]],
    ]);
    const odds = launchOdds(rows(), measured, today);
    expect(odds?.chance).toBeGreaterThan(0.45);
    expect(odds?.chance).toBeLessThan(0.55);
    expect(odds?.levers.map(({ taskId, chance }) => [taskId, chance])).toEqual([
      ['bulk', 1],
      ['sample', 1],
    ]);
    expect(odds?.halfOn).toBe('2026-12-24');
    expect(odds?.mostOn).toBe('2026-12-29');
  });

  it('more time is never a smaller chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 10 }), (at, more) => {
        const on = (days: number) => `2026-12-${String(days).padStart(2, '0')}`;
        const [early, late] = [on(1 + at), on(1 + at + more)];
        const fixed = { direction: 'forward' as const, startOn: today };
        const chance = (launchOn: string) =>
          launchOdds(rows({ ...fixed, launchOn }), none, today, { runs: 200 })?.chance ?? 0;
        expect(chance(late)).toBeGreaterThanOrEqual(chance(early));
      }),
      { numRuns: 20 },
    );
  });

  it('a launch far off, planned back without room: begun today it is likely, as planned it is not', () => {
    const far = launchOdds(rows({ launchOn: '2027-03-24' }), none, today);
    expect(far?.soonChance).toBe(1);
    expect(far?.chance).toBeLessThan(0.3);
    // The first day is over or the plan runs forwards: there is nothing to begin sooner.
    expect(launchOdds(rows({ launchOn: '2026-12-01' }), none, today)?.soonChance).toBe(null);
    const forward = { direction: 'forward' as const, startOn: today, launchOn: null };
    expect(launchOdds(rows(forward), none, today)?.soonChance ?? null).toBe(null);
  });

  it('what is over or has no day has no chance', () => {
    expect(launchOdds(rows({ launchOn: null }), none, today)).toBeNull();
    const done = rows();
    const tasks = done.tasks.map((one) =>
      one.id === 'launch' ? { ...one, status: 'done' as const, actualFinishOn: today } : one,
    );
    expect(launchOdds({ ...done, tasks }, none, today)).toBeNull();
  });

  it('2,000 runs of 60 tasks, levers and all, in two seconds of this process', () => {
    const tasks = Array.from({ length: 60 }, (_, at) => task(`t${at}`, { durationDays: 1 + (at % 5) }));
    const links = tasks.slice(1).map((_, at) => link(`t${Math.max(0, at - (at % 4))}`, `t${at + 1}`));
    const given = {
      project: project({ launchOn: '2027-03-10' }),
      tasks: [...tasks, task('launch', { kind: 'milestone' })],
      links: [...links, link('t59', 'launch')],
    };
    const before = process.cpuUsage();
    expect(launchOdds(given, none, today)?.runs).toBe(2000);
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(2);
  });
});

describe('days drawn', () => {
  it('measured ones are drawn as they are, from five on', () => {
    const spread = spreadOf('wait', 5, [9, 7, 7, 8, 20]);
    expect([0, 0.2, 0.5, 0.7, 0.99].map((u) => drawDays(spread, u, 0))).toEqual([7, 7, 8, 9, 20]);
    expect(spreadOf('wait', 5, [9, 7, 7, 8]).kind).toBe('guessed');
    // Others keep us waiting longer than we keep ourselves: up to 180 % against 150 %.
    const longest = (kind: 'work' | 'wait') => drawDays(spreadOf(kind, 20), 0.9999, 0);
    expect([longest('work'), longest('wait'), drawDays(spreadOf('wait', 20), 0, 0)]).toEqual([30, 36, 16]);
  });
  it('a begun wait is not over earlier than today', () => {
    const spread = spreadOf('wait', 5, [9, 7, 7, 8, 20]);
    expect([0, 0.5, 0.99].map((u) => drawDays(spread, u, 8))).toEqual([9, 20, 20]);
    expect(drawDays(spread, 0.5, 30)).toBe(31);
    expect(drawDays(spreadOf('work', 2), 0, 6)).toBe(7);
  });
  it('guessed ones stay in their triangle, the planned days likeliest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0, max: 0.999999, noNaN: true }), (days, u) => {
        const drawn = drawDays(spreadOf('wait', days), u, 0);
        expect(drawn).toBeGreaterThanOrEqual(Math.max(1, Math.floor(days * 0.8)));
        expect(drawn).toBeLessThanOrEqual(Math.ceil(days * 1.8));
      }),
    );
  });
});
