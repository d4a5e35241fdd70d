import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBefore, type OpenOrder, orderOpen } from '../../components/views/side/open-order.ts';
import { newTask, type Task } from '../../domain/model/task.ts';
import type { OpenTasks } from '../../storage/open-task-feed.ts';

const createdAt = '2026-11-02T02:00:00Z';
const anyTask = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map((number) => `t${number}`),
    projectId: fc.constantFrom('p1', 'p2', 'inbox', 'paused'),
    deadlineOn: fc.option(fc.constantFrom('2026-11-20', '2026-11-23', '2026-12-01'), { nil: null }),
    position: fc.integer({ min: 0, max: 3 }),
  })
  .map((fields): Task => newTask({ ...fields, title: fields.id, createdAt }));

const asOpen = (tasks: readonly Task[], groups: ReadonlySet<string> = new Set()): OpenTasks => ({
  tasks: new Map(tasks.map((task) => [task.id, task])),
  groups,
});
const running = 'inbox,p1,p2';
const ids = (order: OpenOrder) => order.tasks.map((task) => task.id);

describe('orderOpen', () => {
  it('by due day, then position; neither groups nor projects that rest', () => {
    const task = (id: string, fields: Partial<Task>) =>
      newTask({ id, title: id, projectId: 'p1', createdAt, ...fields });
    const open = asOpen(
      [
        task('late', { deadlineOn: '2026-11-20' }),
        task('none', {}),
        task('second', { plannedFinishOn: '2026-11-23', position: 2 }),
        task('first', { plannedFinishOn: '2026-11-23', position: 1 }),
        task('group', { deadlineOn: '2026-11-20' }),
        task('resting', { projectId: 'p9', deadlineOn: '2026-11-20' }),
      ],
      new Set(['group']),
    );
    const order = orderOpen(open, running, null);
    expect(ids(order)).toEqual(['late', 'first', 'second', 'none']);
    expect(countBefore(order.tasks, '2026-11-23')).toBe(1);
    expect(countBefore(order.tasks, '2026-11-24')).toBe(3);
  });

  it('moving only what changed gives the same order as sorting anew', () => {
    const lists = fc.array(fc.array(anyTask, { maxLength: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lists, fc.boolean(), (steps, dropsSome) => {
        let tasks = new Map<string, Task>();
        let order: OpenOrder | null = null;
        const groups = new Set<string>();
        for (const step of steps) {
          tasks = new Map(tasks);
          if (dropsSome) for (const id of [...tasks.keys()].slice(0, 2)) tasks.delete(id);
          for (const task of step) tasks.set(task.id, task);
          const open = { tasks, groups };
          order = orderOpen(open, running, order);
          expect(ids(order)).toEqual(ids(orderOpen(open, running, null)));
        }
      }),
    );
  });
});
