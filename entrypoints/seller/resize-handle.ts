import { pageWords } from '../../locales/page.ts';

export const narrowest = 320;
export const widest = 560;
const stepPx = 16;

export const fitWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

/** The panel's left edge: drag or arrow keys. `dragged` while it moves, `done` with the width that stays. */
export function resizeHandle(
  width: () => number,
  dragged: (width: number, isDragging: boolean) => void,
  done: () => void,
  signal: AbortSignal,
): HTMLElement {
  const handle = document.createElement('div');
  handle.className = 'handle';
  handle.tabIndex = 0;
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'vertical');
  handle.setAttribute('aria-label', pageWords.resize);
  handle.setAttribute('aria-valuemin', String(narrowest));
  handle.setAttribute('aria-valuemax', String(widest));
  let start: { x: number; width: number } | null = null;
  const show = (next: number, isDragging: boolean) => {
    handle.setAttribute('aria-valuenow', String(next));
    dragged(next, isDragging);
  };
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => handle.addEventListener(type, listener, { signal });
  on('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    start = { x: event.clientX, width: width() };
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  on('pointermove', (event) => {
    if (start) show(fitWidth(start.width + start.x - event.clientX), true);
  });
  const finish = () => {
    if (!start) return;
    start = null;
    show(width(), false);
    done();
  };
  on('pointerup', finish);
  on('pointercancel', finish);
  on('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? stepPx : event.key === 'ArrowRight' ? -stepPx : 0;
    if (step === 0 || !event.isTrusted) return;
    event.preventDefault();
    show(fitWidth(width() + step), false);
    done();
  });
  return handle;
}
