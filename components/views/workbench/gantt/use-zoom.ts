import { useMemo, useRef, useState } from 'preact/hooks';
import { dayNumber } from '../../../../domain/calendar/day.ts';
import { type Scale, scaleOf, type Zoom } from '../../../../domain/gantt/zoom.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { planSpan } from './gantt-bars.ts';

/** Day that shall stand `at` px from the chart's left edge once it is drawn. */
export type Wanted = { day: number; at: number };

export type Zooming = {
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
  /** Around a day that keeps its place. */
  zoomAt: (zoom: Zoom, wanted: Wanted) => void;
  toToday: () => void;
  scale: Scale;
  wanted: Wanted | null;
  /** The day that stays where it is by zooming without a pointer. */
  kept: { current: () => Wanted };
};

/** How densely days stand, and which day the chart shall show. */
export function useZoom(model: ProjectModel): Zooming {
  const [zoom, setZoom] = useState<Zoom>('week');
  const [wanted, setWanted] = useState<Wanted | null>(() => startOf(model));
  const kept = useRef<() => Wanted>(() => ({ day: dayNumber(model.today), at: 300 }));
  const [first, last] = useMemo(() => planSpan(model), [model]);
  const scale = useMemo(() => scaleOf(zoom, first, last, model.today, 2400), [zoom, first, last, model.today]);
  const zoomAt = (next: Zoom, to: Wanted) => {
    setZoom(next);
    setWanted({ ...to });
  };
  return {
    zoom,
    setZoom: (next) => zoomAt(next, kept.current()),
    zoomAt,
    toToday: () => setWanted({ day: dayNumber(model.today), at: 300 }),
    scale,
    wanted,
    kept,
  };
}

/** The plan from its first day when today is then still in view; else today. */
function startOf(model: ProjectModel): Wanted {
  const [first] = planSpan(model);
  const today = dayNumber(model.today);
  return today - dayNumber(first) < 50 ? { day: dayNumber(first) - 5, at: 0 } : { day: today, at: 470 };
}
