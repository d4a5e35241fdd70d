import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRow, diffRow } from '../../../domain/intents/patch.ts';
import { mergePatches, withPatches } from '../../../domain/intents/rows.ts';
import { sameValue } from '../../../domain/intents/same-value.ts';
import { task, world } from './run-intent.ts';

describe('sameValue', () => {
  it('agrees with JSON, order of keys aside', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(sameValue(left, JSON.parse(JSON.stringify(left)))).toBe(true);
        if (JSON.stringify(left) === JSON.stringify(right)) expect(sameValue(left, right)).toBe(true);
      }),
    );
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameValue({ a: undefined }, {})).toBe(true);
    for (const [left, right] of [
      [[1], [1, 2]],
      [{}, []],
      [null, {}],
      [0, false],
      [{ a: 1 }, { a: 2 }],
      ['', null],
    ]) {
      expect(sameValue(left, right)).toBe(false);
    }
  });
});

describe('patches', () => {
  const rows = () => world({ tasks: [task('a')] });

  it('hold touched fields only', () => {
    expect(changeRow('tasks', task('a'), { title: '新', notes: '' })).toEqual([
      { table: 'tasks', id: 'a', before: { title: '任务 a' }, after: { title: '新' } },
    ]);
    expect(changeRow('tasks', task('a'), { tags: [] })).toEqual([]);
  });

  it('leave the rows given as they are', () => {
    const before = rows();
    withPatches(before, changeRow('tasks', task('a'), { title: '新' }));
    expect(before.tasks.get('a')?.title).toBe('任务 a');
  });

  it('of one row merge into one that leads to the same end', () => {
    const state = fc.option(fc.record({ title: fc.constantFrom('x', 'y'), notes: fc.constantFrom('', 'n') }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 6 }), (states) => {
        const tasks = states.map((fields) => fields && task('a', fields));
        const steps = tasks.slice(1).flatMap((next, index) => diffRow('tasks', tasks[index], next));
        const start = world({ tasks: tasks[0] ? [tasks[0]] : [] });
        const merged = mergePatches(steps);
        expect(merged.length).toBeLessThanOrEqual(1);
        expect(withPatches(start, merged).tasks.get('a')).toEqual(tasks.at(-1));
      }),
    );
  });
});
