import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { db } from '../../../storage/db.ts';
import { useLive } from '../../../storage/live.ts';
import { settings } from '../../../storage/settings.ts';

export type PopupData = { summaries: ProjectSummary[]; isFirstRunDone: boolean; redAfterDays: number };

/**
 * What the popup needs, undefined until it is there: the summaries, never tasks. Summaries of another day are
 * computed afresh before they are shown (once, so that a failure shows yesterday's rather than nothing).
 */
export function usePopupData(today: Day): PopupData | undefined {
  const summaries = useLive(() => db.summaries.toArray());
  const [choices, setChoices] = useState<Omit<PopupData, 'summaries'>>();
  const [refreshedFor, setRefreshedFor] = useState<Day>();
  const isStale = summaries?.some(({ forDay }) => forDay !== today) ?? false;
  useEffect(() => {
    void Promise.all([settings.isFirstRunDone.get(), settings.redAfterDays.get()]).then(
      ([isFirstRunDone, redAfterDays]) => setChoices({ isFirstRunDone, redAfterDays }),
    );
  }, []);
  useEffect(() => {
    if (isStale && refreshedFor !== today) void refresh(today).finally(() => setRefreshedFor(today));
  }, [isStale, refreshedFor, today]);
  if (!summaries || !choices || (isStale && refreshedFor !== today)) return undefined;
  return { summaries, ...choices };
}

/** The engine is loaded only now, when the day has changed since the last write. */
async function refresh(today: Day): Promise<void> {
  try {
    const { refreshSummaries } = await import('../../../storage/queries.ts');
    await refreshSummaries(today);
  } catch (error) {
    console.error('launchdeck: summaries', error instanceof Error ? error.name : 'unknown');
  }
}
