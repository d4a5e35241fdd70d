import type { Language } from '../../locales/words.ts';
import { ask } from '../../messaging/ask.ts';
import type { Badges } from './badges.ts';
import type { Dock } from './dock.ts';
import { world } from './world.ts';

/**
 * All that is drawn in a page. It is a script of its own, the same for every platform: a frame loads it when there is
 * something to draw, and the script that reads stays small.
 */
export type Drawing = {
  Badges: typeof Badges;
  Dock: typeof Dock;
  showFirstRunNotice: (signal: AbortSignal) => void;
  setLanguage: (language: Language) => void;
};

/** The drawing script of this frame, brought in by the background when it is not here yet. Null when it cannot be. */
export async function loadDrawing(): Promise<Drawing | null> {
  if (!world.drawing) await ask('drawingWanted', {});
  return world.drawing ?? null;
}
