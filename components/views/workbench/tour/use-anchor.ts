import { useEffect, useState } from 'preact/hooks';

/** The first thing on the page that matches and can be seen; follows the page as it is drawn anew. */
export function useAnchor(selector: string | null): HTMLElement | null {
  const [found, setFound] = useState<{ selector: string; node: HTMLElement | null } | null>(null);
  useEffect(() => {
    if (selector === null) return;
    const look = () => {
      const node = [...document.querySelectorAll<HTMLElement>(selector)].find(isSeen) ?? null;
      setFound((before) => (before?.selector === selector && before.node === node ? before : { selector, node }));
    };
    let frame = 0;
    // Many changes at once are one look.
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [selector]);
  // What was found for the step before is not this step's.
  return found?.selector === selector && found.node?.isConnected ? found.node : null;
}

const isSeen = (node: HTMLElement): boolean => node.checkVisibility?.() ?? true;
