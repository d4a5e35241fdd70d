import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeChecklist, mergeField } from '../../../domain/handover/merge-field.ts';

const value = fc.constantFrom('todo', 'doing', 'done', null);

/** Who touched it decides, told from the values alone by another road: a table of the five ways it can be. */
function reference(base: unknown, mine: unknown, theirs: unknown): unknown {
  const [b, m, t] = [base, mine, theirs].map((one) => JSON.stringify(one));
  const ways = new Map([
    ['aaa', 'same'],
    ['aba', 'same'],
    ['aab', 'change'],
    ['abb', 'same'],
    ['abc', 'clash'],
  ]);
  const letters = new Map<string | undefined, string>();
  for (const one of [b, m, t]) if (!letters.has(one)) letters.set(one, 'abc'[letters.size] ?? '');
  return ways.get([b, m, t].map((one) => letters.get(one)).join(''));
}

describe('one field', () => {
  it('agrees with the table of ways', () => {
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        expect(mergeField(base, mine, theirs).kind).toBe(reference(base, mine, theirs));
      }),
    );
  });

  it('the same change on both sides is no clash, and taking a change twice changes nothing', () => {
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        expect(mergeField(base, theirs, theirs).kind).toBe('same');
        const merged = mergeField(base, mine, theirs);
        if (merged.kind === 'change') expect(mergeField(base, merged.becomes, theirs).kind).toBe('same');
      }),
    );
  });
});

type Item = { id: string; text: string; isDone: boolean };
type Edit = { kind: 'tick' | 'name' | 'drop' | 'add'; at: number; text: string };
const base: Item[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, isDone: false }));
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('tick', 'name', 'drop', 'add'),
  at: fc.nat(3),
  text: fc.constantFrom('寄样', '拍照'),
});

/** Replays edits on a list; new entries are named after who made them. */
function edited(list: readonly Item[], edits: readonly Edit[], who: string): Item[] {
  let next = list.map((item) => ({ ...item }));
  for (const [index, { kind, at, text }] of edits.entries()) {
    const id = base[at]?.id;
    if (kind === 'add') next.push({ id: `${who}${index}`, text, isDone: false });
    else if (kind === 'drop') next = next.filter((item) => item.id !== id);
    else
      next = next.map((item) =>
        item.id !== id ? item : kind === 'tick' ? { ...item, isDone: true } : { ...item, text },
      );
  }
  return next;
}
const merge = (mine: Item[], theirs: Item[]) => {
  const merged = mergeChecklist(base, mine, theirs);
  return merged.kind === 'clash' ? 'clash' : merged.kind === 'same' ? mine : merged.becomes;
};
const sorted = (list: readonly Item[]) => [...list].sort((left, right) => (left.id < right.id ? -1 : 1));

describe('a checklist', () => {
  it('edits of different entries commute and give what one after the other gives', () => {
    fc.assert(
      fc.property(fc.array(edit), fc.array(edit), (left, right) => {
        const mine = left.filter(({ kind, at }) => kind === 'add' || at < 2);
        const theirs = right.filter(({ kind, at }) => kind === 'add' || at >= 2);
        const [ours, others] = [edited(base, mine, 'm'), edited(base, theirs, 't')];
        const there = merge(ours, others);
        const back = merge(others, ours);
        if (there === 'clash' || back === 'clash') throw new Error('different entries clashed');
        expect(sorted(there)).toEqual(sorted(back));
        expect(sorted(there)).toEqual(sorted(edited(edited(base, mine, 'm'), theirs, 't')));
      }),
    );
  });

  it('two texts for one entry clash; a tick here and a text there do not', () => {
    const [first, ...rest] = base as [Item, ...Item[]];
    expect(merge([{ ...first, text: '甲' }, ...rest], [{ ...first, text: '乙' }, ...rest])).toBe('clash');
    expect(merge([{ ...first, isDone: true }, ...rest], [{ ...first, text: '乙' }, ...rest])).toEqual([
      { id: 'a', text: '乙', isDone: true },
      ...rest,
    ]);
    expect(merge(rest, [{ ...first, isDone: true }, ...rest])).toBe('clash');
  });
});
