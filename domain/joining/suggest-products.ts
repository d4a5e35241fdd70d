import type { Product } from '../model/product.ts';
import { isTellingCode } from './telling-code.ts';
import { titleLikeness } from './title-likeness.ts';

export type GoodsRow = { title: string; merchantCode?: string | undefined };
export type ProductSuggestion<Row extends GoodsRow = GoodsRow> = {
  product: Product;
  reason: 'merchantCode' | 'title';
  /** The line of an order, or the goods row, that looks like it. */
  goods: Row;
};

const minLikeness = 0.55;
const maxSuggestions = 5;

/**
 * Products that goods may belong to: by 商家编码 (of the product or one of its SKUs) first, then by title, best first.
 * Suggestions only; the user confirms.
 */
export function suggestProducts<Row extends GoodsRow>(
  goods: readonly Row[],
  products: readonly Product[],
): ProductSuggestion<Row>[] {
  const found = new Map<string, ProductSuggestion<Row>>();
  for (const one of [...byCode(goods, products), ...byTitle(goods, products)]) {
    if (!found.has(one.product.id)) found.set(one.product.id, one);
  }
  return [...found.values()].slice(0, maxSuggestions);
}

function byCode<Row extends GoodsRow>(goods: readonly Row[], products: readonly Product[]): ProductSuggestion<Row>[] {
  return goods.flatMap((row) => {
    const code = row.merchantCode?.trim() ?? '';
    if (!isTellingCode(code)) return [];
    const [owner, ...others] = products.filter((product) => codesOf(product).includes(code));
    // A code that several products carry tells nothing.
    return owner && others.length === 0 ? [{ product: owner, reason: 'merchantCode' as const, goods: row }] : [];
  });
}

const codesOf = (product: Product): string[] => [
  product.merchantCode.trim(),
  ...product.skus.map((sku) => sku.merchantCode.trim()),
];

function byTitle<Row extends GoodsRow>(goods: readonly Row[], products: readonly Product[]): ProductSuggestion<Row>[] {
  return products
    .flatMap((product) => goods.map((row) => ({ product, row, score: titleLikeness(row.title, product.name) })))
    .filter(({ score }) => score >= minLikeness)
    .sort((left, right) => right.score - left.score)
    .map(({ product, row }) => ({ product, reason: 'title', goods: row }));
}
