import { cleanup, configure, fireEvent } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, beforeAll } from 'vitest';
import { answerTo } from '../../components/views/workbench/plan-check/answer-to.ts';
import { questionSchema } from '../../components/views/workbench/plan-check/question.ts';

// Preact waits for a frame or 35 ms, whichever is first, and then cancels the other: after the last test of a file
// there is no frame left to cancel.
options.requestAnimationFrame = (callback) => {
  setTimeout(callback);
};

/** A planning worker that works in this thread: questions and answers are copied and parsed as between threads. */
class WorkerHere extends EventTarget {
  #isEnded = false;
  postMessage(question: unknown) {
    const data = questionSchema.parse(structuredClone(question));
    setTimeout(() => {
      const tell = (answer: unknown) => {
        if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }));
      };
      if (!this.#isEnded) tell(answerTo(data, (share) => tell({ kind: 'share', share })));
    });
  }
  terminate() {
    this.#isEnded = true;
  }
}

// States are waited for, however busy the machine is.
configure({ asyncUtilTimeout: 20_000 });

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
  Object.defineProperty(globalThis, 'Worker', { configurable: true, value: WorkerHere });
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

/** One of many, typed into the field that finds it, and Enter. */
export function pick(field: HTMLElement, name: string): void {
  fireEvent.click(field);
  fireEvent.input(field, { target: { value: name } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

export * from '@testing-library/preact';
