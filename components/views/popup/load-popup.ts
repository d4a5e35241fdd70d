import { INBOX_ID } from '../../../domain/model/inbox-id.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { nativeBrowser } from '../../../storage/native-browser.ts';
import { type PopupPart, readPopupPart } from '../../../storage/popup-part.ts';
import { readSummaries, type SummariesRead } from '../../../storage/summary-reader.ts';
import { rememberedViewer } from '../roles/remembered-viewer.ts';

/** `isFirstRunDone`: of a plan that has projects nobody asks. */
export type PopupData = { read: SummariesRead; isFirstRunDone: boolean; part: PopupPart | null };

const refreshMs = 5000;

/** No project is there yet: what the popup then says depends on the settings. */
export const isBlank = (read: SummariesRead): boolean => !read.ok || read.summaries.every(({ id }) => id === INBOX_ID);

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

/** Summaries and, for who does not see everything, what of them is shown. What cannot be read hides all, not nothing. */
export async function currentPlan(today: Day): Promise<Pick<PopupData, 'read' | 'part'>> {
  const read = await currentSummaries(today);
  const viewer = rememberedViewer();
  if (!viewer || !read.ok) return { read, part: null };
  try {
    return { read, part: await readPopupPart('launchdeck', viewer) };
  } catch (error) {
    console.error('launchdeck: popup part', error instanceof Error ? error.name : 'unknown');
    return { read: { ok: false, trouble: 'failed' }, part: null };
  }
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
