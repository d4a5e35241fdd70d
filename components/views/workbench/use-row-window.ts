import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ROW_HEIGHT, rowWindow, scrollToRow } from './row-window.ts';

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
  const node = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  const look = useCallback(() => {
    const { current } = node;
    if (!current) return;
    // Whole rows: scrolling inside one row draws nothing anew.
    const top = Math.floor(current.scrollTop / ROW_HEIGHT) * ROW_HEIGHT;
    const height = current.clientHeight - head + ROW_HEIGHT;
    setView((old) => (old.top === top && old.height === height ? old : { top, height }));
  }, [head]);
  useLayoutEffect(() => {
    look();
    const { current } = node;
    if (!current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [look]);
  const show = useCallback(
    (index: number) => {
      const { current } = node;
      if (!current) return;
      const to = scrollToRow(index, current.scrollTop, current.clientHeight - head);
      if (to !== null) current.scrollTop = to;
      look();
    },
    [head, look],
  );
  return { scroller: node, onScroll: look, show, ...rowWindow(view.top, view.height, count) };
}
