import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { boardWords } from '../../../../locales/views.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { useSetting } from '../use-setting.ts';
import { useSize } from '../use-size.ts';
import { BoardColumn } from './board-column.tsx';
import type { Carried } from './board-keys.ts';
import { type Board, type BoardColumn as Column, canDrop, homePlace, landingPlace } from './board-model.ts';
import { limitKey } from './column-limit.tsx';
import { cardIdAt, useCarry } from './use-carry.ts';

type Props = { model: ProjectModel; board: Board; openId: string | null };

const [narrowest, widest] = [212, 420];
/** Padding of column and card, glyph and gap. */
const besideTitle = 16 + 24 + 22;

/** The columns: one tab stop, arrows between cards, Space or the pointer carries one to another column. */
export function BoardColumns({ model, board, openId }: Props) {
  const limits = useSetting('boardLimits') ?? {};
  const limitOf = (columnId: string) => limits[limitKey(model.project.id, board.by, columnId)] ?? null;
  const scroller = useRef<HTMLDivElement>(null);
  const { width } = useSize(scroller, { width: 1200, height: 800 });
  const [activeId, setActiveId] = useState<string | null>(openId);
  const carry = useCarry({ model, board, limitOf });
  const { carried, wanted } = carry;
  const task = model.tasks.get(carried?.taskId ?? '');
  useColumnInView(carried);
  const columnWidth = Math.min(widest, Math.max(narrowest, (width - 16) / Math.max(1, board.columns.length)));
  const stopId = board.places.has(activeId ?? '') ? activeId : firstCard(board);
  const kept = new Set([carried?.from, carried?.to, columnOf(board, stopId), wanted && columnOf(board, wanted.id)]);
  const view = useColumnWindow(scroller, columnWidth, width);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on any of the cards
    <div
      class="bd"
      ref={scroller}
      onScroll={view.onScroll}
      onKeyDown={carry.onKeyDown}
      onFocusIn={(event) => setActiveId(cardIdAt(event.target) ?? activeId)}
      onFocusOut={({ relatedTarget }) => {
        const isInside = relatedTarget instanceof Node && scroller.current?.contains(relatedTarget);
        if (carried?.isByKeys && !isInside) carry.letGo();
      }}
    >
      {board.columns.map((column, at) => {
        // Stages can be thousands of columns: those out of sight keep their place only.
        if ((at < view.first || at >= view.last) && !kept.has(column.id)) {
          return <div key={column.id} class="bd-col" id={`column-${column.id}`} />;
        }
        const isOver = task !== undefined && carried?.to === column.id;
        const isHome = carried?.from === column.id;
        return (
          <BoardColumn
            key={column.id}
            {...{ model, board, column, openId }}
            textWidth={columnWidth - besideTitle}
            stopId={stopId}
            wantedId={wanted && (wanted.columnId ?? column.id) === column.id ? wanted.id : null}
            onFound={carry.forgetWanted}
            carriedId={carried?.from === column.id ? carried.taskId : null}
            landing={isOver ? (isHome ? homeSlot(board, column, carried) : landingPlace(board, column, task.id)) : null}
            isRefusing={task !== undefined && carried?.from !== column.id && !canDrop(board, task, column.id)}
            limit={limitOf(column.id)}
          />
        );
      })}
      <p class="unseen" id="board-hint">
        {board.by === 'milestone' ? boardWords.fixed : boardWords.hint}
      </p>
      <p class="unseen" role="status" aria-live="assertive">
        {carry.said}
      </p>
    </div>
  );
}

const firstCard = ({ columns }: Board): string | null =>
  columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? null;

const columnOf = ({ columns }: Board, taskId: string | null): string | null =>
  columns.find(({ cards }) => cards.some(({ id }) => id === taskId))?.id ?? null;

/** Which columns are in sight, and one on each side. */
function useColumnWindow(scroller: RefObject<HTMLElement | null>, columnWidth: number, width: number) {
  const [left, setLeft] = useState(0);
  const first = Math.floor(left / columnWidth) - 1;
  return {
    first,
    last: first + Math.ceil(width / columnWidth) + 3,
    onScroll: () => setLeft(Math.floor((scroller.current?.scrollLeft ?? 0) / columnWidth) * columnWidth),
  };
}

/** The slot in its own column stands between cards of which the carried one is still one. */
const homeSlot = (board: Board, column: Column, { taskId, place = null }: Carried): number | null =>
  homePlace(board, column, taskId, place) === null ? null : place;

/** What is carried over a column out of sight is followed. */
function useColumnInView(carried: Carried | null): void {
  useLayoutEffect(() => {
    if (carried?.isByKeys) document.getElementById(`column-${carried.to}`)?.scrollIntoView({ inline: 'nearest' });
  }, [carried]);
}
