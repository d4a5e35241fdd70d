import {
  answerEvent,
  listenEvent,
  longestAnswer,
  mostHeld,
  mostQueued,
  packAnswer,
  stopEvent,
} from '../seller/answer-channel.ts';

/** Gives copied answers to our script in the page's other world; keeps a few until that script is there. */
export class Handover {
  /** False once the user switched observing off: nothing is copied any more. */
  isOpen = true;
  readonly longest = longestAnswer;
  private isHeard = false;
  private waiting: string[] = [];
  private held = 0;

  constructor() {
    document.addEventListener(listenEvent, () => {
      this.isOpen = true;
      this.isHeard = true;
      const { waiting } = this;
      this.waiting = [];
      this.held = 0;
      for (const packed of waiting) tell(packed);
    });
    document.addEventListener(stopEvent, () => {
      this.isOpen = false;
      this.isHeard = false;
      this.waiting = [];
    });
  }

  /** `size` is known before the text is made: one that is too long is only counted. */
  give(url: string, size: number, text: () => string): void {
    const packed = packAnswer(url, size > longestAnswer ? '' : text());
    if (this.isHeard) tell(packed);
    else if (this.waiting.length < mostQueued && this.held + packed.length <= mostHeld) {
      this.waiting.push(packed);
      this.held += packed.length;
    }
  }
}

const { dispatchEvent } = EventTarget.prototype;
const Message = CustomEvent;

function tell(packed: string): void {
  Reflect.apply(dispatchEvent, document, [new Message(answerEvent, { detail: packed })]);
}
