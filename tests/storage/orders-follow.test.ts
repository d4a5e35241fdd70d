import { describe, expect, it } from 'vitest';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { linkProduct } from '../../domain/intents/link-product.ts';
import { saveProduct } from '../../domain/intents/save-product.ts';
import { unlinkListing } from '../../domain/intents/unlink-listing.ts';
import type { ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderLine, OrderRecord } from '../../domain/model/order-record.ts';
import type { Platform } from '../../domain/model/primitives.ts';
import * as queries from '../../storage/queries.ts';
import { recordSeen } from '../../storage/record-seen.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done } from './sample.ts';

useFreshDatabase();

const order = (platform: Platform, lines: OrderLine[], orderNo = '3712345678901234'): OrderRecord => ({
  kind: 'order',
  platform,
  orderNo,
  lines,
  status: 'toShip',
  statusText: '',
});

async function see(record: OrderRecord | ItemRecord, source: 'page' | 'network' = 'page'): Promise<void> {
  const surfaceId = `${record.platform}/${record.kind === 'item' ? 'goods' : 'order'}-list`;
  const reading = { surfaceId, shopId: 's1', shopName: '', source, records: [record], misses: [] };
  await recordSeen({ ...reading, seenAt: '2026-11-24T02:00:00Z' });
}

async function launch(): Promise<void> {
  const product = { id: 'quilt', name: '云岚凉被', merchantCode: 'YL-LB-2302', skus: [] };
  await done(saveProduct, { product: { ...product, createdAt: '2026-11-01T00:00:00Z' } });
  await addProject('p1');
  await addTask('p1', 't1');
  await done(linkProduct, { productId: 'quilt', projectId: 'p1' });
}

const stateOf = async (key: string) => (await queries.badgesFor([key]))[key]?.state;

describe('orders whose lines carry no item id', () => {
  const jdKey = 'jd/s1/3712345678901234';
  const taobaoKey = 'taobao/s1/3712345678901234';

  it('JD: follow the SKU of linked goods, and both are let go together', async () => {
    await launch();
    const goods = { itemId: '10050000000011', moreIds: ['102990000000000'], title: '凉被' };
    await done(linkListing, { platform: 'jd', shopId: 's1', productId: 'quilt', ...goods });
    await see(order('jd', [{ skuId: '102990000000000', title: '凉被 雾蓝' }]));
    expect(await stateOf(jdKey)).toBe('running');
    const context = await queries.contextOf(order('jd', [{ skuId: '102990000000000', title: '凉被' }]), 's1');
    expect(context.product?.id).toBe('quilt');
    const { itemId, moreIds, title } = goods;
    const item: ItemRecord = { kind: 'item', platform: 'jd', itemId, skuIds: moreIds, title, state: 'onSale' };
    const { listingIds } = await queries.contextOf(item, 's1');
    expect(listingIds).toEqual(['jd/10050000000011', 'jd/102990000000000']);
    await done(unlinkListing, { ids: listingIds });
    expect(await stateOf(jdKey)).toBe('unlinked');
  });

  it('Taobao: a 商家编码 is suggested; once confirmed, every order with it follows, and the goods row too', async () => {
    await launch();
    const lines = [
      { title: '别的', merchantCode: 'QT-1' },
      { title: '被子', merchantCode: 'YL-LB-2302' },
    ];
    await see(order('taobao', lines));
    expect(await stateOf(taobaoKey)).toBe('unlinked');
    const [suggestion] = (await queries.contextOf(order('taobao', lines), 's1')).suggestions;
    expect(suggestion).toMatchObject({ reason: 'merchantCode', goods: lines[1] });
    const confirmed = { platform: 'taobao', shopId: 's1', itemId: '', merchantCode: 'YL-LB-2302' } as const;
    await done(linkListing, { ...confirmed, title: '被子', productId: 'quilt' });
    expect(await stateOf(taobaoKey)).toBe('running');
    await see(order('taobao', lines, '3712345678905678'));
    expect(await stateOf('taobao/s1/3712345678905678')).toBe('running');
    const item = { kind: 'item', platform: 'taobao', itemId: '900100200301', title: '被', state: 'onSale' } as const;
    await see({ ...item, merchantCode: 'YL-LB-2302' });
    expect(await stateOf('taobao/900100200301')).toBe('running');
    // The same code on another platform was not confirmed.
    await see(order('jd', lines));
    expect(await stateOf(jdKey)).toBe('unlinked');
  });

  it('follow by themselves once an answer gives the item id', async () => {
    await launch();
    const goods = { itemId: '900100200301', title: '被子' };
    await done(linkListing, { platform: 'taobao', shopId: 's1', productId: 'quilt', ...goods });
    await see(order('taobao', [{ title: '被子' }]));
    expect(await stateOf(taobaoKey)).toBe('unlinked');
    await see(order('taobao', [{ title: '被子', itemId: '900100200301' }]), 'network');
    expect(await stateOf(taobaoKey)).toBe('running');
  });

  it('goods linked anew belong to the new product, whatever their code was confirmed as', async () => {
    await launch();
    const other = { id: 'other', name: '别的', merchantCode: '', skus: [], createdAt: '2026-11-01T00:00:00Z' };
    await done(saveProduct, { product: other });
    const shared = { platform: 'taobao', shopId: 's1', title: '被子' } as const;
    await done(linkListing, { ...shared, itemId: '', merchantCode: 'YL-LB-2302', productId: 'quilt' });
    await done(linkListing, { ...shared, itemId: '900100200301', productId: 'other' });
    const lines = [{ title: '被子', itemId: '900100200301', merchantCode: 'YL-LB-2302' }];
    await see(order('taobao', lines));
    expect(await stateOf(taobaoKey)).toBe('unlinked');
    expect((await queries.contextOf(order('taobao', lines), 's1')).product?.id).toBe('other');
  });
});
