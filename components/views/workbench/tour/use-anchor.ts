import { useEffect, useState } from 'preact/hooks';

/** The first thing on the page that matches and can be seen; follows the page as it is drawn anew. */
export function useAnchor(selector: string | null): HTMLElement | null {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (selector === null) {
      setAnchor(null);
      return;
    }
    const look = () =>
      setAnchor([...document.querySelectorAll<HTMLElement>(selector)].find((node) => isSeen(node)) ?? null);
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
  return anchor?.isConnected ? anchor : null;
}

const isSeen = (node: HTMLElement): boolean => node.checkVisibility?.() ?? true;
