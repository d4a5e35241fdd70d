import { linkListing } from '../../../domain/intents/link-listing.ts';
import { linkProduct } from '../../../domain/intents/link-product.ts';
import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Product } from '../../../domain/model/product.ts';
import { contextWords } from '../../../locales/side.ts';
import { projectsOfProduct } from '../../../storage/queries.ts';
import { doWish } from '../do-wish.ts';
import type { Goods } from './goods-of.ts';

type Shop = Pick<PageContext, 'platform' | 'shopId'>;

/** Links a goods row to a product; goes on to `onNeedsProject` when the product belongs to no project yet. */
export async function linkItem(
  shop: Shop,
  goods: Goods,
  product: Pick<Product, 'id' | 'name'>,
  onNeedsProject: (productId: string) => void,
  newProduct?: { name: string; merchantCode: string },
): Promise<boolean> {
  if (!goods.itemId) return false;
  const isLinked = await doWish(
    linkListing,
    {
      platform: shop.platform,
      shopId: shop.shopId,
      itemId: goods.itemId,
      title: goods.title,
      productId: product.id,
      ...(newProduct ? { newProduct } : {}),
    },
    contextWords.linked(product.name),
  );
  if (isLinked && (await projectsOfProduct(product.id)).length === 0) onNeedsProject(product.id);
  return isLinked;
}

export const addToProject = (productId: string, project: { id: string; name: string }): Promise<boolean> =>
  doWish(linkProduct, { productId, projectId: project.id }, contextWords.addedTo(project.name));
