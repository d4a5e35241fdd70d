import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import { ROW_HEIGHT, rowWindow, scrollToRow } from '../row-window.ts';

/** Rows and px beyond what is seen, so that a small scroll draws nothing anew. */
const spareRows = 4;
const spareX = 256;
const stepX = 128;
/** A scroll this long after the last one is a new one. */
const restMs = 120;

export type ChartWindow = {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  first: number;
  last: number;
  /** Of the chart, in its px. */
  fromX: number;
  width: number;
  /** More than a screen goes by with each frame: nobody reads numbers then. */
  isFast: boolean;
  /** Px of the chart that are seen. */
  seenWidth: number;
  showRow: (index: number) => void;
  /** Scrolls so that `x` of the chart stands `at` px from its left edge. */
  showX: (x: number, at: number) => void;
};

/** What is drawn of `count` rows and a chart `chartWidth` px wide, kept right while scrolling and resizing. */
export function useChartWindow(count: number, chartWidth: number, gridWidth: number): ChartWindow {
  const node = useRef<HTMLDivElement>(null);
  // Nothing is drawn before the room is measured: drawing twice would be half of the time it takes to open.
  const [view, setView] = useState({ top: 0, height: 0, left: 0, width: 0, isFast: false });
  const look = useCallback(() => {
    const { current } = node;
    if (!current) return;
    // Whole rows and steps: scrolling inside one draws nothing anew.
    const next = {
      top: Math.floor(current.scrollTop / ROW_HEIGHT) * ROW_HEIGHT,
      height: current.clientHeight - headHeight + ROW_HEIGHT,
      left: Math.floor(current.scrollLeft / stepX) * stepX,
      width: Math.max(stepX, current.clientWidth - gridWidth),
    };
    setView((old) => {
      const isFast = old.height > 0 && Math.abs(next.top - old.top) > old.height;
      const isSame =
        old.top === next.top && old.height === next.height && old.left === next.left && old.width === next.width;
      return isSame && !old.isFast ? old : { ...next, isFast };
    });
  }, [gridWidth]);
  // The last of a row of fast scrolls is looked at again at rest.
  useEffect(() => {
    if (!view.isFast) return;
    const timer = window.setTimeout(look, restMs);
    return () => window.clearTimeout(timer);
  }, [view, look]);
  useLayoutEffect(() => {
    look();
    const { current } = node;
    if (!current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [look]);
  const showRow = useCallback(
    (index: number) => {
      const { current } = node;
      if (!current) return;
      const to = scrollToRow(index, current.scrollTop, current.clientHeight - headHeight);
      if (to !== null) current.scrollTop = to;
      look();
    },
    [look],
  );
  const showX = useCallback(
    (x: number, at: number) => {
      if (!node.current) return;
      node.current.scrollLeft = Math.max(0, x - at);
      look();
    },
    [look],
  );
  const fromX = Math.max(0, Math.min(view.left - spareX, chartWidth - view.width - stepX));
  return {
    scroller: node,
    onScroll: look,
    showRow,
    showX,
    ...(view.height === 0 ? { first: 0, last: 0 } : rowWindow(view.top, view.height, count, spareRows)),
    isFast: view.isFast,
    fromX,
    width: Math.min(chartWidth - fromX, view.width + 2 * spareX + stepX),
    seenWidth: view.width,
  };
}
