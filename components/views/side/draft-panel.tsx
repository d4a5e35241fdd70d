import { useState } from 'preact/hooks';
import type { Draft } from '../../../domain/model/page-context.ts';
import type { Platform } from '../../../domain/model/primitives.ts';
import { recordKey } from '../../../domain/model/record-key.ts';
import { common, platformName } from '../../../locales/common.ts';
import { contextWords, draftWords } from '../../../locales/side-row.ts';
import { itemSeen } from '../../../storage/item-seen.ts';
import { useLive } from '../../../storage/live.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { takeDraft } from '../../../storage/tab-state.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlatformMark } from '../../ui/platform-mark.tsx';
import { Segments } from '../../ui/segments.tsx';
import { DraftForm } from './draft-form.tsx';
import { type Subject, subjectOf } from './draft-subject.ts';
import { goodsOf, tailOf } from './goods-of.ts';
import { LinkFlow } from './link-flow.tsx';
import type { SidePlan } from './use-plan.ts';
import { useRecordContext } from './use-record-context.ts';

type Props = {
  draft: Draft;
  tabId: number;
  plan: SidePlan;
  /** Key of the row whose card stands above: what it says is not said twice. */
  shownKey: string | null;
};

const titles = { taskFromOrder: 'fromOrder', taskFromItem: 'fromItem', linkToProject: 'link' } as const;
const numberOnly: Platform[] = ['taobao', 'jd'];

/** A right-click, filled in: a task to save, or goods to link. It waits in its tab until saved or cancelled. */
export function DraftPanel({ draft, tabId, plan, shownKey }: Props) {
  const [chosen, setChosen] = useState<Platform | null>(null);
  const subject = useNamed(subjectOf(draft, chosen));
  const known = useRecordContext(subject?.record ?? null, subject?.shopId ?? '');
  const close = () => void takeDraft(tabId);
  const isOpenNumber = draft.orderNo !== null && subject === null;
  if (subject && !known) return null;
  if (draft.wish === 'linkToProject' && subject && (goodsOf(subject.record, known)?.key || known?.orderKey)) {
    return (
      <LinkFlow
        shop={subject}
        goods={goodsOf(subject.record, known)}
        known={known}
        plan={plan}
        productId={known?.product?.id ?? null}
        onClose={close}
      />
    );
  }
  return (
    <section class="side-flow" aria-label={draftWords[titles[draft.wish]]}>
      <div class="row g2">
        <h2 class="strong grow">{draftWords[titles[draft.wish]]}</h2>
        <Button kind="ghost" size="sm" icon="x" label={common.cancel} onClick={close} />
      </div>
      {isOpenNumber && (
        <div class="row g2">
          <span class="quiet t12 grow">{draftWords.whichPlatform}</span>
          <Segments
            label={draftWords.whichPlatform}
            items={numberOnly.map((id) => ({ id, label: platformName[id] }))}
            value={chosen ?? 'pinduoduo'}
            onChange={setChosen}
          />
        </div>
      )}
      {!(subject && recordKey(subject.record, subject.shopId) === shownKey) && (
        <Source draft={draft} subject={subject} known={known} />
      )}
      {draft.wish === 'linkToProject' ? (
        <Notice>{draftWords.noLink}</Notice>
      ) : (
        <DraftForm
          key={`${draft.id}${subject?.platform}`}
          draft={draft}
          subject={subject}
          known={known}
          plan={plan}
          onDone={close}
        />
      )}
    </section>
  );
}

/** An item known by its number alone gets the title it had when a console last showed it. */
function useNamed(subject: Subject | null): Subject | null {
  const record = subject?.record;
  const itemId = subject?.isBareNumber && record?.kind === 'item' ? record.itemId : '';
  const seen = useLive(
    async () => (subject && itemId ? ((await itemSeen(subject.platform, itemId)) ?? null) : null),
    [itemId, subject?.platform],
  );
  if (!subject || !itemId || !seen || seen.item.itemId !== itemId) return subject;
  return { ...subject, record: seen.item, isBareNumber: false };
}

type SourceProps = { draft: Draft; subject: Subject | null; known: RecordContext | undefined };

/** Where the task comes from, and what is not known about it. */
function Source({ draft, subject, known }: SourceProps) {
  if (!subject) {
    return draft.orderNo ? <p class="strong">{draft.orderNo}</p> : <Notice>{draftWords.nothingFound}</Notice>;
  }
  const { record, platform, shopName, shopId, isBareNumber } = subject;
  const goods = goodsOf(record, known);
  const number = record.kind === 'item' ? record.itemId : record.orderNo;
  const isUnknown = isBareNumber && !known?.snapshot && !known?.listing;
  return (
    <div class="side-source">
      <div class="row g2 t12">
        <PlatformMark platform={platform} />
        <span class="quiet cut grow">{shopName || shopId || contextWords.shopUnknown}</span>
        <span class="quiet nowrap">{contextWords[record.kind]}</span>
        <span class="strong nowrap" title={number}>
          {isUnknown ? number : contextWords.tail(tailOf(number))}
        </span>
      </div>
      {goods?.title && <div class="cut medium">{goods.title}</div>}
      {isUnknown && (
        <p class="quiet t12">{record.kind === 'item' ? draftWords.unknownItem : draftWords.unknownOrder}</p>
      )}
    </div>
  );
}
