import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { sideWords } from '../../../locales/side.ts';
import { Icon } from '../../ui/icon.tsx';
import { momentText } from '../../ui/time-text.ts';

/** What the panel knows the page by: read only, when, how much. */
export function SideFooter({ page, today }: { page: PageContext | null; today: Day }) {
  return (
    <footer class="side-stripe">
      <Icon name="shield-check" size={14} />
      <span class="grow cut">{sideWords.readOnly}</span>
      {page && <span class="nowrap">{readText(page, today)}</span>}
    </footer>
  );
}

function readText({ readAt, readCount, record, orderKeys }: PageContext, today: Day): string {
  if (!readAt) return sideWords.notReadYet;
  const time = momentText(readAt, today);
  const isGoods = record ? record.kind === 'item' : orderKeys.length === 0;
  return isGoods ? sideWords.readItems(time, readCount) : sideWords.readOrders(time, readCount);
}
