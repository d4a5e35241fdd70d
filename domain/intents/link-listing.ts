import { type Listing, listingKey } from '../model/listing.ts';
import type { Platform } from '../model/primitives.ts';
import type { Product } from '../model/product.ts';
import type { Intent, Moment } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';
import { merchantCodeNeeds } from './save-product.ts';

export type LinkListingInput = {
  platform: Platform;
  shopId: string;
  itemId: string;
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
    { table: 'listings', ids: [listingKey(input.platform, input.itemId)] },
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
    const listing = listingRow(input);
    const before = rows.listings.get(listing.id);
    return {
      patches: [
        ...(newProduct && !existing ? [createRow('products', productRow(input, newProduct, moment))] : []),
        ...(before ? changeRow('listings', before, listing) : [createRow('listings', listing)]),
      ],
    };
  },
};

function listingRow(input: LinkListingInput): Listing {
  return {
    id: listingKey(input.platform, input.itemId),
    platform: input.platform,
    shopId: input.shopId,
    itemId: input.itemId,
    title: input.title.trim().slice(0, 200) || input.itemId,
    productId: input.productId,
  };
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
