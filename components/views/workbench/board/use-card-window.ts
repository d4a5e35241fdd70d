import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { useSeen } from '../use-seen.ts';
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

type View = { top: number; height: number };

function measure(column: HTMLDivElement, old: View): View {
  const top = Math.floor(column.scrollTop / step) * step;
  const height = column.clientHeight + step;
  return old.top === top && old.height === height ? old : { top, height };
}

/** Which cards of a column are in view, kept right while scrolling and resizing. */
export function useCardWindow(tops: Float64Array): CardWindow {
  const { box, view, look } = useSeen({ top: 0, height: 900 }, measure);
  const show = useCallback(
    (index: number) => {
      const { current } = box;
      if (!current) return;
      const top = tops[index] ?? 0;
      const end = (tops[index + 1] ?? top) - cardGap;
      if (top < current.scrollTop) current.scrollTop = top;
      else if (end > current.scrollTop + current.clientHeight) current.scrollTop = end - current.clientHeight;
      look();
    },
    [tops, box, look],
  );
  return { scroller: box, onScroll: look, show, ...cardWindow(tops, view.top, view.height) };
}
