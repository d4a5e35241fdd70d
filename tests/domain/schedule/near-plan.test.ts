import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { differing, planProject, wholePlan } from '../../../domain/schedule/plan-project.ts';
import { today } from '../intents/run-intent.ts';
import { fitted, type RandomRows, randomProject, values } from './random-project.ts';

const edits = fc.array(
  fc.record({
    at: fc.nat(11),
    fields: values,
    launchIn: fc.option(fc.integer({ min: -10, max: 40 })),
    title: fc.constantFrom('一', '二'),
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(
  rows: RandomRows,
  { at, fields, launchIn, title }: typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never,
) {
  const parents = new Set(rows.tasks.map(({ parentId }) => parentId));
  const tasks = rows.tasks.map((row, place) =>
    // When a task was made never changes.
    place === at ? { ...fitted(row, fields, parents.has(row.id)), title, createdAt: row.createdAt } : row,
  );
  const launchOn = rows.project.launchOn && launchIn !== null ? addDays(today, launchIn) : rows.project.launchOn;
  return { ...rows, tasks, project: { ...rows.project, launchOn } };
}

it('a plan computed from the one before it is the plan computed whole', () => {
  let [derived, same] = [0, 0];
  fc.assert(
    fc.property(randomProject, edits, fc.constantFrom(today, null), (rows, steps, day) => {
      let now = rows;
      let before = planProject(now, day);
      for (const step of steps) {
        now = edited(now, step);
        const plan = before.ok ? planProject(now, day, before) : planProject(now, day);
        expect(plan).toEqual(wholePlan(now, day));
        // Without a plan named, the last one of the project is looked at: here one of other rows.
        expect(planProject(now, day)).toEqual(plan);
        if (plan.ok && before.ok) {
          const others = new Set(differing(before, plan));
          for (const [id, dates] of plan.dates) if (!others.has(id)) expect(dates).toBe(before.dates.get(id));
          if (others.size < plan.dates.size) derived += 1;
          else same += 1;
        }
        before = plan;
      }
    }),
    { numRuns: 600 },
  );
  // Computed whole each time, all of this would hold as well.
  expect(derived).toBeGreaterThan(same);
});

it('a plan for no day, of rows planned for a day before, is the plan computed whole', () => {
  let counted = 0;
  fc.assert(
    fc.property(randomProject, edits, (rows, steps) => {
      let now = rows;
      for (const step of steps) {
        now = edited(now, step);
        // Of a project nobody knows, so that nothing but the network can be shared.
        const own = { ...now, project: { ...now.project, id: crypto.randomUUID() } };
        const planned = planProject(own, today);
        const plan = planProject(own, null);
        expect(plan).toEqual(wholePlan(own, null));
        if (planned.ok && plan.ok) counted += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(counted).toBeGreaterThan(100);
});
