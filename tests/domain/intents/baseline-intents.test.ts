import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { dueOn, lateness } from '../../../domain/health/lateness.ts';
import { chooseBaseline } from '../../../domain/intents/choose-baseline.ts';
import { deleteBaseline } from '../../../domain/intents/delete-baseline.ts';
import { deleteProject } from '../../../domain/intents/delete-project.ts';
import type { Rows } from '../../../domain/intents/intent.ts';
import { renameBaseline } from '../../../domain/intents/rename-baseline.ts';
import { takeBaseline } from '../../../domain/intents/take-baseline.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import { codeOf, granted, link, project, task, world } from './run-intent.ts';

const base = world({
  projects: [project('p1', { launchTaskId: 'm' }), project('p2')],
  tasks: [
    task('g'),
    task('a', { parentId: 'g', durationDays: 3 }),
    task('b'),
    task('m', { kind: 'milestone' }),
    task('x', { projectId: 'p2' }),
  ],
  links: [link('ab', 'a', 'b'), link('bm', 'b', 'm')],
});
const take = (rows: Rows, id: string, isCurrent = true) =>
  granted(takeBaseline, { id, projectId: 'p1', name: ` 基准 ${id} `, isCurrent }, rows);
const dues = (rows: Rows) => ['a', 'b', 'm'].map((id) => rows.tasks.get(id)?.baselineFinishOn ?? null);

describe('baselines', () => {
  it('taking one keeps the days of every task, groups too, under a name', () => {
    const rows = take(base, 'b1');
    expect(rows.baselines.get('b1')).toEqual({
      id: 'b1',
      projectId: 'p1',
      name: '基准 b1',
      takenAt: '2026-11-24T02:00:00.000Z',
      launchOn: '2026-11-30',
      tasks: [
        { taskId: 'g', startOn: '2026-11-24', finishOn: '2026-11-26', durationDays: 1 },
        { taskId: 'a', startOn: '2026-11-24', finishOn: '2026-11-26', durationDays: 3 },
        { taskId: 'b', startOn: '2026-11-27', finishOn: '2026-11-27', durationDays: 1 },
        { taskId: 'm', startOn: '2026-11-30', finishOn: '2026-11-30', durationDays: 0 },
      ],
    });
    expect(rows.projects.get('p1')?.baselineId).toBe('b1');
    expect(dues(rows)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30']);
    expect(rows.tasks.get('x')?.baselineFinishOn).toBeUndefined();
  });

  it('one that is not made the current one changes nothing else', () => {
    const rows = take(base, 'b1', false);
    expect(rows.projects).toEqual(base.projects);
    expect(rows.tasks).toEqual(base.tasks);
  });

  it('lateness is measured against deadline, then current baseline, then the accepted plan', () => {
    const rows = take(base, 'b1');
    const later = granted(updateTasks, { ids: ['a'], fields: { durationDays: 8 } }, rows);
    const b = later.tasks.get('b');
    if (!b) throw new Error('no task');
    expect(b.plannedFinishOn).toBe('2026-12-04');
    expect(dueOn(b)).toBe('2026-11-27');
    expect(lateness(b, '2026-12-04', '2026-11-24', defaultCalendar)).toEqual({ daysLate: 5, severity: 'red' });
    expect(dueOn({ ...b, deadlineOn: '2026-12-03' })).toBe('2026-12-03');
    expect(dueOn({ ...b, baselineFinishOn: null })).toBe('2026-12-04');
  });

  it('another one, or none, can be chosen; a task it does not know goes by the plan', () => {
    const first = take(base, 'b1');
    const later = granted(updateTasks, { ids: ['a'], fields: { durationDays: 8 } }, first);
    const both = take(later, 'b2');
    expect(dues(both)).toEqual(['2026-12-03', '2026-12-04', '2026-12-07']);
    const back = granted(chooseBaseline, { projectId: 'p1', baselineId: 'b1' }, both);
    expect(dues(back)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30']);
    const none = granted(chooseBaseline, { projectId: 'p1', baselineId: null }, back);
    expect(dues(none)).toEqual([null, null, null]);
    expect(none.projects.get('p1')?.baselineId).toBeNull();
  });

  it('deleting the current one goes back to the accepted plan, deleting another changes nothing else', () => {
    const both = take(take(base, 'b1'), 'b2');
    const kept = granted(deleteBaseline, { id: 'b1' }, both);
    expect([...kept.baselines.keys()]).toEqual(['b2']);
    expect(dues(kept)).toEqual(dues(both));
    const gone = granted(deleteBaseline, { id: 'b2' }, kept);
    expect(dues(gone)).toEqual([null, null, null]);
    expect(gone.projects.get('p1')?.baselineId).toBeNull();
  });

  it('renames, goes with its project, and refuses what is not there', () => {
    const rows = take(base, 'b1');
    expect(granted(renameBaseline, { id: 'b1', name: ' 大促前 ' }, rows).baselines.get('b1')?.name).toBe('大促前');
    expect(granted(deleteProject, { id: 'p1' }, rows).baselines.size).toBe(0);
    expect(codeOf(renameBaseline, { id: 'b1', name: ' ' }, rows)).toBe('nameEmpty');
    expect(codeOf(renameBaseline, { id: 'gone', name: 'x' }, rows)).toBe('baselineGone');
    expect(codeOf(deleteBaseline, { id: 'gone' }, rows)).toBe('baselineGone');
    expect(codeOf(chooseBaseline, { projectId: 'p2', baselineId: 'b1' }, rows)).toBe('baselineGone');
    expect(codeOf(chooseBaseline, { projectId: 'gone', baselineId: null }, rows)).toBe('projectGone');
    expect(codeOf(takeBaseline, { id: 'b1', projectId: 'p1', name: 'x', isCurrent: false }, rows)).toBe(
      'baselineExists',
    );
    expect(codeOf(takeBaseline, { id: 'b3', projectId: 'p1', name: ' ', isCurrent: false }, rows)).toBe('nameEmpty');
  });

  it('a task that moves to another project leaves its baseline day behind', () => {
    const rows = granted(updateTasks, { ids: ['b'], fields: { projectId: 'p2' } }, take(base, 'b1'));
    expect(rows.tasks.get('b')?.baselineFinishOn).toBeNull();
  });
});
