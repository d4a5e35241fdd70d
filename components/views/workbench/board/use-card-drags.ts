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
          const to = location.current.dropTargets[0]?.data.columnId;
          if (carried) setCarried({ ...carried, to: typeof to === 'string' ? to : carried.from });
        },
        onDrop: ({ location }) => {
          const { carriedNow, setCarried, put } = latest.current;
          const carried = carriedNow();
          const to = location.current.dropTargets[0]?.data.columnId;
          if (carried && typeof to === 'string' && to !== carried.from) void put({ ...carried, to });
          else setCarried(null);
        },
      }),
    [],
  );
}
