import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../../domain/model/primitives.ts';
import { nativeBrowser } from '../../../storage/native-browser.ts';
import { type PopupChoices, popupChoices } from '../../../storage/popup-choices.ts';
import { readSummaries, type SummariesRead } from '../../../storage/summary-reader.ts';

export type PopupData = { choices: PopupChoices; read: SummariesRead };

/**
 * What the popup needs, undefined until it is there: summaries and a few settings, never tasks. Read again when one
 * of our pages has changed the plan.
 */
export function usePopupData(today: Day, onChoices: (choices: PopupChoices) => void): PopupData | undefined {
  const [data, setData] = useState<PopupData>();
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const [choices, read] = await Promise.all([popupChoices(), currentSummaries(today)]);
      if (isGone) return;
      onChoices(choices);
      setData({ choices, read });
    };
    const onMessage = (message: unknown): undefined => {
      const isPlanChange = typeof message === 'object' && message !== null && 'name' in message;
      if (isPlanChange && message.name === 'planChanged') void load();
    };
    const messages = nativeBrowser()?.runtime.onMessage;
    void load();
    messages?.addListener(onMessage);
    return () => {
      isGone = true;
      messages?.removeListener(onMessage);
    };
  }, [today, onChoices]);
  return data;
}

const refreshMs = 5000;

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
