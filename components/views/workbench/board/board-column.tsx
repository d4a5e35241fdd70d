import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { boardWords } from '../../../../locales/views.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { ownerOfNew, useViewer } from '../../roles/viewer.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { addCard, canAdd } from './add-card.ts';
import { BoardCard } from './board-card.tsx';
import { type Board, type BoardColumn as Column, canDrop, isRanked, orderByDay } from './board-model.ts';
import { cardHeight, cardLines, cardTops, placeAt } from './card-places.ts';
import { ColumnLimit, limitKey, overLimit } from './column-limit.tsx';
import { NewCard } from './new-card.tsx';
import { useCardWindow } from './use-card-window.ts';

type Props = {
  model: ProjectModel;
  board: Board;
  column: Column;
  openId: string | null;
  textWidth: number;
  /** The card that Tab reaches. */
  stopId: string | null;
  /** The card that the keyboard goes to. */
  wantedId: string | null;
  onFound: () => void;
  /** The card of this column that is in the hand. */
  carriedId: string | null;
  /** Where the carried card will stand in this column. */
  landing: number | null;
  isRefusing: boolean;
  limit: number | null;
};

/** One column: only the cards in view are drawn. */
export function BoardColumn(props: Props) {
  const { model, board, column, landing, limit } = props;
  const { cards } = column;
  const viewer = useViewer();
  const lines = useMemo(() => cards.map(({ title }) => cardLines(title, props.textWidth)), [cards, props.textWidth]);
  const tops = useMemo(() => cardTops(lines), [lines]);
  const view = useCardWindow(tops);
  const [isAdding, setAdding] = useState(false);
  const wantedAt = props.wantedId === null ? -1 : cards.findIndex(({ id }) => id === props.wantedId);
  const carriedAt = props.carriedId === null ? -1 : cards.findIndex(({ id }) => id === props.carriedId);
  useFocusOn(wantedAt, props, view.show);
  useDropTarget(view.scroller, board, column.id, tops);
  const count = cards.length + (landing === null || carriedAt >= 0 ? 0 : 1);
  const isOver = overLimit(count, limit) !== null;
  const shown = cards.slice(view.first, view.last).map((card, offset) => ({ card, index: view.first + offset }));
  // A card in the hand stays in the document, however far the column is scrolled: a drag ends with its element.
  const kept = cards[carriedAt];
  if (kept && !shown.some(({ index }) => index === carriedAt)) shown.push({ card: kept, index: carriedAt });
  const slot = landing === null ? null : { top: tops[landing] ?? 0, height: cardHeight(1) + 8 };
  return (
    <section
      class={['bd-col', landing !== null || isOver ? 'full' : '', props.isRefusing ? 'refusing' : '']
        .filter(Boolean)
        .join(' ')}
      id={`column-${column.id}`}
      aria-label={boardWords.column(column.title, cards.length)}
    >
      <ColumnHead {...{ model, board, column, limit }} isOver={isOver} onAdd={() => setAdding(true)} />
      {slot && isOver && limit !== null && (
        <p class="bd-tip">
          <b class="strong">{boardWords.isFull(column.title, limit)}</b>
          <span class="quiet t12">{boardWords.fullNote}</span>
        </p>
      )}
      {isAdding && (
        <NewCard
          title={column.title}
          onAdd={(title) => addCard(board, model.project.id, column.id, title, ownerOfNew(viewer))}
          onClose={() => setAdding(false)}
        />
      )}
      <div class="bd-scroll" ref={view.scroller} onScroll={view.onScroll}>
        <ul
          class="bd-cards"
          aria-label={column.title}
          style={{ height: `${(tops.at(-1) ?? 0) + (slot ? slot.height : 0)}px` }}
        >
          {shown.map(({ card, index }) => (
            <li
              key={card.id}
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              style={{
                top: `${(tops[index] ?? 0) + (slot && index >= (landing ?? 0) ? slot.height : 0)}px`,
                height: `${cardHeight(lines[index] ?? 1)}px`,
              }}
            >
              <BoardCard
                task={card}
                model={model}
                isFixed={board.by === 'milestone'}
                isStop={props.stopId === card.id}
                isCarried={props.carriedId === card.id}
                isOpen={props.openId === card.id}
              />
            </li>
          ))}
          {slot && (
            <li class="bd-slot" aria-hidden={true} style={{ top: `${slot.top}px`, height: `${cardHeight(1)}px` }} />
          )}
        </ul>
      </div>
    </section>
  );
}

type HeadProps = Pick<Props, 'model' | 'board' | 'column' | 'limit'> & { isOver: boolean; onAdd: () => void };

function ColumnHead({ model, board, column, limit, isOver, onAdd }: HeadProps) {
  return (
    <header class="bd-head">
      <h2 class="strong cut" title={column.title}>
        {column.title}
      </h2>
      <span class="quiet">{column.cards.length}</span>
      <span class="grow" />
      {limit !== null &&
        (isOver ? <Chip tone="risk">{boardWords.limit(limit)}</Chip> : <Chip>{boardWords.limit(limit)}</Chip>)}
      {canAdd(board, column.id) && (
        <Button kind="ghost" size="sm" icon="plus" label={boardWords.addTo(column.title)} onClick={onAdd} />
      )}
      <ColumnLimit
        column={column}
        settingKey={limitKey(model.project.id, board.by, column.id)}
        onByDay={isRanked(board, column) ? () => orderByDay(board, column) : null}
      />
    </header>
  );
}

/** Brings the wanted card into view and gives it the keyboard, once it is drawn. */
function useFocusOn(at: number, { wantedId, onFound }: Props, show: (index: number) => void): void {
  useLayoutEffect(() => {
    if (at < 0 || wantedId === null) return;
    const node = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(wantedId)}"]`);
    show(at);
    if (!node) return;
    node.closest('.bd-col')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    node.focus({ preventScroll: true });
    onFound();
  });
}

function useDropTarget(
  scroller: { current: HTMLElement | null },
  board: Board,
  columnId: string,
  tops: Float64Array,
): void {
  const latest = useRef({ board, tops });
  latest.current = { board, tops };
  useEffect(() => {
    const element = scroller.current?.parentElement;
    if (!element || !scroller.current) return;
    const isCard = (data: Record<string | symbol, unknown>) => typeof data.taskId === 'string';
    const stopTarget = dropTargetForElements({
      element,
      // Asked again at every move of the pointer: which of the cards it is over.
      getData: ({ input }) => ({ columnId, place: placeAt(latest.current.tops, yIn(scroller.current, input.clientY)) }),
      canDrop: ({ source: { data } }) =>
        isCard(data) && canDrop(latest.current.board, { kind: data.kind === 'wait' ? 'wait' : 'work' }, columnId),
    });
    const stopScroll = autoScrollForElements({
      element: scroller.current,
      canScroll: ({ source }) => isCard(source.data),
    });
    return () => {
      stopTarget();
      stopScroll();
    };
  }, [scroller, columnId]);
}

const yIn = (box: HTMLElement | null, clientY: number): number =>
  box ? clientY - box.getBoundingClientRect().top + box.scrollTop : 0;
