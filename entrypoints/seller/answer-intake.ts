import { readAnswer } from '../../adapters/consoles/read-answer.ts';
import type { Miss, Surface } from '../../adapters/consoles/surface.ts';
import { surfaceOfAnswer } from '../../adapters/consoles/surface-at.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { reportError } from '../../messaging/report-error.ts';
import { Allowance } from './allowance.ts';
import {
  answerEvent,
  listenEvent,
  longestAnswer,
  mostHeld,
  mostQueued,
  stopEvent,
  unpackAnswer,
} from './answer-channel.ts';
import type { Console } from './console.ts';

export type IntakeState = { queued: number; dropped: number; read: number };
type Receive = (surface: Surface, records: ConsoleRecord[], misses: Miss[], dropped: number) => void;

/**
 * Answers that the observer hands over, read one at a time while the page is idle and no faster than a person can turn
 * pages. A page that forges thousands fills a short queue; the rest is counted, not kept, not even looked at.
 */
export class AnswerIntake {
  private readonly queue: string[] = [];
  private held = 0;
  private dropped = 0;
  private taken = 0;
  private isWorking = false;
  private readonly answers = new Allowance(30, 2);
  private readonly letters = new Allowance(4 * longestAnswer, longestAnswer / 4);
  private readonly console: Console;
  private readonly receive: Receive;
  private readonly signal: AbortSignal;

  constructor(console: Console, signal: AbortSignal, receive: Receive) {
    this.console = console;
    this.receive = receive;
    this.signal = signal;
    document.addEventListener(answerEvent, (event) => this.hear(event), { signal });
    document.dispatchEvent(new Event(listenEvent));
    signal.addEventListener('abort', () => {
      this.queue.length = 0;
      document.dispatchEvent(new Event(stopEvent));
    });
  }

  /** Of all that was handed over: how many wait, were turned away, were taken up. */
  get state(): IntakeState {
    return { queued: this.queue.length, dropped: this.dropped, read: this.taken };
  }

  private hear(event: Event): void {
    // Looking at `detail` copies it between the worlds: a full queue does not.
    const isFull = this.queue.length >= mostQueued || this.held >= mostHeld;
    const packed: unknown = isFull ? null : (event as CustomEvent).detail;
    if (typeof packed !== 'string' || packed.length > longestAnswer + 2001) {
      this.dropped += 1;
      return;
    }
    this.queue.push(packed);
    this.held += packed.length;
    this.work();
  }

  private work(): void {
    if (this.isWorking || this.queue.length === 0) return;
    this.isWorking = true;
    const size = this.queue[0]?.length ?? 0;
    const wait = Math.max(this.answers.waitFor(1), this.letters.waitFor(size));
    setTimeout(() => requestIdleCallback(() => this.readOne(), { timeout: 2_000 }), wait);
  }

  private readOne(): void {
    this.isWorking = false;
    const packed = this.queue.shift();
    if (packed === undefined || this.signal.aborted) return;
    this.held -= packed.length;
    this.answers.take(1);
    this.letters.take(packed.length);
    try {
      this.read(packed);
    } catch (error) {
      reportError('answer', error);
    }
    this.work();
  }

  private read(packed: string): void {
    const answer = unpackAnswer(packed);
    if (!answer?.text) {
      this.dropped += 1;
      return;
    }
    this.taken += 1;
    const surface = surfaceOfAnswer(this.console.surfaces, answer.url);
    if (!surface) return;
    const { records, misses } = readAnswer(surface, answer.url, answer.text);
    if (records.length + misses.length > 0) this.receive(surface, records, misses, this.dropped);
  }
}
