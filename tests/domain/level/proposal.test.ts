import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../../domain/calendar/calendar.ts';
import { dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import { adoptChanges } from '../../../domain/intents/adopt-changes.ts';
import type { PeopleRows } from '../../../domain/level/people.ts';
import { peopleConflicts } from '../../../domain/level/people-conflicts.ts';
import { levelProposal } from '../../../domain/level/proposal.ts';
import type { Member } from '../../../domain/model/member.ts';
import { calendarOf, planProject } from '../../../domain/schedule/plan-project.ts';
import { granted, link, project, task, world } from '../intents/run-intent.ts';

const member = (id: string, name: string, fields: Partial<Member> = {}): Member => ({
  id,
  name,
  role: '设计',
  isActive: true,
  ...fields,
});
const today = '2026-11-24';

function proposed(rows: PeopleRows) {
  const found = levelProposal(rows, today);
  if ('refusal' in found) throw new Error(found.refusal.code);
  return found;
}

/** Four tasks of 小王 on one day; he carries three. */
const rows: PeopleRows = {
  project: project('p1', { launchTaskId: 'm' }),
  tasks: [
    ...['a', 'b', 'c', 'd'].map((id) => task(id, { assigneeId: 'w', durationDays: 2 })),
    task('after', { durationDays: 1 }),
    task('m', { kind: 'milestone', title: '上架日' }),
  ],
  links: [link('1', 'd', 'after'), link('2', 'after', 'm')],
  members: [member('w', '小王'), member('l', '小李')],
};

describe('a person over capacity', () => {
  it('is a conflict with the days, the tasks, a sentence and what to do', () => {
    expect(peopleConflicts(rows, today)).toEqual([
      {
        kind: 'overCapacity',
        memberId: 'w',
        name: '小王',
        fromOn: '2026-11-24',
        toOn: '2026-11-25',
        days: 2,
        most: 4,
        capacity: 3,
        taskIds: ['a', 'b', 'c', 'd'],
        text: '「小王」2026-11-24 至 2026-11-25 排了 4，最多 3：任务 a、任务 b、任务 c 等 4 个任务 错开，或换人',
        fixes: [{ kind: 'level' }, { kind: 'reassign', taskId: 'a', memberId: 'l' }],
      },
    ]);
  });

  it.each<[string, Partial<PeopleRows>, number]>([
    ['a member who carries more', { members: [member('w', '小王', { parallelTasks: 4 })] }, 0],
    ['a member who carries less', { members: [member('w', '小王', { parallelTasks: 1 })] }, 1],
    [
      'done tasks do not count',
      { tasks: rows.tasks.map((one) => ({ ...one, status: 'done' as const, actualFinishOn: '2026-11-25' })) },
      0,
    ],
    ['waits do not count', { tasks: rows.tasks.map((one) => ({ ...one, kind: 'wait' as const })) }, 0],
    [
      'work in another project counts',
      { tasks: rows.tasks.slice(1), booked: [{ memberId: 'w', startOn: '2026-11-25', finishOn: '2026-11-25' }] },
      1,
    ],
    [
      'on its days only',
      { tasks: rows.tasks.slice(1), booked: [{ memberId: 'w', startOn: '2026-11-27', finishOn: '2026-11-27' }] },
      0,
    ],
    ['an empty project', { tasks: [], links: [] }, 0],
  ])('%s', (_, fields, count) => {
    expect(peopleConflicts({ ...rows, ...fields }, today)).toHaveLength(count);
  });

  it('tasks that nobody has taken yet are counted by role, where somebody has the role', () => {
    const open = rows.tasks.map((one) => ({ ...one, assigneeId: null, role: '设计' }));
    const one: PeopleRows = { ...rows, tasks: open, members: [member('w', '小王')] };
    expect(peopleConflicts(one, today)).toMatchObject([{ memberId: null, name: '设计', most: 4, capacity: 3 }]);
    expect(peopleConflicts({ ...one, members: rows.members }, today)).toEqual([]);
    expect(peopleConflicts({ ...one, members: [member('w', '小王', { role: '摄影' })] }, today)).toEqual([]);
  });

  it('is not offered a colleague who has no room either', () => {
    const busy = { memberId: 'l', startOn: '2026-11-01', finishOn: '2026-12-31' };
    const found = peopleConflicts({ ...rows, booked: [busy, busy, busy] }, today);
    expect(found.flatMap(({ fixes }) => fixes).filter(({ kind }) => kind === 'reassign')).toEqual([]);
  });
});

describe('the proposal', () => {
  it('names who moves, how far and why, and the launch day', () => {
    const two: PeopleRows = { ...rows, members: [member('w', '小王', { parallelTasks: 3 })] };
    const found = proposed(two);
    expect(found.remaining).toEqual([]);
    // One of the three without a follower moves, so the launch stays.
    expect(found.moves).toHaveLength(1);
    expect(found.moves[0]).toMatchObject({
      from: { startOn: '2026-11-24' },
      to: { startOn: '2026-11-26' },
      days: 2,
      reason: { kind: 'overCapacity', name: '小王', fromOn: '2026-11-24', toOn: '2026-11-25', most: 4, capacity: 3 },
    });
    expect(found.ripple.launch).toBeNull();
  });

  it('tasks that only follow say whom', () => {
    const one: PeopleRows = {
      ...rows,
      members: [member('w', '小王', { parallelTasks: 1 })],
      tasks: rows.tasks.filter(({ id }) => id !== 'b' && id !== 'c'),
      links: [...rows.links, link('3', 'a', 'after')],
    };
    const found = proposed(one);
    expect(found.moves.find(({ taskId }) => taskId === 'after')?.reason).toMatchObject({ kind: 'follows' });
    expect(found.ripple.sentence).toMatchObject({ kind: 'launch', days: 2 });
  });

  it('goes round what the person does in another project', () => {
    const found = proposed({
      ...rows,
      tasks: [task('a', { assigneeId: 'w' })],
      links: [],
      members: [member('w', '小王', { parallelTasks: 1 })],
      booked: [{ memberId: 'w', startOn: '2026-11-24', finishOn: '2026-11-25' }],
    });
    expect(found.moves).toMatchObject([{ taskId: 'a', to: { startOn: '2026-11-26' } }]);
  });

  it('is empty where nobody is over capacity', () => {
    const found = proposed({ ...rows, tasks: rows.tasks.slice(1) });
    expect(found).toMatchObject({ moves: [], changes: [], before: [], ripple: { sentence: { kind: 'nothing' } } });
  });

  it('adopting it gives exactly its dates, and nobody is over capacity then', () => {
    const arbitrary = fc.record({
      tasks: fc.array(
        fc.record({
          durationDays: fc.integer({ min: 1, max: 4 }),
          assigneeId: fc.constantFrom('w', 'l', null),
          constraint: fc.option(
            fc.constantFrom({ type: 'SNLT' as const, on: '2026-11-27' }, { type: 'SNET' as const, on: '2026-11-26' }),
            { freq: 4 },
          ),
        }),
        { minLength: 8, maxLength: 8 },
      ),
      links: fc.array(
        fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b),
        { maxLength: 6 },
      ),
      direction: fc.constantFrom('forward' as const, 'backward' as const),
    });
    fc.assert(
      fc.property(arbitrary, ({ tasks, links, direction }) => {
        const of: PeopleRows = {
          project: project('p1', { launchTaskId: 'm', launchOn: '2027-01-20', direction }),
          tasks: [...tasks.map((fields, at) => task(`${at}`, fields)), task('m', { kind: 'milestone' })],
          links: [...links.map(([a, b], at) => link(`${at}`, `${a}`, `${b}`)), link('end', '7', 'm')],
          members: [member('w', '小王', { parallelTasks: 1 }), member('l', '小李', { parallelTasks: 2, role: '' })],
        };
        const found = proposed(of);
        const all = world({ projects: [of.project], tasks: [...of.tasks], links: [...of.links] });
        const after = granted(adoptChanges, { projectId: 'p1', changes: found.changes }, all);
        const now = planProject(
          { project: of.project, tasks: [...after.tasks.values()], links: [...after.links.values()] },
          today,
        );
        if (!now.ok) throw new Error(now.refusal.code);
        expect(now.dates).toEqual(found.plan.dates);
        const load = new Map<string, number>();
        for (const one of of.tasks) {
          const on = now.dates.get(one.id);
          if (!on || !one.assigneeId) continue;
          for (let day = dayNumber(on.startOn); day <= dayNumber(on.finishOn); day++) {
            if (!isWorkday(calendarOf(of), dayOf(day))) continue;
            const key = `${one.assigneeId} ${day}`;
            load.set(key, (load.get(key) ?? 0) + 1);
          }
        }
        for (const [key, much] of load) expect(much).toBeLessThanOrEqual(key.startsWith('w') ? 1 : 2);
      }),
      { numRuns: 80 },
    );
  });
});
