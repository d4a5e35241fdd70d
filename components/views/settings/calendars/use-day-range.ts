import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { YearDay } from './year-days.ts';

type Options = {
  root: RefObject<HTMLDivElement | null>;
  days: readonly YearDay[];
  /** Where the keys begin. */
  startOn: Day;
  /** The keys lead to a day of another year; false when there is none. */
  onYear: (year: number) => boolean;
  onSet: (days: readonly Day[], working: boolean) => void;
};

const dayAt = (target: EventTarget | null): Day | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-day]')?.dataset.day : undefined) ?? null;

/** Days walked over with keys or pointer, from one to another, and what turns them. */
export function useDayRange({ root, days, startOn, onYear, onSet }: Options) {
  const [range, setRange] = useState({ fromOn: startOn, toOn: startOn });
  const hasKeys = useRef(false);
  const isHere = days[0] !== undefined && range.toOn.slice(0, 4) === days[0].on.slice(0, 4);
  const { fromOn, toOn } = isHere ? range : { fromOn: startOn, toOn: startOn };
  const [first, last] = fromOn < toOn ? [fromOn, toOn] : [toOn, fromOn];
  useEffect(() => {
    if (hasKeys.current) root.current?.querySelector<HTMLElement>(`[data-day="${toOn}"]`)?.focus();
    hasKeys.current = false;
  }, [toOn, root]);

  const turn = (from: Day, to: Day) => {
    const [low, high] = from < to ? [from, to] : [to, from];
    const chosen = days.filter(({ on }) => low <= on && on <= high);
    const isWorking = chosen.find(({ on }) => on === from)?.isWorking;
    if (isWorking !== undefined)
      onSet(
        chosen.map(({ on }) => on),
        !isWorking,
      );
    setRange({ fromOn: to, toOn: to });
  };
  const latest = useRef(turn);
  latest.current = turn;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!dayAt(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepFrom(toOn, event.key);
    if (next === null) return;
    event.preventDefault();
    // What is chosen is in one year.
    if (!days.some(({ on }) => on === next) && (event.shiftKey || !onYear(Number(next.slice(0, 4))))) return;
    hasKeys.current = true;
    setRange({ fromOn: event.shiftKey ? fromOn : next, toOn: next });
  };
  // Keys and readers press a button without a pointer, whose own way ends at its release.
  const onClick = (event: MouseEvent) => {
    const on = dayAt(event.target);
    if (!on || event.detail > 0) return;
    if (first <= on && on <= last) turn(fromOn, toOn);
    else turn(on, on);
  };
  const onPointerDown = (event: PointerEvent) => {
    const on = dayAt(event.target);
    if (!on || event.button !== 0) return;
    const drag = { fromOn: on, toOn: on };
    setRange(drag);
    // At once, not in an effect: a quick press is over before the next frame.
    const over = (next: PointerEvent) => {
      const reached = dayAt(next.target);
      if (!reached || reached === drag.toOn) return;
      drag.toOn = reached;
      setRange({ ...drag });
    };
    const end = (last: PointerEvent) => {
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      if (last.type === 'pointerup') latest.current(drag.fromOn, drag.toOn);
      else setRange({ fromOn: on, toOn: on });
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
  };
  return {
    activeOn: toOn,
    isChosen: (on: Day) => first !== last && first <= on && on <= last,
    handlers: { onKeyDown, onClick, onPointerDown },
  };
}

/** The day a key leads to; null for keys that lead nowhere. */
function stepFrom(on: Day, key: string): Day | null {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (by !== undefined) return addDays(on, by);
  const month = on.slice(0, 8);
  if (key === 'Home') return `${month}01`;
  if (key === 'End') return addDays(`${addDays(`${month}01`, 31).slice(0, 8)}01`, -1);
  if (key === 'PageUp') return `${addDays(`${month}01`, -1).slice(0, 8)}01`;
  if (key === 'PageDown') return `${addDays(`${month}01`, 31).slice(0, 8)}01`;
  return null;
}
