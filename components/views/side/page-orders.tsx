import { useState } from 'preact/hooks';
import type { PageContext } from '../../../domain/model/page-context.ts';
import { recordKey } from '../../../domain/model/record-key.ts';
import { pageWords } from '../../../locales/side-page.ts';
import { useLive } from '../../../storage/live.ts';
import { type PageOrder, pageOrders } from '../../../storage/queries.ts';
import { setPageContext } from '../../../storage/tab-state.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { tailOf } from './goods-of.ts';
import { pageOrdersModel, type ToShip } from './page-orders-model.ts';
import { useNow } from './use-now.ts';

const shownAtFirst = 4;

type Props = { page: PageContext; tabId: number };

/** The orders on the page: how many are linked, how many must ship soon, and which to ship first. */
export function PageOrders({ page, tabId }: Props) {
  const now = useNow(30_000);
  const keys = page.orderKeys;
  const orders = useLive(() => pageOrders(keys), [keys.join()]) ?? [];
  const model = pageOrdersModel(orders, now);
  if (orders.length === 0) return null;
  const isPart = orders.length < page.readCount;
  return (
    <section class="side-page-orders">
      <SectionHead
        title={pageWords.orders(page.readCount)}
        {...(isPart ? { count: pageWords.seen(orders.length) } : {})}
      />
      <dl class="side-figures">
        <Figure name={pageWords.linked} value={model.linked} />
        <Figure name={pageWords.unlinked} value={model.unlinked} />
        <Figure name={pageWords.soon} value={model.soon} tone="risk" />
        <Figure name={pageWords.past} value={model.past} tone="late" />
      </dl>
      {model.toShip.length > 0 && <ShipFirst toShip={model.toShip} page={page} tabId={tabId} />}
    </section>
  );
}

function Figure({ name, value, tone }: { name: string; value: number; tone?: 'risk' | 'late' }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={value > 0 ? tone : undefined}>{value}</dd>
    </div>
  );
}

function ShipFirst({ toShip, page, tabId }: Props & { toShip: readonly ToShip[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? toShip : toShip.slice(0, shownAtFirst);
  const pointedKey = page.record ? recordKey(page.record, page.shopId) : null;
  const point = ({ order }: PageOrder) => void setPageContext(tabId, { ...page, record: order });
  return (
    <>
      <SectionHead title={pageWords.shipFirst} count={pageWords.leastFirst} />
      <ul>
        {shown.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              class={one.key === pointedKey ? 'side-to-ship on' : 'side-to-ship'}
              data-row={one.key}
              aria-current={one.key === pointedKey}
              title={one.order.orderNo}
              onClick={() => point(one)}
            >
              <span class="nowrap">{pageWords.tail(tailOf(one.order.orderNo))}</span>
              <span class="grow cut quiet">{goodsText(one)}</span>
              <span class={`nowrap t12 ${one.tone || 'quiet'}`}>{leftText(one.leftMs)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < toShip.length && (
        <button type="button" class="side-more at-edge" onClick={() => setWhole(true)}>
          {pageWords.showAll(toShip.length - shown.length)}
        </button>
      )}
    </>
  );
}

function goodsText({ order: { lines } }: PageOrder): string {
  const [first] = lines;
  if (!first) return '';
  const count = first.quantity === undefined ? '' : `×${first.quantity}`;
  const more = lines.length > 1 ? pageWords.andMore(lines.length) : '';
  return [first.title, first.spec, count, more].filter(Boolean).join(' ');
}

function leftText(leftMs: number): string {
  const minutes = Math.floor(Math.abs(leftMs) / 60_000);
  const text = pageWords.left(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
  return leftMs < 0 ? pageWords.over(text) : text;
}
