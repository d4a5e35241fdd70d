import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { productOf } from '../../adapters/consoles/dom/product.ts';
import { rowText } from '../../adapters/consoles/dom/row-text.ts';

function goods(...texts: string[]) {
  const { document } = new JSDOM(texts.map((text) => `<div>${text}</div>`).join('')).window;
  return productOf(rowText([document.body], []).runs);
}

describe('a size in a spec is no quantity', () => {
  it.each(['规格：180×200', '尺寸：200x230', '180 × 200', '规格：1.8米*200'])('%s', (spec) => {
    const product = goods('云岚凉被 夏凉空调被', spec);
    expect(product.quantity).toBeUndefined();
    expect(product.spec).toBe(spec);
  });

  it.each([
    ['¥12.90 x2', 2],
    ['12.90×3', 3],
    ['￥129×4', 4],
    ['x5', 5],
    ['红色 ×6', 6],
  ])('%s is one', (text, quantity) => {
    expect(goods('云岚凉被 夏凉空调被', text).quantity).toBe(quantity);
  });
});
