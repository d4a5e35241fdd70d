import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { compute } from '../../../domain/schedule/compute.ts';
import { conflictsOf } from '../../../domain/schedule/conflicts.ts';
import type { PlanInput, PlanLink, PlanTask } from '../../../domain/schedule/plan-types.ts';
import { SlipTrial } from '../../../domain/schedule/slip.ts';

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-02-02', days));

const values = fc.record(
  {
    days: fc.integer({ min: 1, max: 9 }),
    constraint: fc.record({ type: fc.constantFrom('SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO' as const), on: day }),
    pinnedOn: day,
    deadlineOn: day,
    actualStartOn: day,
  },
  { requiredKeys: ['days'] },
);
const rarely = fc.oneof({ weight: 3, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 9 }) }) }, values);

const link = (count: number) =>
  fc
    .record({
      a: fc.nat(count - 1),
      b: fc.nat(count - 1),
      type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
      lag: fc.integer({ min: -2, max: 4 }),
      unit: fc.constantFrom('working', 'calendar' as const),
    })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, ...rest }): PlanLink => ({ from: `${Math.min(a, b)}`, to: `${Math.max(a, b)}`, ...rest }));

const kinds = {
  forward: { start: '2026-02-09' },
  launch: { launch: { on: '2026-04-15' } },
  both: { start: '2026-02-09', launch: { on: '2026-04-15' }, direction: 'backward' as const },
};

const cases = fc.integer({ min: 2, max: 10 }).chain((count) =>
  fc.record({
    tasks: fc.array(rarely, { minLength: count, maxLength: count }),
    links: fc.array(link(count), { maxLength: 16 }),
    kind: fc.constantFrom('forward', 'launch', 'both' as const),
    launch: fc.nat(count - 1),
    tries: fc.array(fc.array(fc.tuple(fc.nat(count - 1), values), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);

function planOf({
  tasks,
  links,
  kind,
  launch,
}: Omit<typeof cases extends fc.Arbitrary<infer T> ? T : never, 'tries'>): PlanInput {
  const days = kinds[kind];
  return {
    calendar: defaultCalendar,
    tasks: tasks.map((task, id) => ({ id: `${id}`, ...task })) as PlanTask[],
    links,
    ...days,
    launch: 'launch' in days ? { task: `${launch}`, on: days.launch.on } : undefined,
  };
}

it('equals the full computation, try after try', () => {
  let [answers, refusals] = [0, 0];
  fc.assert(
    fc.property(cases, ({ tries, ...given }) => {
      const plan = planOf(given);
      const before = compute(plan);
      if ('error' in before) return;
      const trial = new SlipTrial(before);
      for (const edits of tries) {
        const changed = new Map(edits.map(([node, task]) => [node, { id: `${node}`, ...task } as PlanTask]));
        const slip = trial.try(changed);
        const tasks = plan.tasks.map((task, node) => changed.get(node) ?? task);
        const full = compute({ ...plan, tasks });
        if ('error' in full) continue;
        if (!slip) {
          refusals += 1;
          continue;
        }
        answers += 1;
        const placed = tasks.map((_, node) => slip.moved.get(node) ?? placeOf(before.placed, node));
        expect(placed).toEqual(tasks.map((_, node) => placeOf(full.placed, node)));
        const touched = new Set([...changed.keys(), ...slip.moved.keys()].map(String));
        const theirs = conflictsOf(full.net, full.placed, full.totalFloat).filter(
          ({ kind, taskIds }) => kind !== 'negativeFloat' && taskIds.some((id) => touched.has(id)),
        );
        expect(sorted(slip.conflicts)).toEqual(sorted(theirs));
      }
    }),
    { numRuns: 400 },
  );
  // A trial that always gave up would pass all of the above.
  expect(answers).toBeGreaterThan(refusals);
});

const placeOf = ({ start, end }: { start: Float64Array; end: Float64Array }, node: number) => ({
  start: start[node],
  end: end[node],
});
const sorted = (conflicts: readonly object[]): string[] => conflicts.map((one) => JSON.stringify(one)).sort();
