import { announcements } from '../../../../storage/bell.ts';
import { useLive } from '../../../../storage/live.ts';
import { useSeenAnnouncements } from './use-seen-announcements.ts';

/** How many of what was announced nobody has looked at. */
export function Unread() {
  const all = useSeenAnnouncements(useLive(announcements)) ?? [];
  const count = all.reduce((sum, { isRead, items }) => sum + (isRead ? 0 : items.length), 0);
  return count > 0 ? <span class="n">{count}</span> : null;
}
