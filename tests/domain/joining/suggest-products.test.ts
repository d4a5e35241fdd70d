import { describe, expect, it } from 'vitest';
import { suggestProducts } from '../../../domain/joining/suggest-products.ts';
import { isTellingCode } from '../../../domain/joining/telling-code.ts';
import type { Product } from '../../../domain/model/product.ts';

const product = (id: string, name: string, merchantCode = '', skuCodes: string[] = []): Product => ({
  id,
  name,
  merchantCode,
  skus: skuCodes.map((code) => ({ merchantCode: code, spec: '' })),
  createdAt: '2026-11-01T00:00:00Z',
});
const names = (goods: Parameters<typeof suggestProducts>[0], products: Product[]) =>
  suggestProducts(goods, products).map((found) => `${found.product.id}:${found.reason}`);

describe('suggestProducts', () => {
  it('knows what is no code', () => {
    for (const code of ['', '  ', '默认', '无', '12', 'AB', '没有', 'NULL']) expect(isTellingCode(code)).toBe(false);
    for (const code of ['A01', 'WH-2026-08', '大衣A']) expect(isTellingCode(code)).toBe(true);
  });

  it('takes the 商家编码 of the product or of one of its SKUs', () => {
    const products = [product('coat', '羊毛大衣', 'WC-01'), product('cup', '保温杯', '', ['BW-350', 'BW-500'])];
    expect(names([{ title: 'x', merchantCode: ' WC-01 ' }], products)).toEqual(['coat:merchantCode']);
    expect(names([{ title: 'x', merchantCode: 'BW-500' }], products)).toEqual(['cup:merchantCode']);
  });

  it('takes no code that two products carry, that is short or that means none', () => {
    const products = [
      product('a', '甲甲', 'SAME'),
      product('b', '乙乙', '', ['SAME']),
      product('c', '丙丙', 'AB'),
      product('d', '丁丁', '默认'),
    ];
    for (const code of ['SAME', 'AB', '默认'])
      expect(names([{ title: '别的', merchantCode: code }], products)).toEqual([]);
  });

  it('suggests by title: the name inside the title, or most of its pairs', () => {
    const products = [
      product('coat', '双面羊毛大衣'),
      product('scarf', '羊绒围巾'),
      product('cup', '316不锈钢保温杯 500ml'),
    ];
    expect(names([{ title: '【秋冬新款】双面羊毛大衣女中长款2026' }], products)).toEqual(['coat:title']);
    expect(names([{ title: '３１６不锈钢保温杯大容量５００ML' }], products)).toEqual(['cup:title']);
    expect(names([{ title: '儿童雨伞' }], products)).toEqual([]);
    expect(names([{ title: '' }], products)).toEqual([]);
  });

  it('puts code before title and gives each product once, five at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => product(`p${index}`, '羊毛大衣', index === 8 ? 'WC-08' : ''));
    const found = names([{ title: '羊毛大衣', merchantCode: 'WC-08' }], many);
    expect(found[0]).toBe('p8:merchantCode');
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
  });
});
