import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summarize } from '../../../domain/health/summarize.ts';
import { planProject, wholePlan } from '../../../domain/schedule/plan-project.ts';
import { today } from '../intents/run-intent.ts';
import { fitted, randomProject, values } from '../schedule/random-project.ts';

const edits = fc.array(
  fc.record({ at: fc.nat(11), fields: values, parent: fc.option(fc.nat(11)), redAfterDays: fc.constantFrom(2, 2, 5) }),
  { minLength: 1, maxLength: 6 },
);

it('a summary that looks only at what an edit changed is the summary of all tasks', () => {
  let told = 0;
  fc.assert(
    fc.property(randomProject, edits, (rows, steps) => {
      let now = rows;
      for (const { at, fields, parent, redAfterDays } of steps) {
        const parents = new Set(now.tasks.map(({ parentId }) => parentId));
        const parentId = parent === null ? null : (now.tasks[parent]?.id ?? null);
        now = {
          ...now,
          tasks: now.tasks.map((row, place) => {
            if (place !== at) return row;
            const next = fitted(row, fields, parents.has(row.id));
            // Now and then a task goes under another, which becomes a group.
            return parent !== null && parentId !== row.id && !parents.has(row.id) ? { ...next, parentId } : next;
          }),
        };
        const rule = { today, redAfterDays };
        const near = summarize({ ...now, members: [], plan: planProject(now, today) }, rule);
        // Nothing is known of a project of another name.
        const project = { ...now.project, id: crypto.randomUUID() };
        const fresh = summarize({ ...now, project, members: [], plan: wholePlan(now, today) }, rule);
        expect(near).toEqual({ ...fresh, id: now.project.id });
        told += near.late.length;
      }
    }),
    { numRuns: 400 },
  );
  expect(told).toBeGreaterThan(100);
});
