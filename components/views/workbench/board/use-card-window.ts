import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardGap, cardWindow } from './card-places.ts';

type CardWindow = {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  first: number;
  last: number;
  show: (index: number) => void;
};

/** Scrolling within these many px draws nothing anew; the window is wider than that. */
const step = 100;

/** Which cards of a column are in view, kept right while scrolling and resizing. */
export function useCardWindow(tops: Float64Array): CardWindow {
  const node = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  const look = useCallback(() => {
    const { current } = node;
    if (!current) return;
    const top = Math.floor(current.scrollTop / step) * step;
    const height = current.clientHeight + step;
    setView((old) => (old.top === top && old.height === height ? old : { top, height }));
  }, []);
  useLayoutEffect(() => {
    look();
    const { current } = node;
    if (!current) return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [look]);
  const show = useCallback(
    (index: number) => {
      const { current } = node;
      if (!current) return;
      const top = tops[index] ?? 0;
      const end = (tops[index + 1] ?? top) - cardGap;
      if (top < current.scrollTop) current.scrollTop = top;
      else if (end > current.scrollTop + current.clientHeight) current.scrollTop = end - current.clientHeight;
      look();
    },
    [tops, look],
  );
  return { scroller: node, onScroll: look, show, ...cardWindow(tops, view.top, view.height) };
}
