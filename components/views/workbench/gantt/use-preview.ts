import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type GanttWish, type Preview, previewOf } from '../../../../domain/gantt/preview.ts';
import type { Refusal } from '../../../../domain/intents/intent.ts';
import { reschedule } from '../../../../domain/intents/reschedule.ts';
import { thinkAhead } from '../../../../storage/think-ahead.ts';
import type { ProjectModel } from '../project/project-model.ts';

export type Tried = { wish: GanttWish; result: Preview | { refusal: Refusal } };

type Tryable = Pick<ProjectModel, 'project' | 'whole' | 'plan' | 'calendars' | 'today'>;

/** A plan that the engine refuses has no ripple; its refusal is said instead. */
export function tryWish(
  { project, whole: { tasks, links }, plan, calendars, today }: Tryable,
  wish: GanttWish,
): Tried['result'] {
  if (!plan) return { refusal: { code: 'projectGone' } };
  return plan.ok ? previewOf({ project, tasks, links, plan, calendars }, wish, today) : plan;
}

/** What granting the wish will work out, worked out before. A new link makes another network: nothing of it would last. */
function foresee({ project, whole, calendarRows, today }: ProjectModel, wish: GanttWish): void {
  if (wish.kind === 'place') void thinkAhead(reschedule, wish.input, { project, ...whole }, calendarRows, today);
}

/**
 * What the latest wish would do. One computation at most a frame, and after a slow one as long a pause: a large plan
 * leaves the page half of the time. None for a wish that a newer one has replaced; `ask(null)` forgets it.
 */
export function usePreview(model: ProjectModel) {
  const [tried, setTried] = useState<Tried | null>(null);
  const held = useRef(model);
  held.current = model;
  const wanted = useRef<GanttWish | null>(null);
  const isBusy = useRef(false);
  const ask = useCallback((wish: GanttWish | null) => {
    wanted.current = wish;
    if (!wish) setTried(null);
    else if (!isBusy.current) run();
    function run() {
      isBusy.current = true;
      requestAnimationFrame(() => {
        const now = wanted.current;
        const begun = performance.now();
        const result = now && tryWish(held.current, now);
        if (result) setTried({ wish: now, result });
        setTimeout(
          () => {
            isBusy.current = false;
            if (wanted.current && wanted.current !== now) run();
            // The pointer rests: what letting go will work out can be known by then.
            else if (now && result && !('refusal' in result)) foresee(held.current, now);
          },
          Math.max(0, performance.now() - begun - 8),
        );
      });
    }
  }, []);
  // A preview of rows that have changed since says nothing.
  useEffect(() => setTried((old) => (old && old.wish === wanted.current ? old : null)), [model]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  const preview = tried && !('refusal' in tried.result) ? tried.result : null;
  return useMemo(() => ({ tried, preview, ask }), [tried, preview, ask]);
}
