import { describe, expect, it } from 'vitest';
import { rowsBefore } from '../../../domain/history/rows-before.ts';
import { sinceThen } from '../../../domain/history/since-then.ts';
import { bringBack } from '../../../domain/intents/bring-back.ts';
import { deleteProject } from '../../../domain/intents/delete-project.ts';
import { deleteTasks } from '../../../domain/intents/delete-tasks.ts';
import { saveMoment } from '../../../domain/intents/save-moment.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import type { Retro } from '../../../domain/model/retro.ts';
import { codeOf, granted, link, project, run, task, world } from '../intents/run-intent.ts';

const start = world({
  projects: [project('p1'), project('p2')],
  tasks: [task('a', { assigneeId: 'm1' }), task('b'), task('c', { projectId: 'p2' })],
  links: [link('l1', 'a', 'b')],
  members: [{ id: 'm1', name: '小王', role: '', isActive: true }],
  comments: [
    {
      id: 'k1',
      taskId: 'a',
      projectId: 'p1',
      authorId: '',
      text: '样品到了',
      mentions: [],
      writtenAt: '2026-11-01T00:00:00Z',
    },
  ],
});

describe('the workspace before changes', () => {
  it('is what it was, whatever was done', () => {
    const plan = run(deleteTasks, { ids: ['a'] }, start);
    if (!('patches' in plan)) throw new Error('refused');
    const after = granted(deleteTasks, { ids: ['a'] }, start);
    expect(rowsBefore(after, [plan])).toEqual(start);
    expect(after.tasks.has('a')).toBe(false);
  });

  it('a row that one change touched twice is turned back step by step, the last first', () => {
    const step = (before: string, after: string) => ({
      table: 'tasks' as const,
      id: 'b',
      before: { title: before },
      after: { title: after },
    });
    const after = world({ tasks: [task('b', { title: '三' })] });
    const past = rowsBefore(after, [{ patches: [step('一', '二'), step('二', '三')] }]);
    expect(past.tasks.get('b')?.title).toBe('一');
  });

  it('takes a field away that came later', () => {
    const patch = { table: 'tasks' as const, id: 'b', before: {}, after: { step: '4' } };
    const after = world({ tasks: [task('b', { step: '4' })] });
    expect(rowsBefore(after, [{ patches: [patch] }]).tasks.get('b')).toEqual(task('b'));
  });
});

describe('what became of a row', () => {
  it.each([
    [undefined, 'deleted', []],
    [task('b'), 'same', []],
    [task('b', { plannedFinishOn: '2026-12-01' }), 'same', []],
    [task('b', { title: '新', deadlineOn: '2026-12-01' }), 'changed', ['title', 'deadlineOn']],
  ] as const)('%#', (now, state, fields) => {
    const found = sinceThen(task('b'), now);
    expect(found.state).toBe(state);
    expect([...found.fields].sort()).toEqual([...fields].sort());
  });
});

describe('bringing back', () => {
  const past = granted(updateTasks, { ids: ['b'], fields: { notes: '' } }, start);

  it('a deleted task with its links and comments', () => {
    const gone = granted(deleteTasks, { ids: ['a'] }, start);
    const back = granted(bringBack, { kind: 'task', id: 'a', past }, gone);
    expect(back.tasks.get('a')).toMatchObject({ title: '任务 a', assigneeId: 'm1' });
    expect([back.links.has('l1'), back.comments.has('k1')]).toEqual([true, true]);
  });

  it('a task without its link to another that is gone', () => {
    const gone = granted(deleteTasks, { ids: ['a', 'b'] }, start);
    const back = granted(bringBack, { kind: 'task', id: 'a', past }, gone);
    expect([back.tasks.has('a'), back.links.has('l1')]).toEqual([true, false]);
  });

  it('a project with what its retrospective said then', () => {
    const retro: Retro = {
      id: 'p1',
      projectId: 'p1',
      templateId: null,
      good: [{ id: 'g', text: '一起打样' }],
      bad: [],
      actions: [],
      closedAt: null,
    };
    const then = { ...past, retros: new Map([['p1', retro]]) };
    const now = { ...start, retros: new Map([['p1', { ...retro, good: [] }]]) };
    expect(granted(bringBack, { kind: 'project', id: 'p1', past: then }, now).retros.get('p1')).toEqual(retro);
    expect(granted(bringBack, { kind: 'project', id: 'p1', past }, now).retros.has('p1')).toBe(false);
  });

  it('a task without the person who is gone', () => {
    const gone = { ...granted(deleteTasks, { ids: ['a'] }, start), members: new Map() };
    expect(granted(bringBack, { kind: 'task', id: 'a', past }, gone).tasks.get('a')?.assigneeId).toBeNull();
  });

  it('a project whole, and takes what came later out', () => {
    const gone = granted(deleteProject, { id: 'p1' }, start);
    const back = granted(bringBack, { kind: 'project', id: 'p1', past }, gone);
    expect([...back.tasks.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(back.links.has('l1')).toBe(true);
    const later = world({ ...rowsOf(start), tasks: [...start.tasks.values(), task('z')] });
    expect(granted(bringBack, { kind: 'project', id: 'p1', past }, later).tasks.has('z')).toBe(false);
  });

  it.each([
    ['notThereThen', { kind: 'task', id: 'zz' }, start],
    ['projectGone', { kind: 'task', id: 'a' }, granted(deleteProject, { id: 'p1' }, start)],
    ['movedSince', { kind: 'task', id: 'a' }, world({ ...rowsOf(start), tasks: [task('a', { projectId: 'p2' })] })],
  ] as const)('%s', (code, input, now) => {
    expect(codeOf(bringBack, { ...input, past }, now)).toBe(code);
  });
});

it('a moment needs a name', () => {
  expect(codeOf(saveMoment, { id: 'x', name: ' ', afterSeq: 3 }, start)).toBe('nameEmpty');
  expect(granted(saveMoment, { id: 'x', name: ' 大促前 ', afterSeq: 3 }, start).savedMoments.get('x')).toMatchObject({
    name: '大促前',
    afterSeq: 3,
  });
});

function rowsOf(rows: typeof start) {
  return { projects: [...rows.projects.values()], tasks: [...rows.tasks.values()], links: [...rows.links.values()] };
}
