import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { type Step, stepNow, steps } from './first-run-state.ts';

type Props = {
  id: Step;
  number: number;
  now: Step;
  words: { title: string; lead: string; back: string };
  /** What was settled here, shown when the step is behind. */
  summary: string;
  children: ComponentChildren;
};

/** One of the three steps: open when it is its turn, a line before and after. */
export function StepItem({ id, number, now, words, summary, children }: Props) {
  const state = id === now ? 'now' : steps.indexOf(id) < steps.indexOf(now) ? 'done' : 'later';
  const heading = useRef<HTMLHeadingElement>(null);
  const wasNow = useRef(state === 'now');
  useEffect(() => {
    // Whoever steps on by keyboard or reader continues at the new step; not on arrival, that would skip the title.
    if (state === 'now' && !wasNow.current) heading.current?.focus();
    wasNow.current = state === 'now';
  }, [state]);
  return (
    <li class={`fr-step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="no" aria-hidden={true}>
        {state === 'done' ? <StatusGlyph status="done" size={24} /> : number}
      </span>
      <div class="in">
        <div class="row g2">
          <h2 ref={heading} class={`t14 ${state === 'now' ? 'strong' : 'medium'}`} tabIndex={-1}>
            {words.title}
          </h2>
          {state === 'done' && (
            <Button
              kind="ghost"
              size="sm"
              onClick={() => {
                stepNow.value = id;
              }}
            >
              {words.back}
              <span class="unseen"> {words.title}</span>
            </Button>
          )}
        </div>
        <p class="quiet">{state === 'done' ? summary : words.lead}</p>
        {state === 'now' && <div class="body">{children}</div>}
      </div>
    </li>
  );
}
