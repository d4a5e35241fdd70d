import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ofProject } from '../../../domain/intents/rows.ts';
import { PlacedMap } from '../../../domain/model/placed-map.ts';

const projectId = fc.constantFrom('a', 'a', 'a', 'b');
const steps = fc.array(fc.record({ at: fc.nat(5), projectId, from: fc.nat(6) }), { maxLength: 10 });

it('the rows of a project are found among any copy of its rows, whatever copy was asked before', () => {
  let filtered = 0;
  fc.assert(
    fc.property(fc.array(projectId, { minLength: 1, maxLength: 6 }), steps, (ids, changes) => {
      const row = (at: number, of: string) => ({ id: String(at), projectId: of });
      const copies = [PlacedMap.of(ids.map((of, at) => [String(at), row(at, of)] as const))];
      for (const { at, projectId: to, from } of changes) {
        const next = PlacedMap.copyOf(copies[from % copies.length] ?? new Map());
        if (next.has(String(at))) next.set(String(at), row(at, to));
        copies.push(next);
        for (const map of [next, copies[from % copies.length] ?? next]) {
          const own = [...map.values()].filter((each) => each.projectId === 'a');
          expect(ofProject(map, 'a')).toEqual(own);
          if (own.length < map.size) filtered += 1;
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(filtered).toBeGreaterThan(200);
});
