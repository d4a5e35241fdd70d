import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTasks } from '../../../domain/intents/add-tasks.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import type { Task } from '../../../domain/model/task.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import { granted, link, project, task, today, world } from '../intents/run-intent.ts';
import { randomProject } from './random-project.ts';

const launch = task('launch', { kind: 'milestone', durationDays: 0, title: '上架日' });
const launched = { launchTaskId: 'launch', launchOn: '2026-12-25', startOn: null, direction: 'backward' } as const;
const a = { id: 'a', title: '打样', durationDays: 3 };
const b = { id: 'b', title: '拍摄', durationDays: 5 };
const aThenB = link('ab', 'a', 'b');

type Given = {
  project: Partial<Project>;
  there?: { tasks?: Task[]; links?: Link[] };
  tasks: (Partial<Task> & Pick<Task, 'id' | 'title'>)[];
  links: Link[];
};

/** The accepted days of what is pasted on 2026-11-24 into a plan. */
function accepted({ project: fields, there, tasks, links }: Given): Record<string, string> {
  const before = world({
    projects: [project('p1', fields)],
    tasks: [launch, ...(there?.tasks ?? [])],
    links: there?.links ?? [],
  });
  const after = granted(addTasks, { projectId: 'p1', tasks, links, members: [] }, before);
  return Object.fromEntries(
    tasks.map(({ id }) => [id, `${after.tasks.get(id)?.plannedStartOn}/${after.tasks.get(id)?.plannedFinishOn}`]),
  );
}

const asToday = { a: '2026-11-24/2026-11-26', b: '2026-11-27/2026-12-03' };

describe('accepted days of pasted tasks', () => {
  it.each<[string, Given, Record<string, string>]>([
    ['a chain, nothing before the launch', { project: launched, tasks: [a, b], links: [aThenB] }, asToday],
    [
      'loose ones, nothing before the launch',
      { project: launched, tasks: [a, b], links: [] },
      { a: '2026-11-24/2026-11-26', b: '2026-11-24/2026-11-30' },
    ],
    [
      'a chain, a short task before the launch',
      {
        project: launched,
        there: { tasks: [task('last', { durationDays: 1 })], links: [link('l', 'last', 'launch')] },
        tasks: [a, b],
        links: [aThenB],
      },
      asToday,
    ],
    [
      'a chain that leads to the launch is planned back from it',
      { project: launched, tasks: [a, b], links: [aThenB, link('bl', 'b', 'launch')] },
      { a: '2026-12-15/2026-12-17', b: '2026-12-18/2026-12-24' },
    ],
    [
      'a chain without room before the launch',
      { project: { ...launched, launchOn: '2026-11-27' }, tasks: [a, b], links: [aThenB] },
      asToday,
    ],
    [
      'a chain into a plan that began weeks ago',
      { project: { ...launched, direction: 'forward', startOn: '2026-11-02' }, tasks: [a, b], links: [aThenB] },
      asToday,
    ],
    [
      'a chain into a plan that began weeks ago and leads to its launch',
      {
        project: { ...launched, direction: 'forward', startOn: '2026-11-02' },
        tasks: [a, b],
        links: [aThenB, link('bl', 'b', 'launch')],
      },
      asToday,
    ],
    [
      'a chain behind a task of that plan stands behind it',
      {
        project: { ...launched, direction: 'forward', startOn: '2026-11-02' },
        there: { tasks: [task('first', { durationDays: 2 })] },
        tasks: [a, b],
        links: [aThenB, link('fa', 'first', 'a')],
      },
      { a: '2026-11-04/2026-11-06', b: '2026-11-09/2026-11-13' },
    ],
    [
      'in a group behind a task of that plan',
      {
        project: { ...launched, direction: 'forward', startOn: '2026-11-02' },
        there: { tasks: [task('first', { durationDays: 2 })] },
        tasks: [
          { id: 'g', title: '打样' },
          { id: 'h', title: '内', parentId: 'g' },
          { ...a, parentId: 'h' },
        ],
        links: [link('fg', 'first', 'g')],
      },
      { g: '2026-11-04/2026-11-06', h: '2026-11-04/2026-11-06', a: '2026-11-04/2026-11-06' },
    ],
  ])('%s', (_, given, days) => {
    expect(accepted(given)).toEqual(days);
  });

  it('are those that the plan shows on the day it is made', () => {
    let counted = 0;
    fc.assert(
      fc.property(randomProject, ({ project: made, tasks, links }) => {
        const rows = {
          project: { ...made, startOn: null, createdAt: `${today}T01:00:00Z` },
          tasks: tasks.map((row): Task => ({ ...row, createdAt: `${today}T02:00:00Z` })),
          links,
        };
        const [plain, shown] = [planProject(rows, null), planProject(rows, today)];
        expect(plain.ok).toBe(shown.ok);
        if (!plain.ok || !shown.ok) return;
        for (const [id, { startOn, finishOn }] of shown.dates)
          expect(plain.dates.get(id)).toMatchObject({ startOn, finishOn });
        counted += 1;
      }),
      { numRuns: 300 },
    );
    expect(counted).toBeGreaterThan(200);
  });
});

it('a task pinned to a day before it was written down does not clash with itself', () => {
  const pinned = task('a', { ...a, pinnedOn: '2026-11-16', createdAt: '2026-11-20T00:00:00Z' });
  const plan = planProject({ project: project('p1', { startOn: '2026-11-02' }), tasks: [pinned], links: [] }, today);
  expect(plan.ok && plan.conflicts).toEqual([]);
});
