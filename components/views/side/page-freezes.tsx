import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { goodsPageAt } from '../../../adapters/consoles/goods-address.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { type Freeze, freezesBetween, freezesOf } from '../../../domain/promo/freezes.ts';
import { promoWords as t } from '../../../locales/promo.ts';
import { useLive } from '../../../storage/live.ts';
import { allPromoWindows } from '../../../storage/queries.ts';
import { plainDay } from '../../ui/day-text.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { tabId: number | null; page: PageContext | null; today: Day };

/** A freeze is said this many days before it begins. */
const aheadDays = 3;

/** On a page of goods: what promotions freeze there today, or soon will. */
export function PageFreezes({ tabId, page, today }: Props) {
  const address = useAddress(tabId);
  const windows = useLive(allPromoWindows);
  const platform = goodsPageAt(address) ?? (page?.record?.kind === 'item' ? page.platform : null);
  if (!platform || !windows) return null;
  const near = freezesBetween(freezesOf(windows, platform), today, addDays(today, aheadDays));
  return (
    <>
      {near.map((freeze) => (
        <Notice
          key={`${freeze.windowId} ${freeze.kind} ${freeze.fromOn}`}
          tone={freeze.fromOn <= today ? 'risk' : 'quiet'}
          icon={freeze.fromOn <= today ? 'triangle-alert' : 'clock'}
        >
          {textOf(freeze, today)}
        </Notice>
      ))}
    </>
  );
}

function textOf({ name, kind, fromOn, toOn, isEstimated }: Freeze, today: Day): string {
  const called = isEstimated ? t.ofYear(name) : name;
  return fromOn <= today
    ? t.nowFrozen(called, t.kind[kind], plainDay(toOn, today))
    : t.soonFrozen(called, t.kind[kind], plainDay(fromOn, today));
}

/** Where the tab is; '' where the browser does not say, as on pages that are no consoles. */
function useAddress(tabId: number | null): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (tabId === null) return;
    let isOver = false;
    const look = () =>
      browser.tabs.get(tabId).then(
        (tab) => !isOver && setAddress(tab?.url ?? ''),
        // The tab is gone, and this panel soon with it.
        () => undefined,
      );
    const onUpdated = (id: number, change: { url?: string }) => {
      if (id === tabId && change.url !== undefined) void look();
    };
    void look();
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      isOver = true;
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tabId]);
  return address;
}
