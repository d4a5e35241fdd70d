import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'preact/hooks';
import type { Carried } from './board-keys.ts';
import type { Board } from './board-model.ts';

type Drags = {
  board: Board;
  carriedNow: () => Carried | null;
  setCarried: (carried: Carried | null) => void;
  put: (carried: Carried) => Promise<void> | void;
};

/** Follows a card that the pointer drags: over which column it is, where it is dropped. Esc and a drop outside keep it. */
export function useCardDrags(drags: Drags): void {
  const latest = useRef(drags);
  latest.current = drags;
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.taskId === 'string',
        onDragStart: ({ source }) => {
          const taskId = String(source.data.taskId);
          const from = latest.current.board.columns.find(({ cards }) => cards.some(({ id }) => id === taskId));
          if (from) latest.current.setCarried({ taskId, from: from.id, to: from.id, isByKeys: false });
        },
        onDropTargetChange: ({ location }) => {
          const { carriedNow, setCarried } = latest.current;
          const carried = carriedNow();
          if (carried) setCarried({ ...carried, ...overIn(location, carried) });
        },
        onDrag: ({ location }) => {
          const { carriedNow, setCarried } = latest.current;
          const carried = carriedNow();
          if (!carried) return;
          const over = overIn(location, carried);
          if (over.to !== carried.to || over.place !== (carried.place ?? null)) setCarried({ ...carried, ...over });
        },
        onDrop: ({ location }) => {
          const { carriedNow, setCarried, put } = latest.current;
          const carried = carriedNow();
          const isInside = location.current.dropTargets.length > 0;
          if (carried && isInside) void put({ ...carried, ...overIn(location, carried) });
          else setCarried(null);
        },
      }),
    [],
  );
}

type Location = { current: { dropTargets: { data: Record<string | symbol, unknown> }[] } };

/** The column under the pointer, and in the card's own column the place. */
function overIn({ current }: Location, { from }: Carried): Required<Pick<Carried, 'to' | 'place'>> {
  const data = current.dropTargets[0]?.data;
  const to = typeof data?.columnId === 'string' ? data.columnId : from;
  return { to, place: to === from && typeof data?.place === 'number' ? data.place : null };
}
