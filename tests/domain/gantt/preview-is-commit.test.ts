import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noCalendars } from '../../../domain/calendar/calendar-book.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { type GanttWish, previewOf } from '../../../domain/gantt/preview.ts';
import { reschedule } from '../../../domain/intents/reschedule.ts';
import { propagationPolicies } from '../../../domain/ripple/propagate.ts';
import { ripple } from '../../../domain/ripple/ripple.ts';
import { wholePlan } from '../../../domain/schedule/plan-project.ts';
import { granted, today, world } from '../intents/run-intent.ts';
import { type RandomRows, randomProject } from '../schedule/random-project.ts';

const edits = fc.array(
  fc.record(
    {
      id: fc.oneof(
        fc.nat(9).map((at) => `t${at}`),
        fc.constantFrom('g0', 'g1'),
      ),
      startOn: fc.integer({ min: -10, max: 60 }).map((days) => addDays(today, days)),
      durationDays: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: ['id'] },
  ),
  { minLength: 1, maxLength: 3 },
);

const rowsOf = ({ project, tasks, links }: RandomRows) => world({ projects: [project], tasks, links });

it('what a drag shows is what letting go writes: dates, who moves, how many, and the sentence', () => {
  let shown = 0;
  fc.assert(
    fc.property(
      randomProject,
      fc.array(fc.tuple(edits, fc.constantFrom(...propagationPolicies)), { minLength: 1, maxLength: 4 }),
      (random, steps) => {
        const rows = rowsOf(random);
        const own = [...rows.tasks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const ties = [...rows.links.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const { project } = random;
        const plan = wholePlan({ project, tasks: own, links: ties, calendars: noCalendars }, today);
        if (!plan.ok) return;
        const held = { project, tasks: rows.tasks, links: rows.links, plan, calendars: noCalendars };
        for (const [asked, policy] of steps) {
          const known = asked.filter(({ id }) => rows.tasks.has(id));
          const input = { projectId: project.id, edits: known, policy, today };
          const wish: GanttWish = { kind: 'place', input };
          const found = previewOf(held, wish, today);
          if ('refusal' in found) continue;
          shown += 1;
          const after = granted(reschedule, input, rows);
          const next = [...after.tasks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
          const then = { project: after.projects.get(project.id) ?? project, tasks: next, links: ties };
          const full = wholePlan(then, today);
          if (!full.ok) throw new Error(full.refusal.code);
          for (const [id, { startOn, finishOn, forecastStartOn, forecastFinishOn }] of full.dates)
            expect(found.daysOf(id)).toMatchObject({ startOn, finishOn, forecastStartOn, forecastFinishOn });
          expect(found.ripple).toEqual(
            ripple(
              plan,
              full,
              then,
              known.map(({ id }) => id),
            ),
          );
          const parents = new Set(next.map(({ parentId }) => parentId));
          const others = [...found.moved.keys()].filter(
            (id) => !parents.has(id) && !known.some((one) => one.id === id),
          );
          const kindOf = (id: string) => rows.tasks.get(id)?.kind;
          expect(found.taskCount).toBe(others.filter((id) => kindOf(id) !== 'milestone').length);
          expect(found.milestoneCount).toBe(
            others.filter((id) => kindOf(id) === 'milestone' && id !== project.launchTaskId).length,
          );
          for (const [id, to] of full.dates) {
            const from = plan.dates.get(id);
            const isMoved =
              from?.startOn !== to.startOn ||
              from.finishOn !== to.finishOn ||
              from.forecastStartOn !== to.forecastStartOn ||
              from.forecastFinishOn !== to.forecastFinishOn;
            expect(found.moved.has(id)).toBe(isMoved);
          }
          for (const [id, task] of rows.tasks)
            expect(found.tasks.get(id)?.constraint ?? task.constraint).toEqual(
              after.tasks.get(id)?.constraint ?? task.constraint,
            );
        }
      },
    ),
    { numRuns: 250 },
  );
  expect(shown).toBeGreaterThan(150);
});
