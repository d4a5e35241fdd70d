import { useState } from 'preact/hooks';
import type { Draft, PageContext } from '../../../domain/model/page-context.ts';
import { recordKey } from '../../../domain/model/record-key.ts';
import { sideWords } from '../../../locales/side.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { openPlace } from '../popup/open-place.ts';
import { ContextCard } from './context-card.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { goodsOf } from './goods-of.ts';
import { LinkFlow } from './link-flow.tsx';
import { PageFreezes } from './page-freezes.tsx';
import type { SidePlan } from './use-plan.ts';

type Props = {
  plan: SidePlan;
  tabId: number | null;
  page: PageContext | null;
  known: RecordContext | undefined;
  draft: Draft | null;
  isReading: boolean;
};
/** The linking flow of one row; it closes by itself when the page points at another. */
type Linking = { rowKey: string; productId: string | null };

/** What the page points at: its card, and whatever is being done with it (linking, a right-click's draft). */
export function RowPart({ plan, tabId, page, known, draft, isReading }: Props) {
  const [linking, setLinking] = useState<Linking | null>(null);
  const shownKey = page?.record ? recordKey(page.record, page.shopId) : null;
  const rowKey = JSON.stringify(page?.record ?? null);
  return (
    <>
      <PageFreezes tabId={tabId} page={page} today={plan.today} />
      {page && (
        <ContextCard
          page={page}
          known={known}
          today={plan.today}
          onLink={(productId) => setLinking({ rowKey, productId })}
        />
      )}
      {!isReading && !draft && (
        <p class="side-hint t12 quiet">
          {sideWords.readingOff}{' '}
          <button type="button" class="link" onClick={() => void openPlace('#/settings')}>
            {sideWords.startReading}
          </button>
        </p>
      )}
      {isReading && !page?.record && !draft && (
        <p class="side-hint t12 quiet">{page ? sideWords.pointAtRow : sideWords.notAConsole}</p>
      )}
      {page && linking?.rowKey === rowKey && (
        <LinkFlow
          key={linking.productId ?? ''}
          shop={page}
          goods={goodsOf(page.record, known)}
          known={known}
          plan={plan}
          productId={linking.productId}
          onClose={() => setLinking(null)}
        />
      )}
      {draft && tabId !== null && (
        <DraftPanel key={draft.id} draft={draft} tabId={tabId} plan={plan} shownKey={shownKey} />
      )}
    </>
  );
}
