import { useMemo } from 'preact/hooks';
import type { Announcement } from '../../../../storage/bell.ts';
import { useViewer } from '../../roles/viewer.ts';

/** What was told of tasks that are seen; launch days are everybody's. */
export function useSeenAnnouncements(all: readonly Announcement[] | undefined): readonly Announcement[] | undefined {
  const { seen } = useViewer();
  return useMemo(() => {
    if (!seen || !all) return all;
    return all.flatMap((one) => {
      const items = one.items.filter(({ kind, taskId }) => kind === 'launch' || seen.ids.has(taskId));
      return items.length > 0 ? [{ ...one, items }] : [];
    });
  }, [all, seen]);
}
