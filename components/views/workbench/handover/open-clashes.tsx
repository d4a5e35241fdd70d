import { openClashCount } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';

/** How many clashes nobody has decided. */
export function OpenClashes() {
  const count = useLive(openClashCount) ?? 0;
  return count > 0 ? <span class="n">{count}</span> : null;
}
