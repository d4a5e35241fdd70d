import type { Listing } from '../../../../domain/model/listing.ts';
import type { Platform } from '../../../../domain/model/primitives.ts';
import type { Product } from '../../../../domain/model/product.ts';
import type { Ref } from '../../../../domain/model/ref.ts';
import { fieldEnd, textFilter } from '../../../../domain/search/text-filter.ts';

export type ProductRow = {
  id: string;
  name: string;
  merchantCode: string;
  platforms: Platform[];
  listingCount: number;
  projectNames: string[];
};

type Input = {
  products: readonly Product[];
  listings: readonly Listing[];
  refs: readonly Ref[];
  projectName: (projectId: string) => string | null;
};

/** One line a product, by name; with where it is on sale and which launches it belongs to. */
export function productRows({ products, listings, refs, projectName }: Input): ProductRow[] {
  const listingsOf = Map.groupBy(listings, (listing) => listing.productId);
  const refsOf = Map.groupBy(
    refs.filter((ref) => ref.ownerKind === 'project' && ref.targetKind === 'product'),
    (ref) => ref.targetId,
  );
  return products
    .map((product) => {
      const own = listingsOf.get(product.id) ?? [];
      return {
        id: product.id,
        name: product.name,
        merchantCode: product.merchantCode,
        platforms: [...new Set(own.map((listing) => listing.platform))].sort(),
        listingCount: own.length,
        projectNames: (refsOf.get(product.id) ?? []).flatMap((ref) => projectName(ref.ownerId) ?? []),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** Rows whose name or code holds the text. */
export function filterProducts(rows: readonly ProductRow[], text: string): ProductRow[] {
  const isWanted = textFilter(text);
  return rows.filter((row) => isWanted(`${row.name}${fieldEnd}${row.merchantCode}`));
}
