import { useLayoutEffect } from 'preact/hooks';

/** What has keys of its own: a letter, an arrow or Esc there is not for the tour. */
const busy = 'input, textarea, select, dialog, [contenteditable], [role="menu"], [role="dialog"], .sheet';

const focusable = 'a[href], button, input, select, textarea, [tabindex="0"]';

/**
 * Esc ends it from wherever nothing else takes Esc; in the mark ← → go through the steps, and Tab past its last button
 * goes to the thing itself rather than to the top of the page.
 */
export function useCoachKeys(
  box: { current: HTMLElement | null },
  anchor: HTMLElement,
  onMove: (by: 1 | -1) => void,
  onEnd: () => void,
): void {
  // Before anybody can press a key on what is drawn.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const isInside = target !== null && box.current?.contains(target) === true;
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
      const thing = anchor.matches(focusable) ? anchor : anchor.querySelector<HTMLElement>(focusable);
      if (isInside && by) onMove(by);
      else if (event.key === 'Tab' && !event.shiftKey && target?.matches('.coach-next') && thing) thing.focus();
      else if (event.key === 'Escape' && (isInside || !target?.closest(busy))) onEnd();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [anchor, onMove, onEnd]);
}
