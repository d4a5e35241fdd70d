import { type ComponentChildren, Fragment } from 'preact';
import { unlinkListing } from '../../../domain/intents/unlink-listing.ts';
import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { common } from '../../../locales/common.ts';
import { contextWords } from '../../../locales/side-row.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { PlatformMark } from '../../ui/platform-mark.tsx';
import { showToast } from '../../ui/toast.tsx';
import { doWish } from '../do-wish.ts';
import { ContextLinking } from './context-linking.tsx';
import { type Goods, goodsOf, orderOf, tailOf } from './goods-of.ts';
import { takeOut } from './link-wishes.ts';
import { LateReason, ProjectRow } from './project-row.tsx';
import { ShipCountdown } from './ship-countdown.tsx';

type Props = {
  page: PageContext;
  known: RecordContext | undefined;
  today: Day;
  /** Opens the linking flow; with a product when that is already chosen. */
  onLink: (productId: string | null) => void;
};

/** The row of the page pointed at: shop, order, goods, until when it must ship, its launches. */
export function ContextCard({ page, known, today, onLink }: Props) {
  const { record } = page;
  const goods = goodsOf(record, known);
  return (
    <section class="side-context" aria-label={contextWords.card}>
      <ShopLine page={page} />
      {goods && <GoodsLine goods={goods}>{known && <More known={known} onLink={onLink} />}</GoodsLine>}
      {record && record.kind !== 'item' && <ShipCountdown order={orderOf(record, known)} today={today} />}
      {known?.projects.map((project) => (
        <Fragment key={project.id}>
          <ProjectRow project={project} today={today} isInCard />
          <LateReason project={project} />
        </Fragment>
      ))}
      {record && known && known.projects.length === 0 && (
        <ContextLinking goods={goods} known={known} onLink={onLink} page={page} />
      )}
    </section>
  );
}

/** Platform, shop, and the number of the row with a way to copy it. */
function ShopLine({ page: { platform, shopId, shopName, record } }: { page: PageContext }) {
  const number = record === null ? null : record.kind === 'item' ? record.itemId : record.orderNo;
  return (
    <div class="row g2 t12">
      <PlatformMark platform={platform} />
      <span class="quiet cut" title={shopName || shopId}>
        {shopName || (shopId ? shopId : contextWords.shopUnknown)}
      </span>
      <span class="grow" />
      {record && number && (
        <>
          <span class="quiet nowrap">{contextWords[record.kind]}</span>
          <span class="strong nowrap" title={number}>
            {contextWords.tail(tailOf(number))}
          </span>
          <Button
            kind="ghost"
            size="sm"
            icon="copy"
            class="side-copy"
            label={record.kind === 'item' ? contextWords.copyItemId : contextWords.copyOrderNo}
            onClick={() => void copy(number)}
          />
        </>
      )}
    </div>
  );
}

async function copy(number: string): Promise<void> {
  await navigator.clipboard.writeText(number);
  showToast({ text: common.copied });
}

function GoodsLine({ goods, children }: { goods: Goods; children: ComponentChildren }) {
  const { title, spec, merchantCode, lineCount } = goods;
  const facts = [spec, merchantCode, lineCount > 1 ? contextWords.andMore(lineCount) : ''].filter(Boolean);
  return (
    <div class="row g3 side-goods">
      <span class="thumb">
        <Icon name="package" />
      </span>
      <div class="grow">
        <div class="cut medium" title={title}>
          {title || goods.itemId}
        </div>
        {facts.length > 0 && (
          <div class="cut quiet t12" title={facts.join('·')}>
            {facts.join('·')}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

/** Taking things apart again; each can be undone. */
function More({ known, onLink }: Pick<Props, 'onLink'> & { known: RecordContext }) {
  const { listing, listingIds, product, projects, orderKey } = known;
  const takeOuts = projects.map(
    (project): MenuItem => ({
      id: project.id,
      label: contextWords.takeOut(project.name),
      icon: 'x',
      onSelect: () => void takeOut(project, orderKey, product?.id ?? null),
    }),
  );
  const ofProduct: MenuItem[] =
    listing && product
      ? [
          { id: 'add', label: contextWords.addProject, icon: 'plus', onSelect: () => onLink(product.id) },
          {
            id: 'unlink',
            label: contextWords.unlink,
            icon: 'circle-dashed',
            onSelect: () => void doWish(unlinkListing, { ids: listingIds }, contextWords.unlinked),
          },
        ]
      : [];
  const items = [...ofProduct.slice(0, 1), ...takeOuts, ...ofProduct.slice(1)];
  if (items.length === 0) return null;
  return <Menu label={contextWords.more} items={items} button={{ kind: 'ghost', size: 'sm', icon: 'ellipsis' }} />;
}
