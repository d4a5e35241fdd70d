import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ROW_HEIGHT } from '../row-window.ts';
import type { ListWish, TaskLine } from '../task-lines.ts';
import type { ProjectModel } from './project-model.ts';
import { isOrdered, putRow, type RowGap, rowGaps } from './row-order.ts';

type Input = {
  model: ProjectModel;
  lines: readonly TaskLine[];
  wish: Pick<ListWish, 'group' | 'sort'>;
  scroller: RefObject<HTMLElement | null>;
  /** Px above the first row inside the scroller. */
  head: number;
};

export type RowDrag = { at: number; gap: RowGap | null };
type Hold = { at: number; x: number; y: number; isOn: boolean };

/** Px before a press becomes a drag; px at the edge that scroll. */
const slack = 5;
const edge = 32;

/** A row dragged by its title to another place among its siblings. Esc and a drop at its own place change nothing. */
export function useRowDrag(input: Input) {
  const latest = useRef(input);
  latest.current = input;
  const hold = useRef<Hold | null>(null);
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const now = useRef<RowDrag | null>(null);
  const show = (next: RowDrag | null) => {
    now.current = next;
    setDrag(next);
  };
  const end = () => {
    hold.current = null;
    show(null);
  };
  useEffect(() => {
    if (!drag) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [drag !== null]);
  const rowAt = (clientY: number): number => {
    const { scroller, head } = latest.current;
    const box = scroller.current;
    return box ? (clientY - box.getBoundingClientRect().top - head + box.scrollTop) / ROW_HEIGHT : 0;
  };
  return {
    drag,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const { target } = event;
        if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey || !isOrdered(latest.current.wish))
          return;
        if (!(target instanceof Element) || !target.closest('.c-title') || target.closest('input, .wb-glyph, .wb-fold'))
          return;
        const at = Math.floor(rowAt(event.clientY));
        if (rowGaps(latest.current.lines, at).length > 2)
          hold.current = { at, x: event.clientX, y: event.clientY, isOn: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const held = hold.current;
        if (!held) return;
        if (event.buttons === 0) return end();
        if (!held.isOn) {
          if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < slack) return;
          held.isOn = true;
          latest.current.scroller.current?.setPointerCapture(event.pointerId);
        }
        scrollAtEdge(latest.current, event.clientY);
        show({ at: held.at, gap: nearest(rowGaps(latest.current.lines, held.at), rowAt(event.clientY)) });
      },
      onPointerUp: () => {
        const held = hold.current;
        const { model, lines } = latest.current;
        const gap = now.current?.gap;
        if (held?.isOn && gap) void putRow(model, lines, held.at, gap);
        // The click that ends a drag opens nothing.
        if (held?.isOn) addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true });
        end();
      },
      onPointerCancel: end,
    },
  };
}

function nearest(gaps: readonly RowGap[], row: number): RowGap | null {
  let best: RowGap | null = null;
  for (const gap of gaps) if (!best || Math.abs(gap.top - row) < Math.abs(best.top - row)) best = gap;
  return best;
}

function scrollAtEdge({ scroller, head }: Input, clientY: number): void {
  const box = scroller.current;
  if (!box) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (clientY < top + head + edge) box.scrollTop -= edge / 2;
  else if (clientY > bottom - edge) box.scrollTop += edge / 2;
}
