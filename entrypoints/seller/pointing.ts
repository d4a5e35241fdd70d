import type { ConsoleRecord } from '../../domain/model/item-record.ts';

/**
 * Which row is under the pointer when the browser's menu opens; null when none is. Only real right-clicks count: a page
 * can make up events, but not trusted ones.
 */
export function watchPointing(
  recordAt: (element: Element) => ConsoleRecord | null,
  pointed: (record: ConsoleRecord | null) => void,
  signal: AbortSignal,
): void {
  const look = (event: Event) => {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    pointed(target instanceof Element ? recordAt(target) : null);
  };
  window.addEventListener('contextmenu', look, { capture: true, signal });
}
