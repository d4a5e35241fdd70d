import type { Product } from '../model/product.ts';
import { titleLikeness } from './title-likeness.ts';

export type ProductSuggestion = { product: Product; reason: 'merchantCode' | 'title' };
export type GoodsRow = { title: string; merchantCode?: string | undefined };

/** Words sellers write into the field when they have no code. */
const emptyCodes = new Set(['默认', '无', '没有', '暂无', 'null', 'none', 'undefined', 'default']);
const minLikeness = 0.55;
const maxSuggestions = 5;

/**
 * Products that a goods row may belong to: by 商家编码 (of the product or one of its SKUs) first, then by title, best
 * first. Suggestions only; the user confirms.
 */
export function suggestProducts(goods: readonly GoodsRow[], products: readonly Product[]): ProductSuggestion[] {
  const found = new Map<string, ProductSuggestion>();
  for (const product of byCode(goods, products)) found.set(product.id, { product, reason: 'merchantCode' });
  for (const product of byTitle(goods, products)) {
    if (!found.has(product.id)) found.set(product.id, { product, reason: 'title' });
  }
  return [...found.values()].slice(0, maxSuggestions);
}

/** A code that says something: at least 3 characters and not a word for "none". */
export function isTellingCode(code: string): boolean {
  const bare = code.trim();
  return bare.length >= 3 && !emptyCodes.has(bare.toLowerCase());
}

function byCode(goods: readonly GoodsRow[], products: readonly Product[]): Product[] {
  const codes = [...new Set(goods.map((row) => row.merchantCode?.trim() ?? ''))].filter(isTellingCode);
  return codes.flatMap((code) => {
    const owners = products.filter((product) => codesOf(product).includes(code));
    // A code that several products carry tells nothing.
    return owners.length === 1 ? owners : [];
  });
}

const codesOf = (product: Product): string[] => [
  product.merchantCode.trim(),
  ...product.skus.map((sku) => sku.merchantCode.trim()),
];

function byTitle(goods: readonly GoodsRow[], products: readonly Product[]): Product[] {
  return products
    .map((product) => ({ product, score: Math.max(0, ...goods.map((row) => titleLikeness(row.title, product.name))) }))
    .filter(({ score }) => score >= minLikeness)
    .sort((left, right) => right.score - left.score)
    .map(({ product }) => product);
}
