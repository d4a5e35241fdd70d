import { useLayoutEffect, useRef } from 'preact/hooks';
import { tourWords as t } from '../../../../locales/tour.ts';
import { Button } from '../../../ui/button.tsx';
import { ConsoleLinks } from '../console-links.tsx';
import { openExample } from '../open-example.ts';
import { type TourStep, tourSteps } from './tour-steps.ts';
import { useCoachKeys } from './use-coach-keys.ts';

type Props = {
  step: TourStep;
  number: number;
  anchor: HTMLElement;
  isLast: boolean;
  hasProject: boolean;
  onMove: (by: 1 | -1) => void;
  onEnd: () => void;
};

/** One step of the tour beside what it speaks of. Not modal: whatever lies around it can be used. */
export function CoachMark({ step, number, anchor, isLast, hasProject, onMove, onEnd }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useAnchored(box, anchor);
  useCoachKeys(box, anchor, onMove, onEnd);
  const { title, text } = t.step[step.id];
  return (
    <div
      class={`coach at-${step.side}`}
      role="dialog"
      aria-label={`${t.name} ${title}`}
      aria-describedby="coach-text"
      popover="manual"
      ref={box}
    >
      <div class="top">
        <h2 class="grow">{title}</h2>
        <Button kind="ghost" size="sm" icon="x" label={t.skip} onClick={onEnd} />
      </div>
      <p id="coach-text">{text}</p>
      {step.id === 'console' && <ConsoleLinks />}
      <div class="ends">
        <span class="grow quiet t12" title={t.keysHint}>
          {t.count(number, tourSteps.length)}
        </span>
        {number > 1 && (
          <Button kind="ghost" size="sm" onClick={() => onMove(-1)}>
            {t.back}
          </Button>
        )}
        {step.id === 'start' && !hasProject && (
          <Button size="sm" onClick={() => void openExample()}>
            {t.example.short}
          </Button>
        )}
        <Button kind="primary" size="sm" class="coach-next" onClick={() => onMove(1)}>
          {isLast ? t.done : t.next}
        </Button>
      </div>
    </div>
  );
}

/** Ties the mark to the thing, marks the thing, and takes the focus unless somebody is typing. */
function useAnchored(box: { current: HTMLElement | null }, anchor: HTMLElement): void {
  useLayoutEffect(() => {
    anchor.dataset.coach = '';
    anchor.style.setProperty('anchor-name', '--coach');
    anchor.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    box.current?.showPopover();
    return () => {
      delete anchor.dataset.coach;
      anchor.style.removeProperty('anchor-name');
    };
  }, [anchor]);
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (before instanceof Element && before.matches('input, textarea, select, [contenteditable]')) return;
    const node = box.current;
    node?.querySelector<HTMLElement>('.coach-next')?.focus({ preventScroll: true });
    return () => {
      // The mark goes with the focus inside: it goes back to where it was, if that is still there.
      if (before instanceof HTMLElement && before.isConnected && node?.contains(document.activeElement)) before.focus();
    };
  }, []);
}
