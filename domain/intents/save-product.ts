import type { Product } from '../model/product.ts';
import type { Intent, Need } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

/** A new product or a changed one. A 商家编码 belongs to one product. */
export const saveProduct: Intent<{ product: Product }> = {
  name: 'saveProduct',
  needs: ({ product }) => [{ table: 'products', ids: [product.id] }, ...merchantCodeNeeds(product.merchantCode)],
  plan(rows, input) {
    const product = {
      ...input.product,
      name: input.product.name.trim(),
      merchantCode: input.product.merchantCode.trim(),
    };
    if (!product.name) return refuse('nameEmpty');
    const code = product.merchantCode;
    if (code && [...rows.products.values()].some((other) => other.id !== product.id && other.merchantCode === code)) {
      return refuse('codeTaken', { code });
    }
    const existing = rows.products.get(product.id);
    return { patches: existing ? changeRow('products', existing, product) : [createRow('products', product)] };
  },
};

/** Products that have this code already. */
export const merchantCodeNeeds = (code: string): Need[] =>
  code.trim() ? [{ table: 'products', field: 'merchantCode', value: code.trim() }] : [];
