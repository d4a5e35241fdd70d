import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlacedMap } from '../../../domain/model/placed-map.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('set' as const), of: fc.nat(3), id, value: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), of: fc.nat(3), id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const), of: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('list' as const), of: fc.nat(3) }) },
);

const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

it('copies of a map hold what copies of a plain map hold, whatever is done to the others', () => {
  let replacements = 0;
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(step, { maxLength: 20 }), (ids, steps) => {
      const start = ids.map((each, place): [string, number] => [each, place]);
      const ours = [PlacedMap.of(start)];
      const plain = [new Map(start)];
      const lists: [readonly number[], number[]][] = [];
      for (const each of steps) {
        const at = each.of % ours.length;
        const [own, twin] = [ours[at] as PlacedMap<number>, plain[at] as Map<string, number>];
        if (each.do === 'set') {
          own.set(each.id, each.value);
          twin.set(each.id, each.value);
        } else if (each.do === 'delete') expect(own.delete(each.id)).toBe(twin.delete(each.id));
        else if (each.do === 'copy') {
          ours.push(PlacedMap.copyOf(own));
          plain.push(new Map(twin));
        } else if (own.list) lists.push([own.list, [...own.values()]]);
      }
      for (const [at, map] of ours.entries()) {
        const twin = plain[at] as Map<string, number>;
        expect(map.size).toBe(twin.size);
        expect(sorted(map)).toEqual(sorted(twin));
        expect([...map.keys()].map((key) => map.get(key))).toEqual([...map.values()]);
        for (const key of ['a', 'b', 'c', 'd', 'e']) {
          expect(map.get(key)).toBe(twin.get(key));
          expect(map.has(key)).toBe(twin.has(key));
        }
        const pairs = PlacedMap.replaced(ours[0] as PlacedMap<number>, map);
        if (!pairs) continue;
        const was = plain[0] as Map<string, number>;
        expect([...was.keys()].sort()).toEqual([...twin.keys()].sort());
        const differing = [...was].filter(([key, value]) => twin.get(key) !== value);
        expect(pairs).toHaveLength(differing.length);
        replacements += pairs.length;
      }
      // What was handed out stays as it was.
      for (const [list, then] of lists) expect(list).toEqual(then);
    }),
    { numRuns: 1000 },
  );
  expect(replacements).toBeGreaterThan(100);
});

it('two maps are equal to a test by what they hold', () => {
  const of = (value: number) => PlacedMap.of([['a', value]]);
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
});

it('says whether its ids ascend, copies included, and no longer once one came or went', () => {
  const map = PlacedMap.of(['a', 'b', 'd'].map((key) => [key, 0]));
  expect(map.isAscending).toBe(true);
  expect(map.copy().set('b', 1).isAscending).toBe(true);
  expect(PlacedMap.of(['b', 'a'].map((key) => [key, 0])).isAscending).toBe(false);
  expect(map.copy().set('c', 1).isAscending).toBe(false);
});
