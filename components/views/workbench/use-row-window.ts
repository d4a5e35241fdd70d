import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { ROW_HEIGHT, rowWindow, scrollToRow } from './row-window.ts';
import { useSeen } from './use-seen.ts';

type RowWindow = {
  /** For the scrolling element; `head` px of it stand above the rows. */
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  first: number;
  last: number;
  /** Scrolls row `index` into view. */
  show: (index: number) => void;
};

/** Draws only the rows in view: which of `count` they are, kept right while scrolling and resizing. */
export function useRowWindow(count: number, head = 0): RowWindow {
  const { box, view, look } = useSeen(
    { top: 0, height: 900 },
    useCallback(
      (current, old) => {
        // Whole rows: scrolling inside one row draws nothing anew.
        const top = Math.floor(current.scrollTop / ROW_HEIGHT) * ROW_HEIGHT;
        const height = current.clientHeight - head + ROW_HEIGHT;
        return old.top === top && old.height === height ? old : { top, height };
      },
      [head],
    ),
  );
  const show = useCallback(
    (index: number) => {
      const { current } = box;
      if (!current) return;
      const to = scrollToRow(index, current.scrollTop, current.clientHeight - head);
      if (to !== null) current.scrollTop = to;
      look();
    },
    [head, box, look],
  );
  return { scroller: box, onScroll: look, show, ...rowWindow(view.top, view.height, count) };
}
