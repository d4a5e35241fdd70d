import { describe, expect, it } from 'vitest';
import { reschedule } from '../../../domain/intents/reschedule.ts';
import { codeOf, granted, link, project, task, world } from './run-intent.ts';

const base = world({
  projects: [project('p1', { launchTaskId: 'm', launchOn: '2026-12-07' }), project('p2')],
  tasks: [
    task('a', { durationDays: 2 }),
    task('b', { durationDays: 2 }),
    task('m', { kind: 'milestone' }),
    task('x', { projectId: 'p2' }),
  ],
  links: [link('ab', 'a', 'b'), link('bm', 'b', 'm')],
});
const input = (fields: Partial<Parameters<typeof reschedule.plan>[1]>) => ({
  projectId: 'p1',
  edits: [],
  policy: 'overlap' as const,
  today: null,
  ...fields,
});

describe('reschedule', () => {
  it('writes the wish, what follows from it, and the new planned days', () => {
    const rows = granted(reschedule, input({ edits: [{ id: 'a', startOn: '2026-11-26' }] }), base);
    expect(rows.tasks.get('a')).toMatchObject({
      constraint: { type: 'SNET', on: '2026-11-26' },
      plannedStartOn: '2026-11-26',
    });
    expect(rows.tasks.get('b')).toMatchObject({ constraint: null, plannedStartOn: '2026-11-30' });
  });

  it('moves the launch day of the project', () => {
    const rows = granted(reschedule, input({ edits: [{ id: 'm', startOn: '2026-12-09' }] }), base);
    expect(rows.projects.get('p1')?.launchOn).toBe('2026-12-09');
    expect(rows.tasks.get('m')?.plannedFinishOn).toBe('2026-12-09');
  });

  it('refuses a project or a task that is gone or elsewhere', () => {
    expect(codeOf(reschedule, input({ projectId: 'gone' }), base)).toBe('projectGone');
    expect(codeOf(reschedule, input({ edits: [{ id: 'x', startOn: '2026-12-01' }] }), base)).toBe('taskGone');
  });

  it('leaves everything as it is without an edit', () => {
    const settled = granted(reschedule, input({}), base);
    expect(granted(reschedule, input({}), settled)).toEqual(settled);
  });
});
