import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type GanttWish, type Preview, previewOf } from '../../../../domain/gantt/preview.ts';
import type { Refusal } from '../../../../domain/intents/intent.ts';
import { inOrder } from '../../../../domain/intents/rows.ts';
import { planProject } from '../../../../domain/schedule/plan-project.ts';
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

/** The plan for no day, which a granted wish starts from: worked out while the bar is still in the hand. */
function thinkAhead({ project, whole: { tasks, links }, calendars }: ProjectModel): void {
  planProject({ project, tasks: inOrder(tasks), links: inOrder(links), calendars }, null);
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
  const thought = useRef<ProjectModel | null>(null);
  const ask = useCallback((wish: GanttWish | null) => {
    wanted.current = wish;
    if (!wish) setTried(null);
    else if (!isBusy.current) run();
    function run() {
      isBusy.current = true;
      requestAnimationFrame(() => {
        const now = wanted.current;
        const begun = performance.now();
        if (now) setTried({ wish: now, result: tryWish(held.current, now) });
        setTimeout(
          () => {
            isBusy.current = false;
            if (now && thought.current !== held.current) thinkAhead(held.current);
            thought.current = held.current;
            if (wanted.current && wanted.current !== now) run();
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
