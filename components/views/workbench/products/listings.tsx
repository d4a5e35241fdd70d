import { unlinkListing } from '../../../../domain/intents/unlink-listing.ts';
import type { ItemRecord } from '../../../../domain/model/item-record.ts';
import { type Listing, listingKey } from '../../../../domain/model/listing.ts';
import type { Product } from '../../../../domain/model/product.ts';
import type { ItemSnapshot } from '../../../../domain/model/seen.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { productWords } from '../../../../locales/products.ts';
import { db } from '../../../../storage/db.ts';
import { useLive } from '../../../../storage/live.ts';
import { coverage } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlatformMark } from '../../../ui/platform-mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { useToday } from '../use-today.ts';
import { PasteLink } from './paste-link.tsx';

/** Where the product is on sale, with what was last seen there, and from when. */
export function Listings({ product, listings }: { product: Product; listings: readonly Listing[] }) {
  const ids = listings.map((listing) => listing.id);
  const seen = useLive(
    async () => new Map((await db.itemSnapshots.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : []))),
    [ids.join()],
  );
  const shops = useLive(async () => new Map((await coverage()).map((row) => [row.shopId, row.shopName])));
  const folded = new Set(
    [...(seen?.values() ?? [])].flatMap(({ item }) => (item.skuIds ?? []).map((id) => listingKey(item.platform, id))),
  );
  const sorted = listings.filter(({ id }) => !folded.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <section>
      <SectionHead title={productWords.onSale} count={sorted.length}>
        <span class="t12">{productWords.source}</span>
      </SectionHead>
      {listings.length > 0 ? (
        <table class="wb-plain">
          <thead>
            <tr>
              <th>{productWords.shop}</th>
              <th>{productWords.itemId}</th>
              <th>{productWords.state}</th>
              <th class="num">{productWords.price}</th>
              <th class="num">{productWords.stock}</th>
              <th>{productWords.seen}</th>
              <th>
                <span class="unseen">{productWords.unlink}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((listing) => (
              <Row
                key={listing.id}
                listing={listing}
                seen={seen?.get(listing.id)}
                shopName={shops?.get(listing.shopId)}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <EmptyState icon="link" fact={productWords.noListings} next={productWords.noListingsNext} />
      )}
      <PasteLink product={product} />
    </section>
  );
}

type RowProps = { listing: Listing; seen: ItemSnapshot | undefined; shopName: string | undefined };

function Row({ listing, seen, shopName }: RowProps) {
  const today = useToday();
  const said = listing.itemId || (listing.merchantCode ?? '');
  // With the SKUs folded into the row.
  const ids = [listing.id, ...(seen?.item.skuIds ?? []).map((id) => listingKey(listing.platform, id))];
  return (
    <tr>
      <td>
        <span class="row g2">
          <PlatformMark platform={listing.platform} />
          <span class="cut" title={listing.title}>
            {listing.shopId ? shopName || listing.shopId : productWords.unknownShop}
          </span>
        </span>
      </td>
      <td class="quiet">{said}</td>
      {seen ? (
        <Seen item={seen.item} at={momentText(seen.seenAt, today)} />
      ) : (
        <td colSpan={4} class="quiet">
          {listing.itemId ? productWords.notSeen : productWords.byCode}
        </td>
      )}
      <td class="num">
        <Button
          kind="ghost"
          size="sm"
          icon="x"
          label={productWords.unlink}
          onClick={() => void doWish(unlinkListing, { ids }, productWords.unlinked(said))}
        />
      </td>
    </tr>
  );
}

const stateTone: Record<ItemRecord['state'], string> = {
  onSale: ' ok',
  offShelf: '',
  soldOut: ' late',
  review: ' risk',
  unknown: '',
};

function Seen({ item, at }: { item: ItemRecord; at: string }) {
  return (
    <>
      <td>
        <span class="row g2">
          <span class={`dot${stateTone[item.state]}`} />
          {productWords.stateName[item.state]}
        </span>
      </td>
      <td class="num">
        {item.priceFen && productWords.price2(yuanText(item.priceFen.min), yuanText(item.priceFen.max))}
      </td>
      <td class="num">{item.stock}</td>
      <td class="quiet">{at}</td>
    </>
  );
}
