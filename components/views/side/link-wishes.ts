import { addRef } from '../../../domain/intents/add-ref.ts';
import { linkListing } from '../../../domain/intents/link-listing.ts';
import { linkProduct } from '../../../domain/intents/link-product.ts';
import { removeRef } from '../../../domain/intents/remove-ref.ts';
import { unlinkProduct } from '../../../domain/intents/unlink-product.ts';
import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Product } from '../../../domain/model/product.ts';
import { contextWords } from '../../../locales/side-row.ts';
import { projectRef } from '../../../storage/project-ref.ts';
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
  if (!goods.key) return false;
  // JD sells by SKU: an order names its goods by that id alone.
  const ids = [goods.itemId, ...(shop.platform === 'jd' ? goods.skuIds : [])].flatMap((id) => id ?? []);
  const isLinked = await doWish(
    linkListing,
    {
      platform: shop.platform,
      shopId: shop.shopId,
      itemId: ids[0] ?? '',
      moreIds: ids.slice(1),
      merchantCode: goods.merchantCode,
      title: goods.title,
      productId: product.id,
      ...(newProduct ? { newProduct } : {}),
    },
    contextWords.linked(product.name),
  );
  if (isLinked && (await projectsOfProduct(product.id)).length === 0) onNeedsProject(product.id);
  return isLinked;
}

/** An order whose goods are not known belongs to a project by itself. */
export const addOrderToProject = (orderKey: string, project: { id: string; name: string }): Promise<boolean> =>
  doWish(
    addRef,
    {
      ref: {
        id: crypto.randomUUID(),
        ownerKind: 'project',
        ownerId: project.id,
        targetKind: 'order',
        targetId: orderKey,
      },
    },
    contextWords.addedTo(project.name),
  );

export const addToProject = (productId: string, project: { id: string; name: string }): Promise<boolean> =>
  doWish(linkProduct, { productId, projectId: project.id }, contextWords.addedTo(project.name));

/** Takes the row out of a project: the order's own tie when there is one, else its product's. */
export async function takeOut(
  project: { id: string; name: string },
  orderKey: string | null,
  productId: string | null,
): Promise<void> {
  const said = contextWords.takenOut(project.name);
  const own = orderKey ? await projectRef(project.id, orderKey) : undefined;
  if (own) await doWish(removeRef, { id: own.id }, said);
  else if (productId) await doWish(unlinkProduct, { productId, projectId: project.id }, said);
}
