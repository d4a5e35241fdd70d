import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Patch } from '../../../domain/model/change.ts';
import type { Task } from '../../../domain/model/task.ts';
import { acceptPlan } from '../../../domain/schedule/accept-plan.ts';
import { type OkPlan, planProject } from '../../../domain/schedule/plan-project.ts';
import { today } from '../intents/run-intent.ts';
import { fitted, randomProject, values } from './random-project.ts';

/** Every task looked at. */
function allOf({ dates }: OkPlan, tasks: readonly Task[]): Patch[] {
  return tasks.flatMap((task): Patch[] => {
    const on = dates.get(task.id);
    const { plannedStartOn, plannedFinishOn, actualStartOn, status } = task;
    if (!on || (plannedFinishOn !== null && (actualStartOn !== null || status === 'done'))) return [];
    const before = { plannedStartOn, plannedFinishOn };
    const after = { plannedStartOn: on.startOn, plannedFinishOn: on.finishOn };
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ table: 'tasks', id: task.id, before, after }];
  });
}

const steps = fc.array(
  fc.record({
    at: fc.nat(11),
    fields: values,
    status: fc.constantFrom('todo', 'doing', 'done'),
    /** Whether what is found is written, as a commit does, or was only tried. */
    isWritten: fc.boolean(),
    hasToday: fc.boolean(),
    /** Back to an earlier state of the rows, as an undo does. */
    back: fc.option(fc.nat(5), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

it('the days a plan sets are the same, whatever plan was looked at before', () => {
  let found = 0;
  fc.assert(
    fc.property(randomProject, steps, (project, edits) => {
      const states = [project];
      for (const { at, fields, status, isWritten, hasToday, back } of edits) {
        const from = states[back ?? states.length - 1] ?? project;
        const parents = new Set(from.tasks.map(({ parentId }) => parentId));
        const tried = from.tasks.map(
          (task, place): Task => (place === at ? { ...fitted(task, fields, parents.has(task.id)), status } : task),
        );
        const plan = planProject({ ...from, tasks: tried }, hasToday ? today : null);
        if (!plan.ok) continue;
        const patches = acceptPlan(plan, tried);
        expect(patches).toEqual(allOf(plan, tried));
        found += patches.length;
        const after = new Map(patches.map((patch) => [patch.id, patch.after]));
        const tasks = isWritten ? tried.map((task) => ({ ...task, ...after.get(task.id) })) : tried;
        states.push({ ...from, tasks });
      }
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(1000);
});
