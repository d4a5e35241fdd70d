import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import type { Gesture } from './drag-wish.ts';

const edge = 32;

/** Held within 32 px of an edge the chart scrolls, and the drag goes with it. */
export function useEdgeScroll(
  held: RefObject<Gesture | null>,
  latest: RefObject<{ scroller: RefObject<HTMLDivElement | null> }>,
  move: (next: Gesture) => void,
): void {
  useEffect(() => {
    let frame = 0;
    let pointer: { x: number; y: number } | null = null;
    const onMove = (event: PointerEvent) => {
      pointer = { x: event.clientX, y: event.clientY };
      if (held.current?.isOn && !frame) frame = requestAnimationFrame(step);
    };
    const step = () => {
      frame = 0;
      const now = held.current;
      const box = latest.current?.scroller.current;
      if (!now?.isOn || !box || !pointer) return;
      const [byX, byY] = pull(box, pointer);
      if (byX === 0 && byY === 0) return;
      const [left, top] = [box.scrollLeft, box.scrollTop];
      box.scrollLeft += byX;
      box.scrollTop += byY;
      move({ ...now, x: now.x + box.scrollLeft - left, y: now.y + box.scrollTop - top });
      frame = requestAnimationFrame(step);
    };
    document.addEventListener('pointermove', onMove);
    return () => {
      document.removeEventListener('pointermove', onMove);
      cancelAnimationFrame(frame);
    };
  }, [held, latest, move]);
}

function pull(box: HTMLElement, { x, y }: { x: number; y: number }): [byX: number, byY: number] {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const grid = box.querySelector<HTMLElement>('.gantt-grid')?.offsetWidth ?? 0;
  const one = (value: number, low: number, high: number) => (value > high - edge ? 12 : value < low + edge ? -12 : 0);
  return [one(x, left + grid, right), one(y, top + headHeight, bottom)];
}
