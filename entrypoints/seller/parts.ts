import type { readEmbedded } from '../../adapters/consoles/read-page.ts';
import type { Language } from '../../locales/words.ts';
import { ask } from '../../messaging/ask.ts';
import type { AnswerIntake } from './answer-intake.ts';
import type { Badges } from './badges.ts';
import type { Dock } from './dock.ts';
import { world } from './world.ts';

/**
 * Parts that are the same for every platform are scripts of their own: a frame loads one when it needs it, and the
 * script that reads stays small.
 */
export type Parts = {
  /** All that is drawn in a page. */
  drawing: {
    Badges: typeof Badges;
    Dock: typeof Dock;
    showFirstRunNotice: (signal: AbortSignal) => void;
    setLanguage: (language: Language) => void;
  };
  /** Reads JSON: what the observer copied, and what old pages carry in their scripts. */
  answers: { AnswerIntake: typeof AnswerIntake; readEmbedded: typeof readEmbedded };
};

/** A part of this frame, brought in by the background when it is not here yet. Null when it cannot be. */
export async function loadPart<Part extends keyof Parts>(part: Part): Promise<Parts[Part] | null> {
  if (!world[part]) await bring(part);
  return (world[part] as Parts[Part] | undefined) ?? null;
}

const coming = new Map<keyof Parts, Promise<unknown>>();

/** Panel and badges ask for the same part in one breath: it is brought once. */
function bring(part: keyof Parts): Promise<unknown> {
  const known = coming.get(part);
  if (known) return known;
  const next = ask('partWanted', { part }).finally(() => coming.delete(part));
  coming.set(part, next);
  return next;
}
