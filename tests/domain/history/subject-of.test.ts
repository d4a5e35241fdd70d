import { expect, test } from 'vitest';
import { subjectOf } from '../../../domain/history/subject-of.ts';
import type { Patch } from '../../../domain/model/change.ts';

const patch = (table: Patch['table'], id: string, before: Patch['before'], after: Patch['after']): Patch => ({
  table,
  id,
  before,
  after,
});

test('a new project is the project, not one of its tasks', () => {
  const patches = [
    patch('tasks', 't1', null, { title: '打样' }),
    patch('projects', 'p1', null, { name: '云岚凉被·秋季上新' }),
  ];
  expect(subjectOf(patches)).toEqual({ table: 'projects', id: 'p1', name: '云岚凉被·秋季上新' });
});

test('a task that was moved, not those that moved along', () => {
  const patches = [
    patch('tasks', 't1', { plannedFinishOn: '2026-12-01' }, { plannedFinishOn: '2026-12-05' }),
    patch('tasks', 't2', { durationDays: 20, plannedFinishOn: '2026-12-01' }, { durationDays: 26 }),
    patch('projects', 'p1', { launchOn: '2026-12-03' }, { launchOn: '2026-12-09' }),
  ];
  expect(subjectOf(patches)).toEqual({ table: 'tasks', id: 't2', name: null });
});

test('a deleted task by the name it had; a row without a name is nothing to show', () => {
  expect(subjectOf([patch('tasks', 't1', { title: '送检' }, null)])?.name).toBe('送检');
  expect(subjectOf([patch('links', 'l1', null, { type: 'FS' })])).toBeNull();
});
