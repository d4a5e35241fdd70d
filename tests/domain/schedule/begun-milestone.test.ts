import { expect, it } from 'vitest';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import type { PlanInput } from '../../../domain/schedule/plan-types.ts';
import { schedule } from '../../../domain/schedule/schedule.ts';
import { link, project, task, today } from '../intents/run-intent.ts';

it.each(['launch', 'other'])('a milestone in work (%s) is not reached before it is done', (launchTaskId) => {
  const milestone = { kind: 'milestone', durationDays: 0 } as const;
  const rows = {
    project: project('p1', { launchTaskId, launchOn: '2026-12-25', startOn: '2026-11-02' }),
    tasks: [
      task('a', { durationDays: 10, pinnedOn: '2026-12-07' }),
      task('launch', { ...milestone, status: 'doing', actualStartOn: '2026-11-20' }),
      task('other', milestone),
    ],
    links: [link('l', 'a', 'launch')],
  };
  const plan = planProject(rows, today);
  const on = plan.ok ? plan.dates.get('launch') : undefined;
  const day = launchTaskId === 'launch' ? '2026-12-25' : '2026-12-18';
  expect([on?.finishOn, on?.forecastFinishOn]).toEqual([day, day]);
  const done = rows.tasks.map((row) =>
    row.id === 'launch' ? { ...row, status: 'done' as const, actualFinishOn: '2026-11-23' } : row,
  );
  const reached = planProject({ ...rows, tasks: done }, today);
  expect(reached.ok && reached.dates.get('launch')?.forecastFinishOn).toBe('2026-11-23');
});

it('in a plan file an instant that has begun is over, and what waits for it starts there', () => {
  const plan: PlanInput = {
    calendar: { week: '1111100', holidays: null },
    start: '2026-03-02',
    tasks: [
      { id: 'm', days: 0, kind: 'milestone', edge: 'start', actualStartOn: '2026-03-04' },
      { id: 'b', days: 2, actualStartOn: '2026-03-04' },
    ],
    links: [{ from: 'm', to: 'b' }],
  };
  const result = schedule(plan, '2026-03-16');
  expect('tasks' in result && result.tasks.m).toMatchObject({
    ...{ start: '2026-03-04', finish: '2026-03-04' },
    ...{ forecastStart: '2026-03-04', forecastFinish: '2026-03-04' },
  });
});
