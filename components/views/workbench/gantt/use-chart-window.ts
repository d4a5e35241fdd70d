import type { RefObject } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import { ROW_HEIGHT, rowWindow, scrollToRow } from '../row-window.ts';
import { useSeen } from '../use-seen.ts';

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
  /** From here on nothing of the chart is hidden by the table. */
  seenX: number;
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
  const { box, view, look } = useSeen(
    // Nothing is drawn before the room is measured: drawing twice would be half of the time it takes to open.
    { top: 0, height: 0, left: 0, width: 0, isFast: false },
    useCallback(
      (current, old) => {
        // Whole rows and steps: scrolling inside one draws nothing anew.
        const top = Math.floor(current.scrollTop / ROW_HEIGHT) * ROW_HEIGHT;
        const height = current.clientHeight - headHeight + ROW_HEIGHT;
        const left = Math.floor(current.scrollLeft / stepX) * stepX;
        const width = Math.max(stepX, current.clientWidth - gridWidth);
        const isSame = old.top === top && old.height === height && old.left === left && old.width === width;
        if (isSame && !old.isFast) return old;
        return { top, height, left, width, isFast: old.height > 0 && Math.abs(top - old.top) > old.height };
      },
      [gridWidth],
    ),
  );
  // The last of a row of fast scrolls is looked at again at rest.
  useEffect(() => {
    if (!view.isFast) return;
    const timer = window.setTimeout(look, restMs);
    return () => window.clearTimeout(timer);
  }, [view, look]);
  const showRow = useCallback(
    (index: number) => {
      const { current } = box;
      if (!current) return;
      const to = scrollToRow(index, current.scrollTop, current.clientHeight - headHeight);
      if (to !== null) current.scrollTop = to;
      look();
    },
    [box, look],
  );
  const showX = useCallback(
    (x: number, at: number) => {
      if (!box.current) return;
      box.current.scrollLeft = Math.max(0, x - at);
      look();
    },
    [box, look],
  );
  const fromX = Math.max(0, Math.min(view.left - spareX, chartWidth - view.width - stepX));
  return {
    scroller: box,
    onScroll: look,
    showRow,
    showX,
    ...(view.height === 0 ? { first: 0, last: 0 } : rowWindow(view.top, view.height, count, spareRows)),
    isFast: view.isFast,
    fromX,
    seenX: view.left + stepX,
    width: Math.min(chartWidth - fromX, view.width + 2 * spareX + stepX),
    seenWidth: view.width,
  };
}
