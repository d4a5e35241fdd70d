import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import { ROW_HEIGHT, rowWindow, scrollToRow } from '../row-window.ts';

/** Rows and px beyond what is seen, so that a small scroll draws nothing anew. */
const spareRows = 4;
const spareX = 256;
const stepX = 128;

export type ChartWindow = {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  first: number;
  last: number;
  /** Of the chart, in its px. */
  fromX: number;
  width: number;
  /** Px of the chart that are seen. */
  seenWidth: number;
  showRow: (index: number) => void;
  /** Scrolls so that `x` of the chart stands `at` px from its left edge. */
  showX: (x: number, at: number) => void;
};

/** What is drawn of `count` rows and a chart `chartWidth` px wide, kept right while scrolling and resizing. */
export function useChartWindow(count: number, chartWidth: number, gridWidth: number): ChartWindow {
  const node = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900, left: 0, width: 1000 });
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
    setView((old) =>
      old.top === next.top && old.height === next.height && old.left === next.left && old.width === next.width
        ? old
        : next,
    );
  }, [gridWidth]);
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
    ...rowWindow(view.top, view.height, count, spareRows),
    fromX,
    width: Math.min(chartWidth - fromX, view.width + 2 * spareX + stepX),
    seenWidth: view.width,
  };
}
