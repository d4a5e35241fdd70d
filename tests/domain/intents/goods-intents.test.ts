import { describe, expect, it } from 'vitest';
import { addRef } from '../../../domain/intents/add-ref.ts';
import { deleteProduct } from '../../../domain/intents/delete-product.ts';
import { linkListing } from '../../../domain/intents/link-listing.ts';
import { linkProduct } from '../../../domain/intents/link-product.ts';
import { removeRef } from '../../../domain/intents/remove-ref.ts';
import { saveMember } from '../../../domain/intents/save-member.ts';
import { saveProduct } from '../../../domain/intents/save-product.ts';
import { saveSupplier } from '../../../domain/intents/save-supplier.ts';
import { unlinkListing } from '../../../domain/intents/unlink-listing.ts';
import { unlinkProduct } from '../../../domain/intents/unlink-product.ts';
import type { Ref } from '../../../domain/model/ref.ts';
import { codeOf, createdAt, granted, project, run, task, world } from './run-intent.ts';

const product = (id: string, merchantCode = '') => ({ id, name: `商品 ${id}`, merchantCode, skus: [], createdAt });
const itemId = '100012345678';
const base = world({
  projects: [project('p1')],
  tasks: [task('a')],
  members: [{ id: 'm1', name: '小王', role: '', isActive: true }],
  products: [product('g1', 'WC-01'), product('g2')],
  listings: [{ id: `jd/${itemId}`, platform: 'jd', shopId: 's1', itemId, title: '大衣', productId: 'g1' }],
  refs: [
    { id: 'r1', ownerKind: 'project', ownerId: 'p1', targetKind: 'product', targetId: 'g1' },
    { id: 'r2', ownerKind: 'task', ownerId: 'a', targetKind: 'listing', targetId: `jd/${itemId}` },
  ],
});

describe('linkListing', () => {
  const wanted = {
    platform: 'taobao',
    shopId: 's2',
    itemId: '680000000001',
    title: ' 羊毛大衣 ',
    productId: 'g2',
  } as const;

  it('joins a goods row to a product', () => {
    expect(granted(linkListing, wanted, base).listings.get('taobao/680000000001')).toEqual({
      id: 'taobao/680000000001',
      platform: 'taobao',
      shopId: 's2',
      itemId: '680000000001',
      title: '羊毛大衣',
      productId: 'g2',
    });
  });

  it('takes the SKUs of the goods along, and a 商家编码 where there is no id', () => {
    const withSkus = granted(linkListing, { ...wanted, platform: 'jd', moreIds: ['100088', '100099'] }, base);
    const ofG2 = [...withSkus.listings.values()].filter(({ productId }) => productId === 'g2').map(({ id }) => id);
    expect(ofG2).toEqual(['jd/680000000001', 'jd/100088', 'jd/100099']);
    expect(granted(unlinkListing, { ids: ofG2 }, withSkus).listings.size).toBe(base.listings.size);
    const byCode = granted(linkListing, { ...wanted, itemId: '', merchantCode: ' WC/07 ' }, base);
    expect(byCode.listings.get('taobao/code:WC／07')).toMatchObject({ itemId: '', merchantCode: 'WC/07' });
    expect(run(linkListing, { ...wanted, itemId: '', merchantCode: '默认' }, base)).toMatchObject({ patches: [] });
  });

  it('makes the product in the same change', () => {
    const rows = granted(
      linkListing,
      { ...wanted, productId: 'n', newProduct: { name: ' 大衣 ', merchantCode: ' WC-02 ' } },
      base,
    );
    expect(rows.products.get('n')).toMatchObject({ name: '大衣', merchantCode: 'WC-02' });
    expect(rows.listings.get('taobao/680000000001')?.productId).toBe('n');
  });

  it('moves a listing to another product; a title that is missing or endless is no obstacle', () => {
    const moved = granted(linkListing, { ...wanted, platform: 'jd', itemId, title: '', productId: 'g2' }, base);
    expect(moved.listings.get(`jd/${itemId}`)).toMatchObject({ productId: 'g2', title: itemId });
    const long = granted(linkListing, { ...wanted, title: '长'.repeat(300) }, base);
    expect(long.listings.get('taobao/680000000001')?.title).toHaveLength(200);
  });

  it('refuses', () => {
    expect(codeOf(linkListing, { ...wanted, productId: 'gx' }, base)).toBe('productGone');
    const newProduct = { name: '大衣', merchantCode: 'WC-01' };
    expect(codeOf(linkListing, { ...wanted, productId: 'n', newProduct }, base)).toBe('codeTaken');
    expect(codeOf(linkListing, { ...wanted, productId: 'n', newProduct: { name: ' ', merchantCode: '' } }, base)).toBe(
      'nameEmpty',
    );
  });
});

describe('unlinkListing and deleteProduct', () => {
  it('the goods row is 未关联 again; a task made from it stays tied to it', () => {
    const rows = granted(unlinkListing, { ids: [`jd/${itemId}`] }, base);
    expect(rows.listings.size).toBe(0);
    expect([...rows.refs.keys()]).toEqual(['r1', 'r2']);
    expect(codeOf(unlinkListing, { ids: ['jd/1'] }, base)).toBe('listingGone');
  });

  it('a product takes its listings and its ties along', () => {
    const rows = granted(deleteProduct, { id: 'g1' }, base);
    expect([...rows.products.keys()]).toEqual(['g2']);
    expect(rows.listings.size).toBe(0);
    expect([...rows.refs.keys()]).toEqual(['r2']);
    expect(codeOf(deleteProduct, { id: 'gx' }, base)).toBe('productGone');
  });
});

describe('linkProduct and unlinkProduct', () => {
  it('join and part; twice is once', () => {
    const rows = granted(linkProduct, { productId: 'g2', projectId: 'p1' }, base);
    expect(rows.refs.get('new-1')).toEqual({
      id: 'new-1',
      ownerKind: 'project',
      ownerId: 'p1',
      targetKind: 'product',
      targetId: 'g2',
    });
    expect(run(linkProduct, { productId: 'g2', projectId: 'p1' }, rows)).toEqual({ patches: [] });
    expect(granted(unlinkProduct, { productId: 'g2', projectId: 'p1' }, rows).refs).toEqual(base.refs);
  });

  it('refuse', () => {
    expect(codeOf(linkProduct, { productId: 'gx', projectId: 'p1' }, base)).toBe('productGone');
    expect(codeOf(linkProduct, { productId: 'g1', projectId: 'px' }, base)).toBe('projectGone');
    expect(codeOf(unlinkProduct, { productId: 'g2', projectId: 'p1' }, base)).toBe('refGone');
  });
});

describe('addRef and removeRef', () => {
  const ref: Ref = { id: 'n', ownerKind: 'task', ownerId: 'a', targetKind: 'order', targetId: 'jd/s1/301234567890' };

  it('tie and untie; twice is once', () => {
    const rows = granted(addRef, { ref }, base);
    expect(rows.refs.get('n')).toEqual(ref);
    expect(run(addRef, { ref: { ...ref, id: 'n2' } }, rows)).toEqual({ patches: [] });
    expect(granted(removeRef, { id: 'n' }, rows).refs).toEqual(base.refs);
    expect(codeOf(removeRef, { id: 'n' }, base)).toBe('refGone');
  });

  const refusals: [code: string, fields: Partial<Ref>][] = [
    ['taskGone', { ownerId: 'x' }],
    ['projectGone', { ownerKind: 'project', ownerId: 'px' }],
    ['projectGone', { ownerKind: 'project', ownerId: 'inbox' }],
    ['productGone', { targetKind: 'product', targetId: 'gx' }],
    ['refExists', { id: 'r2' }],
  ];
  it.each(refusals)('refuses with %s: %o', (code, fields) => {
    expect(codeOf(addRef, { ref: { ...ref, ...fields } }, base)).toBe(code);
  });
});

describe('saveProduct and saveMember', () => {
  it('make and change', () => {
    expect(
      granted(saveProduct, { product: { ...product('n'), name: ' 杯 ', merchantCode: ' BW ' } }, base).products.get(
        'n',
      ),
    ).toMatchObject({
      name: '杯',
      merchantCode: 'BW',
    });
    expect(run(saveProduct, { product: { ...product('g1', 'WC-01'), name: '大衣' } }, base)).toEqual({
      patches: [{ table: 'products', id: 'g1', before: { name: '商品 g1' }, after: { name: '大衣' } }],
    });
    const member = { id: 'm2', name: ' 小李 ', role: ' 设计 ', isActive: true };
    expect(granted(saveMember, { member }, base).members.get('m2')).toMatchObject({ name: '小李', role: '设计' });
  });

  it('refuse', () => {
    expect(codeOf(saveProduct, { product: { ...product('n'), name: '' } }, base)).toBe('nameEmpty');
    expect(codeOf(saveProduct, { product: product('n', 'WC-01 ') }, base)).toBe('codeTaken');
    expect(codeOf(saveMember, { member: { id: 'm2', name: ' ', role: '', isActive: true } }, base)).toBe('nameEmpty');
    expect(codeOf(saveMember, { member: { id: 'm2', name: '小王 ', role: '', isActive: true } }, base)).toBe(
      'nameTaken',
    );
  });
});

describe('a field that is saved leaves the others as they have become meanwhile', () => {
  const week = { pattern: 'double' as const, week: '1111100', shortWeekOn: null, holidays: 'CN' as const };
  const rows = world({
    members: [{ id: 'm1', name: '小王', role: '运营', isActive: true, access: 'finance', calendarId: 'c1' }],
    suppliers: [{ id: 's1', name: '老周', calendarId: 'c1', note: '月底结账' }],
    products: [{ id: 'g1', name: '凉被', merchantCode: 'YL-1', skus: [], createdAt }],
    calendars: [{ id: 'c1', name: '工厂', ...week, exceptions: [], closed: [] }],
  });

  it('of a supplier, a member, a product', () => {
    const supplier = granted(saveSupplier, { supplier: { id: 's1', name: '老周纺织' } }, rows).suppliers.get('s1');
    expect(supplier).toEqual({ id: 's1', name: '老周纺织', calendarId: 'c1', note: '月底结账' });
    const moved = granted(saveSupplier, { supplier: { id: 's1', calendarId: null } }, rows).suppliers.get('s1');
    expect(moved).toEqual({ id: 's1', name: '老周', calendarId: null, note: '月底结账' });
    const member = granted(saveMember, { member: { id: 'm1', isActive: false } }, rows).members.get('m1');
    expect(member).toMatchObject({ name: '小王', role: '运营', access: 'finance', calendarId: 'c1', isActive: false });
    const product = granted(saveProduct, { product: { id: 'g1', name: '凉感被' } }, rows).products.get('g1');
    expect(product).toMatchObject({ name: '凉感被', merchantCode: 'YL-1' });
  });

  it.each([{ name: '新名字' }, {}])('one that was deleted meanwhile does not come back as half a row: %o', (fields) => {
    const id = 'gone';
    expect(codeOf(saveSupplier, { supplier: { id, note: '月底结账', ...fields } }, rows)).toBe('supplierGone');
    expect(codeOf(saveMember, { member: { id, role: '设计', ...fields } }, rows)).toBe('memberGone');
    expect(codeOf(saveProduct, { product: { id, skus: [], ...fields } }, rows)).toBe('productGone');
  });
});
