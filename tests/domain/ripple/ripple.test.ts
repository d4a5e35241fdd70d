import { describe, expect, it } from 'vitest';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import type { Task } from '../../../domain/model/task.ts';
import { ripple } from '../../../domain/ripple/ripple.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import { link, project, task } from '../intents/run-intent.ts';

type Rows = { project: Project; tasks: Task[]; links: Link[] };

function planned(rows: Rows, today: string | null = null) {
  const plan = planProject(rows, today);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan;
}

/** a(3) → b(2) → launch; beside it c(1). Tuesday 2026-11-24 on. */
const rows: Rows = {
  project: project('p1', { launchTaskId: 'm' }),
  tasks: [
    task('g', { durationDays: 0 }),
    task('a', { durationDays: 3, parentId: 'g' }),
    task('b', { durationDays: 2 }),
    task('c'),
    task('m', { kind: 'milestone', title: '上架日' }),
  ],
  links: [link('1', 'a', 'b'), link('2', 'b', 'm')],
};
const longer = (id: string, durationDays: number): Rows => ({
  ...rows,
  tasks: rows.tasks.map((row) => (row.id === id ? { ...row, durationDays } : row)),
});
const between = (before: Rows, after: Rows, edited: string[] = [], today: string | null = null) =>
  ripple(planned(before, today), planned(after, today), after, edited);

describe('ripple', () => {
  it('says how far the launch moves and how many other tasks move with it', () => {
    const found = between(rows, longer('a', 5), ['a']);
    // Tuesday 1 December to Thursday 3 December.
    expect(found.sentence).toEqual({ kind: 'launch', fromOn: '2026-12-01', toOn: '2026-12-03', days: 2, count: 2 });
    expect(found.launch).toMatchObject({ taskId: 'm', title: '上架日', days: 2 });
    expect(found.moved.map(({ taskId, startDays, finishDays }) => [taskId, startDays, finishDays])).toEqual([
      ['g', 0, 2],
      ['a', 0, 2],
      ['b', 2, 2],
      ['m', 2, 2],
    ]);
  });

  it('counts working days over a weekend, and back again with the other sign', () => {
    expect(between(rows, longer('a', 8)).launch?.days).toBe(5);
    expect(between(longer('a', 8), rows).launch?.days).toBe(-5);
  });

  it('is silent when nothing moves', () => {
    const found = between(rows, rows);
    expect(found.sentence).toEqual({ kind: 'nothing' });
    expect(found.moved).toEqual([]);
    expect(found.finish).toBeNull();
  });

  it('says only how many move when neither launch nor end do', () => {
    expect(between(rows, longer('c', 2), ['c']).sentence).toEqual({ kind: 'tasks', count: 0 });
  });

  it('speaks of the end of the plan when a task beside the launch runs past it', () => {
    const found = between(rows, longer('c', 9));
    expect(found.sentence).toEqual({ kind: 'finish', fromOn: '2026-12-01', toOn: '2026-12-04', days: 3, count: 1 });
  });

  it('shows a held launch by its forecast, and the conflict that is new', () => {
    const held = { ...rows, project: project('p1', { launchTaskId: 'm', launchOn: '2026-12-01' }) };
    const late = { ...held, tasks: longer('a', 5).tasks };
    const found = between(held, late, ['a'], '2026-11-24');
    expect(found.launch).toMatchObject({ fromOn: '2026-12-01', toOn: '2026-12-03', days: 2 });
    expect(found.newConflicts.map(({ kind }) => kind)).toEqual(['negativeFloat', 'link']);
    expect(between(held, held, [], '2026-11-24').newConflicts).toEqual([]);
  });

  it('lists tasks that came or went', () => {
    const more = { ...rows, tasks: [...rows.tasks, task('d')] };
    expect(between(rows, more).moved).toMatchObject([{ taskId: 'd', from: null, startDays: 0 }]);
  });
});
