import { useEffect, useRef } from 'preact/hooks';
import { tourWords as t } from '../../../../locales/tour.ts';
import type { Route } from '../route.ts';
import { useSetting } from '../use-setting.ts';
import { CoachMark } from './coach-mark.tsx';
import { endTour, moveTour, offerTour, startTour } from './tour-state.ts';
import { stepAt, type TourStepId, tourSteps } from './tour-steps.ts';
import { useAnchor } from './use-anchor.ts';
import './tour.css';

type Props = {
  route: Route;
  /** undefined until they are read. */
  projectIds: readonly string[] | undefined;
};

/** A place that has been drawn and does not show what the step speaks of within this time has none. */
const patienceMs = 2500;
const isDrawn = (): boolean => document.querySelector('#main h1') !== null;

/** Leads a newcomer through the first launch, beside the real things; offered where no project is. */
export function Tour({ route, projectIds }: Props) {
  const at = useSetting('tour')?.at ?? null;
  const step = tourSteps[stepAt(at)] ?? null;
  const openId = route.page === 'project' ? route.projectId : null;
  const anchor = useAnchor(step?.anchor ?? null);
  useOffer(projectIds);
  useFirstProject(step?.id ?? null, projectIds?.length);
  const move = (by: 1 | -1) => step && void moveTour(step.id, by, openId);
  const isWaiting = useMissing(step?.id ?? null, anchor !== null, move);
  if (!step) return null;
  const number = stepAt(step.id) + 1;
  return (
    <>
      <p class="unseen" role="status">
        {anchor && !isWaiting && t.said(number, tourSteps.length, t.step[step.id].title)}
      </p>
      {anchor && (
        <CoachMark
          key={step.id}
          step={step}
          number={number}
          anchor={anchor}
          isLast={number === tourSteps.length}
          hasProject={(projectIds?.length ?? 0) > 0}
          onMove={move}
          onEnd={() => void endTour()}
        />
      )}
    </>
  );
}

/** Somebody with projects is not led unless they ask. */
function useOffer(projectIds: Props['projectIds']): void {
  const isEmpty = projectIds?.length === 0;
  useEffect(() => {
    if (isEmpty) void offerTour('start');
  }, [isEmpty]);
}

/** The first project is made, by whatever way: on to its plan. */
function useFirstProject(stepId: TourStepId | null, count: number | undefined): void {
  const before = useRef(count);
  useEffect(() => {
    const known = before.current;
    before.current = count;
    const isNew = known !== undefined && count !== undefined && count > known;
    if (isNew && (stepId === 'start' || stepId === 'fill')) void startTour('plan');
  }, [count, stepId]);
}

/** What a step speaks of is not on its place: the next one, or the one before when going back. */
function useMissing(stepId: TourStepId | null, isThere: boolean, move: (by: 1 | -1) => void): boolean {
  const last = useRef<{ id: TourStepId | null; wasThere: boolean; by: 1 | -1 }>({ id: null, wasThere: false, by: 1 });
  if (last.current.id !== stepId) {
    const by = stepAt(stepId) < stepAt(last.current.id) ? -1 : 1;
    last.current = { id: stepId, wasThere: false, by };
  }
  if (isThere) last.current.wasThere = true;
  const isWaiting = stepId !== null && !last.current.wasThere;
  useEffect(() => {
    if (!isWaiting) return;
    // However long the place takes to come: it is not missing, it is slow.
    let wasDrawn = isDrawn();
    const timer = setInterval(() => {
      if (wasDrawn && isDrawn()) move(last.current.by);
      wasDrawn = isDrawn();
    }, patienceMs);
    return () => clearInterval(timer);
  }, [isWaiting, stepId]);
  return isWaiting;
}
