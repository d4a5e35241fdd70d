import type { Board } from './board-model.ts';

/** A card in the hand, by pointer or keyboard. `to` is the column over which it is. */
export type Carried = {
  taskId: string;
  from: string;
  to: string;
  isByKeys: boolean;
  /** In its own column: the place it is over, counted in all its cards; null: none. */
  place?: number | null;
};

export type BoardMove =
  | { kind: 'focus'; taskId: string }
  | { kind: 'lift'; taskId: string; from: string }
  | { kind: 'over'; to: string }
  | { kind: 'drop' }
  | { kind: 'cancel' };

type Place = { column: number; index: number };
type CanDrop = (columnId: string) => boolean;

/** What a key means on a card: arrows walk, Space lifts; with a card in the hand arrows change the column. */
export function boardKey(
  key: string,
  { columns }: Pick<Board, 'columns'>,
  activeId: string,
  carried: Carried | null,
  canDrop: CanDrop,
): BoardMove | null {
  if (carried) return carryKey(key, columns, carried, canDrop);
  const at = placeOf(columns, activeId);
  if (!at) return null;
  if (key === ' ') {
    const from = columns[at.column]?.id ?? '';
    return columns.some(({ id }) => id !== from && canDrop(id)) ? { kind: 'lift', taskId: activeId, from } : null;
  }
  const taskId = walk(key, columns, at);
  return taskId === undefined ? null : { kind: 'focus', taskId };
}

function carryKey(key: string, columns: Board['columns'], carried: Carried, canDrop: CanDrop): BoardMove | null {
  if (key === ' ' || key === 'Enter') return { kind: 'drop' };
  if (key === 'Escape') return { kind: 'cancel' };
  const open = columns.map(({ id }) => id).filter((id) => id === carried.from || canDrop(id));
  const at = open.indexOf(carried.to);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: open.length - 1 }[key];
  const id = to === undefined ? undefined : open[to];
  return id === undefined || id === carried.to ? null : { kind: 'over', to: id };
}

function placeOf(columns: Board['columns'], taskId: string): Place | null {
  for (const [column, { cards }] of columns.entries()) {
    const index = cards.findIndex(({ id }) => id === taskId);
    if (index >= 0) return { column, index };
  }
  return null;
}

function walk(key: string, columns: Board['columns'], { column, index }: Place): string | undefined {
  const cards = columns[column]?.cards ?? [];
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: cards.length - 1 }[key];
  if (to !== undefined) return cards[to]?.id;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (!step) return undefined;
  // Empty columns are stepped over.
  for (let next = column + step; next >= 0 && next < columns.length; next += step) {
    const there = columns[next]?.cards ?? [];
    if (there.length > 0) return there[Math.min(index, there.length - 1)]?.id;
  }
  return undefined;
}
