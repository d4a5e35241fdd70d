import { useEffect, useRef } from 'preact/hooks';

type Keys = { add: () => void; find: () => void; close: () => void };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [popover]') !== null;

/** N adds, / finds, Esc closes: anywhere in the panel but in a field. */
export function useSideKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = { n: latest.current.add, '/': latest.current.find, escape: latest.current.close }[
        event.key.toLowerCase()
      ];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
