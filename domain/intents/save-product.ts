import type { Product } from '../model/product.ts';
import type { Intent, Need } from './intent.ts';
import { changeRow, createRow, editedRow, refuse } from './patch.ts';

/** Of one that is there, only what was changed: the rest may have become something else meanwhile. */
export type ProductEdit = Pick<Product, 'id'> & Partial<Product>;

/** A new product or fields of one. A 商家编码 belongs to one product. */
export const saveProduct: Intent<{ product: ProductEdit }> = {
  name: 'saveProduct',
  needs: ({ product }) => [{ table: 'products', ids: [product.id] }, ...merchantCodeNeeds(product.merchantCode ?? '')],
  plan(rows, input) {
    const existing = rows.products.get(input.product.id);
    const whole = editedRow(existing, input.product, ['name', 'merchantCode', 'skus', 'createdAt']);
    if (!whole) return refuse('productGone');
    const product: Product = { ...whole, name: whole.name.trim(), merchantCode: whole.merchantCode.trim() };
    if (!product.name) return refuse('nameEmpty');
    const code = product.merchantCode;
    if (code && [...rows.products.values()].some((other) => other.id !== product.id && other.merchantCode === code)) {
      return refuse('codeTaken', { code });
    }
    return { patches: existing ? changeRow('products', existing, product) : [createRow('products', product)] };
  },
};

/** Products that have this code already. */
export const merchantCodeNeeds = (code: string): Need[] =>
  code.trim() ? [{ table: 'products', field: 'merchantCode', value: code.trim() }] : [];
