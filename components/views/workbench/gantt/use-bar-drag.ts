import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import { type Zone, zoneAt } from '../../../../domain/gantt/hit.ts';
import type { GanttWish } from '../../../../domain/gantt/preview.ts';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import { type DragGround, type Gesture, wishOf } from './drag-wish.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';

type Hover = { row: number; zone: Zone } | null;

type Input = DragGround & {
  scroller: RefObject<HTMLDivElement | null>;
  chart: RefObject<HTMLDivElement | null>;
  ask: (wish: GanttWish | null) => void;
  onPick: (taskId: string, held: { shift: boolean; toggle: boolean }) => void;
  onDrop: (wish: GanttWish) => void;
};

const threshold = 4;

/** Moves, stretches and links by pointer. The wish is asked for in steps of a day; Esc forgets it. */
export function useBarDrag(input: Input) {
  const latest = useRef(input);
  latest.current = input;
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [hover, setHover] = useState<Hover>(null);
  const held = useRef<Gesture | null>(null);
  const wished = useRef<GanttWish | null>(null);
  const put = useCallback((next: Gesture | null) => {
    held.current = next;
    setGesture(next);
  }, []);
  const cancel = useCallback(() => {
    wished.current = null;
    put(null);
    latest.current.ask(null);
  }, [put]);
  const move = useCallback(
    (next: Gesture) => {
      put(next);
      if (!next.isOn) return;
      const wish = wishOf(next, latest.current);
      if (JSON.stringify(wish) === JSON.stringify(wished.current)) return;
      wished.current = wish;
      latest.current.ask(wish);
    },
    [put],
  );
  useEscape(gesture?.isOn ?? false, cancel);
  useEdgeScroll(held, latest, move);
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      const begun = begin(event, input);
      if (begun) put(begun);
    },
    onPointerMove: (event: PointerEvent) => {
      if (held.current) move(moved(held.current, event, input));
      else setHover((old) => sameHover(old, hovered(event, input)));
    },
    onPointerUp: (event: PointerEvent) => {
      const now = held.current;
      const wish = wished.current;
      wished.current = null;
      if (!now) return;
      put(null);
      if (now.isOn && wish) input.onDrop(wish);
      else if (now.isOn) input.ask(null);
      else input.onPick(now.line.task.id, heldKeys(event));
    },
    onPointerCancel: cancel,
    onPointerLeave: () => setHover(null),
  };
  return { gesture, hover, handlers };
}

/** A press on a bar may become a drag; one beside it picks the row at once. */
function begin(event: PointerEvent, input: Input): Gesture | null {
  const { row, zone, bar, x, y } = at(event, input);
  const line = input.lines[row];
  if (event.button !== 0 || !line) return null;
  if (zone === 'empty' || !bar) {
    input.onPick(line.task.id, heldKeys(event));
    return null;
  }
  if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture?.(event.pointerId);
  const start = { fromX: x, fromY: y, x, y };
  return { zone, row, bar, line, ...start, isOn: false, isAnyDay: false, keepsGap: false, overRow: null };
}

function moved(now: Gesture, event: PointerEvent, input: Input): Gesture {
  const { x, y, row } = at(event, input);
  const isOn = now.isOn || Math.hypot(x - now.fromX, y - now.fromY) >= threshold;
  const isOver = isOn && now.zone.startsWith('link') && row !== now.row && row < input.lines.length;
  return { ...now, x, y, isOn, isAnyDay: event.altKey, keepsGap: event.shiftKey, overRow: isOver ? row : null };
}

function hovered(event: PointerEvent, input: Input): Hover {
  const { row, zone } = at(event, input);
  return row < input.lines.length && zone !== 'empty' ? { row, zone } : null;
}

const sameHover = (old: Hover, next: Hover): Hover => (old?.row === next?.row && old?.zone === next?.zone ? old : next);

const heldKeys = (event: PointerEvent) => ({ shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey });

function at(event: PointerEvent, { chart, barAt, scale }: Input) {
  const box = chart.current?.getBoundingClientRect();
  const x = event.clientX - (box?.left ?? 0);
  const y = event.clientY - (box?.top ?? 0) - headHeight;
  const row = Math.max(0, Math.floor(y / rowHeight));
  const bar = barAt(row);
  return { x, y, row, bar, zone: bar ? zoneAt(bar, scale, x, y - row * rowHeight) : ('empty' as const) };
}

function useEscape(isOn: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [isOn, cancel]);
}
