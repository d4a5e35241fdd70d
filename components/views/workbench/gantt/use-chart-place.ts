import { useLayoutEffect, useRef } from 'preact/hooks';
import { xOf } from '../../../../domain/gantt/zoom.ts';
import { nextZoom } from './gantt-keys.ts';
import type { ChartWindow } from './use-chart-window.ts';
import type { Zooming } from './use-zoom.ts';

/**
 * Brings the wanted day to its place after a change of zoom, and remembers which day keeps its
 * place by the next: today while it is seen, else the middle.
 */
export function useChartPlace(zooming: Zooming, view: ChartWindow, today: number): void {
  const { scale, wanted, kept } = zooming;
  const { showX } = view;
  const { zoom } = scale;
  // A chart that grows keeps its place; only another zoom and a wish move it.
  useLayoutEffect(() => {
    if (wanted) showX(xOf(scale, wanted.day), wanted.at);
  }, [zoom, wanted, showX]);
  // Looked at when it is asked for: while another zoom is drawn, the place is still that of the one before.
  kept.current = () => {
    const left = view.scroller.current?.scrollLeft ?? 0;
    const todayAt = xOf(scale, today) - left;
    const isTodaySeen = todayAt > 0 && todayAt < view.seenWidth;
    const at = isTodaySeen ? todayAt : Math.round(view.seenWidth / 2);
    return { day: scale.from + (left + at) / scale.dayWidth, at };
  };
  // A chart that begins earlier than before has moved everything to the right.
  const from = useRef(scale.from);
  useLayoutEffect(() => {
    const box = view.scroller.current;
    if (box && from.current !== scale.from) box.scrollLeft += (from.current - scale.from) * scale.dayWidth;
    from.current = scale.from;
  }, [scale, view.scroller]);
}

/** Ctrl and the wheel zoom around the day under the pointer. */
export function zoomByWheel(event: WheelEvent, zooming: Zooming, box: HTMLElement | null, gridWidth: number): void {
  if (!(event.ctrlKey || event.metaKey) || !box) return;
  event.preventDefault();
  const at = event.clientX - box.getBoundingClientRect().left - gridWidth;
  const day = zooming.scale.from + (box.scrollLeft + at) / zooming.scale.dayWidth;
  zooming.zoomAt(nextZoom(zooming.zoom, event.deltaY > 0 ? 1 : -1), { day, at });
}
