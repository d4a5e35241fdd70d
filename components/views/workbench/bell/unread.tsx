import { unreadCount } from '../../../../storage/bell.ts';
import { useLive } from '../../../../storage/live.ts';

/** How many of what was announced nobody has looked at. */
export function Unread() {
  const count = useLive(unreadCount) ?? 0;
  return count > 0 ? <span class="n">{count}</span> : null;
}
