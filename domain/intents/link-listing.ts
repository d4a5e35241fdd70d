import { isTellingCode } from '../joining/telling-code.ts';
import { codeKey } from '../model/goods-keys.ts';
import { type Listing, listingKey } from '../model/listing.ts';
import type { Platform } from '../model/primitives.ts';
import type { Product } from '../model/product.ts';
import type { Intent, Moment } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';
import { merchantCodeNeeds } from './save-product.ts';

export type LinkListingInput = {
  platform: Platform;
  shopId: string;
  /** '' for goods known by their 商家编码 alone. */
  itemId: string;
  /** Further ids of the same goods: a JD item's SKUs, by which its orders know it. */
  moreIds?: readonly string[];
  merchantCode?: string;
  title: string;
  productId: string;
  /** Creates the product `productId` in the same change. */
  newProduct?: { name: string; merchantCode: string };
};

/** A goods row becomes a listing of a product; a listing that belonged to another product moves. */
export const linkListing: Intent<LinkListingInput> = {
  name: 'linkListing',
  needs: (input) => [
    { table: 'products', ids: [input.productId] },
    { table: 'listings', ids: listingRows(input).map(({ id }) => id) },
    ...merchantCodeNeeds(input.newProduct?.merchantCode ?? ''),
  ],
  plan(rows, input, moment) {
    const { newProduct } = input;
    const existing = rows.products.get(input.productId);
    if (!existing && !newProduct) return refuse('productGone');
    if (newProduct && !newProduct.name.trim()) return refuse('nameEmpty');
    const code = newProduct?.merchantCode.trim() ?? '';
    if (
      code &&
      [...rows.products.values()].some((other) => other.id !== input.productId && other.merchantCode === code)
    ) {
      return refuse('codeTaken', { code });
    }
    return {
      patches: [
        ...(newProduct && !existing ? [createRow('products', productRow(input, newProduct, moment))] : []),
        ...listingRows(input).flatMap((listing) => {
          const before = rows.listings.get(listing.id);
          return before ? changeRow('listings', before, listing) : [createRow('listings', listing)];
        }),
      ],
    };
  },
};

function listingRows({ platform, shopId, productId, ...input }: LinkListingInput): Listing[] {
  const shared = { platform, shopId, productId };
  const title = input.title.trim().slice(0, 200);
  if (input.itemId) {
    return [...new Set([input.itemId, ...(input.moreIds ?? [])])].map((itemId) => ({
      ...shared,
      id: listingKey(platform, itemId),
      itemId,
      title: title || itemId,
    }));
  }
  const merchantCode = (input.merchantCode ?? '').trim();
  if (!isTellingCode(merchantCode)) return [];
  return [{ ...shared, id: codeKey(platform, merchantCode), itemId: '', merchantCode, title: title || merchantCode }];
}

const productRow = (
  input: LinkListingInput,
  fields: { name: string; merchantCode: string },
  moment: Moment,
): Product => ({
  id: input.productId,
  name: fields.name.trim().slice(0, 200),
  merchantCode: fields.merchantCode.trim(),
  skus: [],
  createdAt: moment.now,
});
