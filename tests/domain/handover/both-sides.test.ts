import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importHandover } from '../../../domain/intents/import-handover.ts';
import { receiveHandover } from '../../../domain/intents/receive-handover.ts';
import { sameValue } from '../../../domain/intents/same-value.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../domain/model/task.ts';
import { granted, run, world } from '../intents/run-intent.ts';
import { allKeys, backText, outText, owner, read, readOut, seen } from './two-sides.ts';

const fields = ['chaseOn', 'promisedOn', 'askedOn', 'asked', 'chasedCount', 'chasedOn'] as const;
type Edits = Partial<Pick<Task, (typeof fields)[number]>>;
const day = fc.constantFrom('2026-11-25', '2026-11-30', '2026-12-04');
const edits: fc.Arbitrary<Edits> = fc.record(
  {
    chaseOn: day,
    promisedOn: day,
    askedOn: day,
    asked: fc.constantFrom('打样 3 件', '报价'),
    chasedCount: fc.nat(3),
    chasedOn: day,
  },
  { requiredKeys: [] },
);

const edit = (rows: ReturnType<typeof owner>, change: Edits) =>
  Object.keys(change).length > 0 ? granted(updateTasks, { ids: ['b'], fields: change }, rows) : rows;
const start = owner();
const out = readOut(outText(start));
const received = granted(receiveHandover, { file: out, keys: allKeys(world({}), out) }, world({}));
const before = start.tasks.get('b') as Task;

/** Every field for itself, from who wrote what, not from comparing three values. */
function expected(mine: Edits, theirs: Edits): { task: Edits; clashes: string[] } {
  const task: Record<string, unknown> = {};
  const clashes: string[] = [];
  for (const field of fields) {
    const wrote = (side: Edits) => field in side && !sameValue(side[field], before[field]);
    if (wrote(mine) && wrote(theirs) && !sameValue(mine[field], theirs[field])) clashes.push(field);
    task[field] = wrote(mine) ? mine[field] : wrote(theirs) ? theirs[field] : before[field];
  }
  return { task: task as Edits, clashes };
}

it('whoever alone wrote a field has it, both the same is no clash, both otherwise waits, and again changes nothing', () => {
  fc.assert(
    fc.property(edits, edits, (mine, theirs) => {
      const home = edit(start, mine);
      const file = read(backText(edit(received, theirs)));
      const rows = granted(importHandover, { file, keys: allKeys(home, file) }, home);
      const { task, clashes } = expected(mine, theirs);
      const after = rows.tasks.get('b') as Task;
      for (const field of fields) expect([field, after[field]]).toEqual([field, task[field]]);
      expect([...rows.clashes.values()].map(({ field }) => field).sort()).toEqual(clashes.sort());
      expect(seen(rows, file).wishes).toEqual([]);
      expect(run(importHandover, { file, keys: allKeys(rows, file) }, rows)).toEqual({ patches: [] });
    }),
    { numRuns: 150 },
  );
});

it('edits of different fields commute: theirs taken in after ours is ours made after theirs was taken in', () => {
  fc.assert(
    fc.property(edits, fc.subarray([...fields]), (all, own) => {
      const part = (isOwn: boolean) =>
        Object.fromEntries(Object.entries(all).filter(([name]) => (own as string[]).includes(name) === isOwn)) as Edits;
      const [mine, theirs] = [part(true), part(false)];
      const file = read(backText(edit(received, theirs)));
      const take = (rows: ReturnType<typeof owner>) =>
        granted(importHandover, { file, keys: allKeys(rows, file) }, rows);
      const [first, second] = [take(edit(start, mine)), edit(take(start), mine)];
      expect(first.tasks.get('b')).toEqual(second.tasks.get('b'));
      expect(first.clashes.size).toBe(0);
    }),
    { numRuns: 100 },
  );
});
