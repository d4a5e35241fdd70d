import { browser } from 'wxt/browser';
import { hostMark, world } from './world.ts';

const startedEvent = 'launchdeck:started';
const lookMs = 2_000;

const isConnected = (): boolean => !!browser.runtime?.id;

/**
 * The life of this copy in this frame. Null when a working copy is here already (the background injects into open tabs
 * without knowing). It ends when the extension is updated, reloaded or removed: nothing of ours stays in the page. A
 * page that forges the event only makes a living copy look at itself.
 */
export function beginLife(): AbortController | null {
  if (world.isAlive?.()) return null;
  const life = new AbortController();
  const { signal } = life;
  world.isAlive = () => !signal.aborted && isConnected();
  document.dispatchEvent(new Event(startedEvent));
  // Hosts stand beside the body: a selector would look at every element of a long list.
  for (const left of [...document.documentElement.children]) if (left.hasAttribute(hostMark)) left.remove();
  const look = () => {
    if (!isConnected()) life.abort();
  };
  const timer = setInterval(look, lookMs);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener(startedEvent, look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('pointerdown', look, { signal, capture: true });
  return life;
}
