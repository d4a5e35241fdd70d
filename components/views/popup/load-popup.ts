import type { Day } from '../../../domain/model/primitives.ts';
import { nativeBrowser } from '../../../storage/native-browser.ts';
import { type PopupChoices, popupChoices } from '../../../storage/popup-choices.ts';
import { readSummaries, type SummariesRead } from '../../../storage/summary-reader.ts';

export type PopupData = { choices: PopupChoices; read: SummariesRead };

const refreshMs = 5000;

/** What the popup needs: summaries and a few settings, never tasks. */
export async function loadPopup(today: Day): Promise<PopupData> {
  const [choices, read] = await Promise.all([popupChoices(), currentSummaries(today)]);
  return { choices, read };
}

/** Calls back after one of our pages has changed the plan. Returns what ends it. */
export function onPlanChanged(listener: () => void): () => void {
  const messages = nativeBrowser()?.runtime.onMessage;
  const onMessage = (message: unknown): undefined => {
    if (typeof message === 'object' && message !== null && 'name' in message && message.name === 'planChanged') {
      listener();
    }
  };
  messages?.addListener(onMessage);
  return () => messages?.removeListener(onMessage);
}

/** Summaries of another day are computed afresh first, by the background: the engine is no part of the popup. */
async function currentSummaries(today: Day): Promise<SummariesRead> {
  const read = await readSummaries('launchdeck');
  if (!read.ok || read.summaries.every(({ forDay }) => forDay === today)) return read;
  const limit = new Promise((resolve) => setTimeout(resolve, refreshMs));
  // Yesterday's are better than none: whatever comes of it, what is there then is shown.
  const asked = nativeBrowser()
    ?.runtime.sendMessage({ name: 'dayChanged', request: {} })
    .catch(() => undefined);
  await Promise.race([asked, limit]);
  return readSummaries('launchdeck');
}
