import { useEffect, useState } from 'preact/hooks';
import type { Draft, PageContext } from '../../../domain/model/page-context.ts';
import { draft, pageContext, watchDraft, watchPageContext } from '../../../storage/tab-state.ts';

/** What the tab's page shows, kept up to date; null while it is no console page. */
export const usePageContext = (tabId: number | null): PageContext | null =>
  useWatched(tabId, pageContext, watchPageContext);

/** The right-click that waits in the tab. It keeps waiting until saved or cancelled, so a closed panel loses nothing. */
export const useWaitingDraft = (tabId: number | null): Draft | null => useWatched(tabId, draft, watchDraft);

function useWatched<Value>(
  tabId: number | null,
  get: (tabId: number) => Promise<Value | null>,
  watch: (tabId: number, listener: (value: Value | null) => void) => () => void,
): Value | null {
  const [seen, setSeen] = useState<{ tabId: number | null; value: Value | null }>({ tabId: null, value: null });
  useEffect(() => {
    if (tabId === null) return;
    let isCurrent = true;
    const tell = (value: Value | null) => isCurrent && setSeen({ tabId, value });
    const stop = watch(tabId, tell);
    void get(tabId).then(tell);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [tabId, get, watch]);
  // Another tab's row must not flash while the new tab's is being read.
  return seen.tabId === tabId ? seen.value : null;
}
