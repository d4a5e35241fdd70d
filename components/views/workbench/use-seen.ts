import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

type Seen<View> = {
  box: RefObject<HTMLDivElement | null>;
  view: View;
  /** Looks again; also for `onScroll`. */
  look: () => void;
};

/**
 * What of a scrolling box is seen, kept right while it scrolls and resizes. `measure` answers `before` itself where
 * nothing has to be drawn anew; a new function is a new question.
 */
export function useSeen<View>(first: View, measure: (box: HTMLDivElement, before: View) => View): Seen<View> {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(first);
  const look = useCallback(() => {
    const { current } = box;
    if (current) setView((before) => measure(current, before));
  }, [measure]);
  useLayoutEffect(() => {
    look();
    const { current } = box;
    if (!current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [look]);
  return { box, view, look };
}
