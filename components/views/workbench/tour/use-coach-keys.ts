import { useEffect } from 'preact/hooks';

/** What has keys of its own: a letter, an arrow or Esc there is not for the tour. */
const busy = 'input, textarea, select, dialog, [contenteditable], [role="menu"], [role="dialog"], .sheet';

/** Esc ends it from wherever nothing else takes Esc; ← → go through it while the focus is in the mark. */
export function useCoachKeys(box: { current: HTMLElement | null }, onMove: (by: 1 | -1) => void, onEnd: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const isInside = target !== null && box.current?.contains(target) === true;
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
      if (isInside && by) onMove(by);
      else if (event.key === 'Escape' && (isInside || !target?.closest(busy))) onEnd();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onMove, onEnd]);
}
