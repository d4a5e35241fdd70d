import { useState } from 'preact/hooks';
import { deleteProduct } from '../../../../domain/intents/delete-product.ts';
import { saveProduct } from '../../../../domain/intents/save-product.ts';
import type { Listing } from '../../../../domain/model/listing.ts';
import type { Product } from '../../../../domain/model/product.ts';
import { common } from '../../../../locales/common.ts';
import { productWords } from '../../../../locales/products.ts';
import { workbenchWords } from '../../../../locales/workbench.ts';
import { db } from '../../../../storage/db.ts';
import { useLive } from '../../../../storage/live.ts';
import { listingsOf, projectsOfProduct } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { goTo } from '../use-route.ts';
import { Listings } from './listings.tsx';
import { ProductProjects } from './product-projects.tsx';

/** One product: where it is on sale, what was seen there, which launches it belongs to. */
export function ProductPage({ productId }: { productId: string }) {
  const answer = useLive(async () => ({ product: await db.products.get(productId) }), [productId]);
  const listings = useLive(() => listingsOf(productId), [productId]) ?? [];
  const [isDeleting, setDeleting] = useState(false);
  if (!answer) return <main class="wb-main" id="main" />;
  const { product } = answer;
  if (!product) return <Gone />;
  return (
    <PageFrame
      title={product.name}
      crumb={
        <span class="wb-crumb">
          <a href={hrefOf({ page: 'products' })}>{workbenchWords.products}</a>
          <Icon name="chevron-right" size={12} />
        </span>
      }
      verbs={
        <Menu
          label={common.more}
          items={[
            {
              id: 'delete',
              label: productWords.delete,
              icon: 'trash-2',
              danger: true,
              onSelect: () => setDeleting(true),
            },
          ]}
        />
      }
    >
      <div class="wb-product scroll">
        <div class="wb-product-main">
          <Details product={product} />
          <Listings product={product} listings={listings} />
        </div>
        <ProductProjects product={product} />
      </div>
      <DeleteProduct product={product} listings={listings} isOpen={isDeleting} onClose={() => setDeleting(false)} />
    </PageFrame>
  );
}

function Details({ product }: { product: Product }) {
  const save = (fields: Partial<Product>) => void doWish(saveProduct, { product: { id: product.id, ...fields } });
  return (
    <section class="wb-details wb-form">
      <div class="wb-two wide-first">
        <Field label={productWords.name}>
          <EditText
            label={productWords.name}
            value={product.name}
            maxLength={200}
            onCommit={(name) => save({ name })}
          />
        </Field>
        <Field label={productWords.code}>
          <EditText
            label={productWords.code}
            value={product.merchantCode}
            maxLength={80}
            onCommit={(merchantCode) => save({ merchantCode })}
          />
        </Field>
      </div>
      {product.skus.length > 0 && (
        <>
          <SectionHead title={productWords.skus} count={product.skus.length} />
          <ul class="wb-skus">
            {product.skus.map((sku) => (
              <li key={`${sku.merchantCode}/${sku.spec}`}>
                <span>{sku.spec}</span> <span class="quiet t12">{sku.merchantCode}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type DeleteProps = { product: Product; listings: readonly Listing[]; isOpen: boolean; onClose: () => void };

function DeleteProduct({ product, listings, isOpen, onClose }: DeleteProps) {
  const projects = useLive(() => projectsOfProduct(product.id), [product.id]) ?? [];
  const remove = () => {
    onClose();
    goTo({ page: 'products' });
    void doWish(deleteProduct, { id: product.id }, productWords.deleted(product.name));
  };
  return (
    <Dialog title={productWords.deleteTitle(product.name)} isOpen={isOpen} onClose={onClose}>
      <p>{productWords.deleteSays(listings.length, projects.length)}</p>
      <div class="ends">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button kind="danger" onClick={remove}>
          {productWords.delete}
        </Button>
      </div>
    </Dialog>
  );
}

const Gone = () => (
  <PageFrame title={workbenchWords.notFound.product}>
    <EmptyState
      icon="circle-dashed"
      fact={workbenchWords.notFound.product}
      next={workbenchWords.notFound.next}
      action={<Button onClick={() => goTo({ page: 'products' })}>{workbenchWords.backToProducts}</Button>}
    />
  </PageFrame>
);
