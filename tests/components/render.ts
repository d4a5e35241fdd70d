import { cleanup } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, beforeAll } from 'vitest';

// Preact waits for a frame or 35 ms, whichever is first, and then cancels the other: after the last test of a file
// there is no frame left to cancel.
options.requestAnimationFrame = (callback) => {
  setTimeout(callback);
};

/** What jsdom lacks and our components use. */
beforeAll(() => {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) => ({ matches: false, media: query, addEventListener: () => undefined }),
  });
  class NoResizeObserver {
    observe() {}
    disconnect() {}
  }
  Object.defineProperty(globalThis, 'ResizeObserver', { configurable: true, value: NoResizeObserver });
  const toggle = (node: HTMLElement, isOpen: boolean) => {
    // Its style sheet hides every popover, and what is hidden takes no focus.
    node.style.display = isOpen ? 'block' : '';
    node.dispatchEvent(Object.assign(new Event('toggle'), { newState: isOpen ? 'open' : 'closed' }));
  };
  HTMLElement.prototype.showPopover = function (this: HTMLElement) {
    toggle(this, true);
  };
  HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
    toggle(this, false);
  };
});

afterEach(cleanup);

export * from '@testing-library/preact';
