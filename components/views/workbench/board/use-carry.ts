import { useState } from 'preact/hooks';
import { boardWords } from '../../../../locales/views.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { useNowState } from '../use-now-state.ts';
import { type BoardMove, boardKey, type Carried } from './board-keys.ts';
import {
  type Board,
  type BoardColumn,
  canDrop,
  canOrder,
  drop,
  homePlace,
  landingPlace,
  orderCard,
} from './board-model.ts';
import { overLimit } from './column-limit.tsx';
import { useCardDrags } from './use-card-drags.ts';

/** A card the keyboard should go to; `columnId`: only once it stands there. */
type Wanted = { id: string; columnId: string | null };

type Input = { model: ProjectModel; board: Board; limitOf: (columnId: string) => number | null };

/** Which card is in the hand, by pointer or keys, what is said of it, and what its drop does. */
export function useCarry({ model, board, limitOf }: Input) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [carried, setCarried, carriedNow] = useNowState<Carried | null>(null);
  const [said, setSaid] = useState('');
  const cancel = () => {
    setSaid(boardWords.cancelled(model.tasks.get(carriedNow()?.taskId ?? '')?.title ?? ''));
    setCarried(null);
  };
  const put = async (held: Carried) => {
    const card = model.tasks.get(held.taskId);
    const column = board.columns.find(({ id }) => id === held.to);
    if (!card || !column) return cancel();
    if (held.to === held.from) return putHome(held, column);
    setCarried(null);
    const limit = overLimit(column.cards.length + 1, limitOf(column.id));
    if (held.isByKeys) setWanted({ id: held.taskId, columnId: held.to });
    const { movedOver, moved } = boardWords;
    await drop(
      board,
      card,
      held.to,
      limit ? movedOver(card.title, column.title, limit) : moved(card.title, column.title),
    );
  };
  /** In its own column only the order can be meant. */
  const putHome = async ({ taskId, place }: Carried, column: BoardColumn) => {
    const to = homePlace(board, column, taskId, place ?? null);
    if (to === null) return cancel();
    setCarried(null);
    await orderCard(board, column, taskId, to);
  };
  /** Alt with an arrow: one place up or down, nothing in the hand. */
  const step = (taskId: string, by: number) => {
    const column = board.columns.find(({ cards }) => cards.some(({ id }) => id === taskId));
    const to = (column?.cards.findIndex(({ id }) => id === taskId) ?? 0) + by;
    if (!column || !canOrder(board, column.id) || to < 0 || to >= column.cards.length) return;
    setWanted({ id: taskId, columnId: column.id });
    setSaid(boardWords.over(column.title, to + 1, column.cards.length));
    void orderCard(board, column, taskId, to);
  };
  useCardDrags({ board, carriedNow, setCarried, put });
  const act = (move: BoardMove) => {
    const held = carriedNow();
    if (move.kind === 'focus') setWanted({ id: move.taskId, columnId: null });
    if (move.kind === 'lift') {
      setCarried({ taskId: move.taskId, from: move.from, to: move.from, isByKeys: true });
      setSaid(boardWords.lifted(model.tasks.get(move.taskId)?.title ?? ''));
    }
    if (move.kind === 'drop' && held) void put(held);
    if (move.kind === 'cancel') cancel();
    if (move.kind === 'over' && held) {
      setCarried({ ...held, to: move.to });
      setSaid(placeText(board, { ...held, to: move.to }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = cardIdAt(event.target);
    const held = carriedNow();
    const card = model.tasks.get(held?.taskId ?? id ?? '');
    if (!id || !card || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (held || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      return step(id, event.key === 'ArrowUp' ? -1 : 1);
    }
    const move = boardKey(event.key, board, id, held, (columnId) => canDrop(board, card, columnId));
    if (!move && !(held && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    event.stopPropagation();
    if (move) act(move);
  };
  return { carried, wanted, said, onKeyDown, forgetWanted: () => setWanted(null), letGo: () => setCarried(null) };
}

export const cardIdAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null;

function placeText(board: Board, { taskId, from, to }: Carried): string {
  const column = board.columns.find(({ id }) => id === to);
  if (!column) return '';
  if (to === from) return boardWords.home(column.title);
  return boardWords.over(column.title, landingPlace(board, column, taskId) + 1, column.cards.length + 1);
}
