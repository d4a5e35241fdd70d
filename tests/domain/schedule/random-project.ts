import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import type { Task } from '../../../domain/model/task.ts';
import { link, project, task, today } from '../intents/run-intent.ts';

const day = fc.integer({ min: -12, max: 70 }).map((days) => addDays(today, days));
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const dated = fc.record({ type: fc.constantFrom('SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO' as const), on: day });
const constraint = fc.oneof(
  dated,
  fc.constantFrom({ type: 'ASAP', on: null } as const, { type: 'ALAP', on: null } as const),
);

/** Days are whole and at least 1, as the schema has it; a milestone's are set aside where it is made. */
export const values: fc.Arbitrary<Partial<Task>> = fc
  .record({
    durationDays: fc.integer({ min: 1, max: 9 }),
    constraint: rarely(constraint),
    deadlineOn: rarely(day),
    pinnedOn: rarely(day),
    began: fc.constantFrom('no', 'no', 'no', 'begun', 'done'),
    on: day,
    progress: fc.constantFrom(0, 0, 0.4),
    askedOn: rarely(day),
    isAddedLater: fc.constantFrom(false, false, true),
  })
  .map(({ began, on, isAddedLater, ...rest }) => ({
    ...rest,
    status: began === 'done' ? 'done' : began === 'begun' ? 'doing' : 'todo',
    actualStartOn: began === 'no' ? null : on,
    actualFinishOn: began === 'done' ? addDays(on, 2) : null,
    createdAt: isAddedLater ? '2026-11-20T00:00:00Z' : '2026-11-01T00:00:00Z',
  }));

/** The values as a task of this kind may have them. */
export const fitted = (row: Task, fields: Partial<Task>, isParent: boolean): Task => ({
  ...row,
  ...fields,
  ...(row.kind === 'milestone' ? { durationDays: 0 } : {}),
  ...(isParent ? { pinnedOn: null, constraint: null, status: 'todo', actualStartOn: null, actualFinishOn: null } : {}),
});

const kinds = ['work', 'work', 'work', 'wait', 'milestone'] as const;

const leaf = fc.record({
  fields: values,
  kind: fc.constantFrom(...kinds),
  unit: fc.constantFrom('working', 'working', 'calendar' as const),
  parent: fc.constantFrom(null, null, 'g0', 'g1'),
});

const ties = (count: number) =>
  fc
    .record({
      a: fc.nat(count - 1),
      b: fc.nat(count - 1),
      type: fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF' as const),
      lag: fc.constantFrom(0, 0, 1, 3, -1),
      lagUnit: fc.constantFrom('working', 'calendar' as const),
    })
    .filter(({ a, b }) => a !== b);

const grounds: Partial<Project>[] = [
  { startOn: today },
  { startOn: '2026-12-01', launchOn: '2026-12-28' },
  { startOn: null, launchOn: '2026-12-28', direction: 'backward' },
  { startOn: '2026-11-16', launchOn: '2026-12-28', direction: 'backward' },
];

export type RandomRows = { project: Project; tasks: Task[]; links: Link[] };

/** A project of up to 12 tasks in up to two groups, one inside the other, every kind of link between tasks. */
export const randomProject: fc.Arbitrary<RandomRows> = fc.integer({ min: 2, max: 10 }).chain((count) =>
  fc
    .record({
      leaves: fc.array(leaf, { minLength: count, maxLength: count }),
      links: fc.array(ties(count), { maxLength: 14 }),
      ground: fc.constantFrom(...grounds),
      launch: fc.nat(count - 1),
      toGroup: fc.boolean(),
    })
    .map(({ leaves, links, ground, launch, toGroup }) => {
      const launchId = `t${launch}`;
      const own = leaves.map(({ fields, kind, unit, parent }, at) => {
        const isLaunch = `t${at}` === launchId;
        const base = task(`t${at}`, { kind: isLaunch ? 'milestone' : kind, unit, parentId: isLaunch ? null : parent });
        return fitted(base, isLaunch ? { ...fields, pinnedOn: null } : fields, false);
      });
      const isUsed = (id: string) => own.some(({ parentId }) => parentId === id);
      const groups = [task('g0'), task('g1', { parentId: isUsed('g0') ? 'g0' : null })].filter(({ id }) => isUsed(id));
      // From the lower to the higher number: no cycle. One into a group, from what is in none.
      const made = links.map(({ a, b, ...rest }, at) =>
        link(`l${at}`, `t${Math.min(a, b)}`, `t${Math.max(a, b)}`, rest),
      );
      const outside = own.find(({ parentId, id }) => parentId === null && id !== launchId);
      const intoGroup = toGroup && outside && isUsed('g1') && links.length === 0 ? [link('lg', outside.id, 'g1')] : [];
      return {
        project: project('random', { ...ground, launchTaskId: launchId }),
        tasks: [...groups, ...own].map((row) => ({ ...row, projectId: 'random' })),
        links: [...made, ...intoGroup].map((row) => ({ ...row, projectId: 'random' })),
      };
    }),
);
