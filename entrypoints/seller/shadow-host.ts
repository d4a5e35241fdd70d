import { hostMark } from './world.ts';

export type ShadowHost = { host: HTMLElement; root: ShadowRoot };

/**
 * An element of ours with a closed root, last in the document. Its own place is written `important` inside the root,
 * which outranks whatever the page says of every div. `css` stands in a style element (adopted sheets are barred from
 * some worlds).
 */
export function createHost(kind: string, place: Record<string, string>, css: string): ShadowHost {
  const host = document.createElement('div');
  host.setAttribute(hostMark, kind);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const own = Object.entries({ all: 'initial', display: 'block', ...place });
  style.textContent = `:host{${own.map(([name, value]) => `${name}:${value}!important`).join(';')}}${css}`;
  root.append(style);
  return { host, root };
}

const mostReturns = 5;
const returnsWithinMs = 10_000;
const restMs = 30_000;

/**
 * Puts `host` into the document and back again after the console's redraws: once a burst. A page that keeps removing it
 * is not fought: after five returns in ten seconds it gets half a minute of rest.
 */
export function keepInDocument(host: HTMLElement, signal: AbortSignal): void {
  let returns: number[] = [];
  let isWaiting = false;
  const insert = () => {
    isWaiting = false;
    if (!signal.aborted && !host.isConnected) document.documentElement.append(host);
    watcher.disconnect();
    watcher.observe(document, { childList: true });
    watcher.observe(document.documentElement, { childList: true });
  };
  const watcher = new MutationObserver(() => {
    if (host.isConnected || isWaiting) return;
    isWaiting = true;
    const now = performance.now();
    returns = returns.filter((at) => now - at < returnsWithinMs);
    returns.push(now);
    if (returns.length > mostReturns) setTimeout(insert, restMs);
    else requestAnimationFrame(insert);
  });
  insert();
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    host.remove();
  });
}
