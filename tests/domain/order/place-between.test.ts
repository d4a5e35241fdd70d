import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Placed, placeBetween, rankBetween } from '../../../domain/order/place-between.ts';

const row = (...places: number[]): Placed[] => places.map((at, index) => ({ id: 'abcdefgh'[index] ?? '', at }));
const sorted = (list: readonly { id: string; at: number }[]) =>
  [...list].sort((a, b) => a.at - b.at).map(({ id }) => id);

describe('a place among siblings', () => {
  it('is a number between the neighbours, or beyond the ends', () => {
    expect(placeBetween(row(0, 1, 2), 'c', 1)).toEqual([{ id: 'c', at: 0.5 }]);
    expect(placeBetween(row(0, 1, 2), 'c', 0)).toEqual([{ id: 'c', at: -1 }]);
    expect(placeBetween(row(0, 1, 2), 'a', 2)).toEqual([{ id: 'a', at: 3 }]);
  });

  it('where there is no number between, everybody gets a new one', () => {
    expect(placeBetween(row(0, 0, 0), 'c', 1)).toEqual([
      { id: 'c', at: 1 },
      { id: 'b', at: 2 },
    ]);
  });

  it('after any moves the order is the one asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 300 }), (moves) => {
        let now = row(0, 1, 2, 3, 4, 5);
        for (const [from, to] of moves) {
          const { id } = now[from] as Placed;
          const wished = now.filter((one) => one.id !== id).map((one) => one.id);
          wished.splice(to, 0, id);
          const places = new Map(placeBetween(now, id, to).map((one) => [one.id, one.at]));
          now = now.map((one) => ({ ...one, at: places.get(one.id) ?? one.at })).sort((a, b) => a.at - b.at);
          expect(now.map((one) => one.id)).toEqual(wished);
          expect(new Set(now.map(({ at }) => at)).size).toBe(now.length);
        }
      }),
    );
  });
});

it('on the board whoever stands above gets a place too, the rest keep their day', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id, at: null as number | null }));
  expect(rankBetween(cards, 'd', 1)).toEqual([
    { id: 'a', at: 0 },
    { id: 'd', at: 1 },
  ]);
  const some = cards.map((card, index) => ({ ...card, at: index < 2 ? index : null }));
  expect(
    sorted([...some.slice(0, 2).map(({ id, at }) => ({ id, at: at ?? 0 })), ...rankBetween(some, 'd', 1)]),
  ).toEqual(['a', 'd', 'b']);
  expect(rankBetween(some, 'a', 2)).toEqual([
    { id: 'c', at: 2 },
    { id: 'a', at: 3 },
  ]);
});
