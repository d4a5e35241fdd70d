import { describe, expect, it } from 'vitest';
import { addRef } from '../../domain/intents/add-ref.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { linkProduct } from '../../domain/intents/link-product.ts';
import { saveProduct } from '../../domain/intents/save-product.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import type { ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { db } from '../../storage/db.ts';
import * as queries from '../../storage/queries.ts';
import { recordSeen } from '../../storage/record-seen.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, today } from './sample.ts';

useFreshDatabase();

const [coatItem, cupItem] = ['680000000001', '680000000002'];
const item: ItemRecord = { kind: 'item', platform: 'taobao', itemId: coatItem, title: '双面羊毛大衣', state: 'onSale' };
const order: OrderRecord = {
  kind: 'order',
  platform: 'taobao',
  orderNo: '3712345678901234567',
  lines: [
    { itemId: coatItem, title: '双面羊毛大衣' },
    { itemId: cupItem, title: '保温杯' },
  ],
  status: 'toShip',
  statusText: '',
};
const orderKey = `taobao/s1/${order.orderNo}`;
const coatKey = `taobao/${coatItem}`;
const cupKey = `taobao/${cupItem}`;

const product = (id: string, name: string, merchantCode = '') =>
  done(saveProduct, { product: { id, name, merchantCode, skus: [], createdAt: '2026-11-01T00:00:00Z' } });
const listing = (itemId: string, productId: string) =>
  done(linkListing, { platform: 'taobao', shopId: 's1', itemId, title: '标题', productId });
const seeOrder = (shopId = 's1') =>
  recordSeen({
    surfaceId: 'taobao/order-list',
    shopId,
    shopName: '',
    source: 'page',
    records: [order],
    misses: [],
    seenAt: '2026-11-24T02:00:00Z',
  });

async function launchOf(productId: string, itemId: string, projectId: string) {
  await product(productId, productId);
  await addProject(projectId);
  await listing(itemId, productId);
  await done(linkProduct, { productId, projectId });
}

describe('badgesFor', () => {
  it('nothing linked is 未关联, for any key', async () => {
    const unlinked = { state: 'unlinked', done: 0, total: 0, daysLate: 0 };
    expect(await queries.badgesFor([orderKey, coatKey, 'nonsense', ''])).toEqual({
      [orderKey]: unlinked,
      [coatKey]: unlinked,
      nonsense: unlinked,
      '': unlinked,
    });
    expect(await queries.badgesFor([])).toEqual({});
  });

  it('goods show their launch, orders follow their goods, the worst of several', async () => {
    await launchOf('coat', coatItem, 'p1');
    await launchOf('cup', cupItem, 'p2');
    await addTask('p1', 't1');
    await addTask('p2', 't2', { deadlineOn: '2026-11-10' });
    await addTask('p2', 't3', { status: 'done' });
    await seeOrder();
    const late = { state: 'late', done: 1, total: 2, daysLate: expect.any(Number) };
    expect(await queries.badgesFor([coatKey, cupKey, orderKey])).toEqual({
      [coatKey]: { state: 'running', done: 0, total: 1, daysLate: 0 },
      [cupKey]: late,
      [orderKey]: late,
    });
    await done(setTaskStatus, { ids: ['t1', 't2'], status: 'done' });
    expect((await queries.badgesFor([orderKey]))[orderKey]).toMatchObject({ state: 'done', daysLate: 0 });
  });

  it('the same order number in another shop is another order', async () => {
    await launchOf('coat', coatItem, 'p1');
    await seeOrder('');
    const other = `taobao//${order.orderNo}`;
    const badges = await queries.badgesFor([orderKey, other]);
    expect([badges[orderKey]?.state, badges[other]?.state]).toEqual(['unlinked', 'running']);
  });

  it('tasks tied to the row itself count, also from the inbox', async () => {
    const task = { id: 't1', projectId: 'inbox', title: '补发', deadlineOn: '2026-11-10' };
    await done(createTask, { task, refs: [{ id: 'r1', targetKind: 'order', targetId: orderKey }] });
    expect((await queries.badgesFor([orderKey]))[orderKey]).toMatchObject({ state: 'late', done: 0, total: 1 });
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    expect((await queries.badgesFor([orderKey]))[orderKey]).toMatchObject({ state: 'done', done: 1 });
  });

  it('an archived launch is none', async () => {
    await launchOf('coat', coatItem, 'p1');
    await done(updateProject, { id: 'p1', fields: { status: 'archived' } });
    expect((await queries.badgesFor([coatKey]))[coatKey]?.state).toBe('unlinked');
  });

  it('200 keys take few queries', async () => {
    await launchOf('coat', coatItem, 'p1');
    const keys = Array.from({ length: 200 }, (_, index) =>
      index % 2 ? `taobao/${680000000000 + index}` : `taobao/s1/${37_000_000 + index}`,
    );
    let reads = 0;
    const counted = ['getMany', 'query', 'get', 'openCursor', 'count'] as const;
    const counting = {
      stack: 'dbcore' as const,
      name: 'counting',
      create: (core: import('dexie').DBCore) => ({
        ...core,
        table: (name: string) => {
          const table = core.table(name);
          const wrapped = Object.fromEntries(
            counted.map((method) => [
              method,
              (request: never) => {
                reads += 1;
                return (table[method] as (request: never) => unknown)(request);
              },
            ]),
          );
          return { ...table, ...wrapped };
        },
      }),
    };
    db.close();
    db.use(counting);
    await db.open();
    await queries.badgesFor(keys);
    db.close();
    db.unuse({ stack: 'dbcore', name: 'counting' });
    await db.open();
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(8);
  });
});

describe('contextOf', () => {
  it('nothing pointed at is nothing', async () => {
    expect(await queries.contextOf(null, 's1')).toEqual({
      orderKey: null,
      listing: null,
      listingIds: [],
      product: null,
      projects: [],
      tasks: [],
      suggestions: [],
      snapshot: null,
    });
  });

  it('of an order: its goods’ product and launch, tasks tied to it first', async () => {
    await launchOf('coat', coatItem, 'p1');
    await addTask('p1', 't1', { deadlineOn: '2026-11-10' });
    await addTask('p1', 't2');
    await addTask('inbox', 'own');
    await done(addRef, {
      ref: { id: 'r1', ownerKind: 'task', ownerId: 'own', targetKind: 'order', targetId: orderKey },
    });
    await seeOrder();
    const context = await queries.contextOf(order, 's1');
    expect(context.orderKey).toBe(orderKey);
    expect(context.listing?.id).toBe(coatKey);
    expect(context.product?.id).toBe('coat');
    expect(context.projects.map((project) => project.id)).toEqual(['p1']);
    expect(context.tasks.map((task) => task.id)).toEqual(['own', 't1', 't2']);
    expect(context.suggestions).toEqual([]);
    expect(context.snapshot?.id).toBe(orderKey);
  });

  it('an order whose row names no goods takes them from what was read before', async () => {
    await launchOf('coat', coatItem, 'p1');
    await seeOrder();
    const bare = { ...order, lines: [{ title: '双面羊毛大衣' }] };
    expect((await queries.contextOf(bare, 's1')).product?.id).toBe('coat');
    const afterSale = {
      kind: 'afterSale',
      platform: 'taobao',
      orderNo: order.orderNo,
      typeText: '退货',
      statusText: '',
    } as const;
    expect(await queries.contextOf(afterSale, 's1')).toMatchObject({ orderKey, product: { id: 'coat' } });
    expect((await queries.contextOf(bare, 's2')).product).toBeNull();
  });

  it('of goods not linked: suggestions by 商家编码, then title', async () => {
    await product('code', '别的名字', 'WC-01');
    await product('title', '羊毛大衣');
    const context = await queries.contextOf({ ...item, merchantCode: 'WC-01' }, 's1');
    expect(context.orderKey).toBeNull();
    expect(context.suggestions.map(({ product: found, reason }) => [found.id, reason])).toEqual([
      ['code', 'merchantCode'],
      ['title', 'title'],
    ]);
    await listing(coatItem, 'code');
    expect((await queries.contextOf(item, 's1')).suggestions).toEqual([]);
  });

  it('of a large launch shows a few tasks, the late ones among them', async () => {
    await launchOf('coat', coatItem, 'p1');
    for (let index = 0; index < 40; index += 1) await addTask('p1', `t${index}`);
    await addTask('p1', 'late', { deadlineOn: '2026-11-02' });
    const { tasks } = await queries.contextOf(item, 's1');
    expect(tasks.length).toBeLessThanOrEqual(24);
    expect(tasks.map((task) => task.id)).toContain('late');
  });
});

describe('counts and lists', () => {
  it('pageCounts: due today, and late in running projects and the inbox', async () => {
    await addProject('p1');
    await addProject('p2');
    await addTask('p1', 'due', { deadlineOn: today });
    await addTask('p1', 'moved', { deadlineOn: '2026-12-30' });
    await addTask('inbox', 'inboxDue', { deadlineOn: today });
    await addTask('p1', 'late', { deadlineOn: '2026-11-10' });
    await addTask('inbox', 'inboxLate', { deadlineOn: '2026-11-10' });
    await addTask('p2', 'paused', { deadlineOn: '2026-11-10' });
    await addTask('p1', 'done', { deadlineOn: today, status: 'done' });
    await done(updateProject, { id: 'p2', fields: { status: 'paused' } });
    await addTask('p1', 'milestone', { kind: 'milestone', durationDays: 0, deadlineOn: today });
    await addTask('p1', 'group', { deadlineOn: today });
    await addTask('p1', 'inside', { parentId: 'group', deadlineOn: '2026-12-30' });
    expect(await queries.pageCounts(today)).toEqual({ today: 2, late: 2 });
  });

  it('lists', async () => {
    await launchOf('coat', coatItem, 'p1');
    await addTask('p1', 't1');
    await addTask('p1', 't2');
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    await done(updateTasks, { ids: ['t2'], fields: { priority: 'high' } });
    await addTask('p1', 'group');
    await addTask('p1', 'inside', { parentId: 'group' });
    expect((await queries.openTasks()).map((task) => task.id).sort()).toEqual(['inside', 't2']);
    expect((await queries.tasksDoneOn(today)).map((task) => task.id)).toEqual(['t1']);
    expect((await queries.tasksByIds(['t2', 'gone', 't1'])).map((task) => task.id)).toEqual(['t2', 't1']);
    expect((await queries.projectsOfProduct('coat')).map((project) => project.id)).toEqual(['p1']);
    expect((await queries.productsOfProject('p1')).map((found) => found.id)).toEqual(['coat']);
    expect((await queries.listingsOf('coat')).map((found) => found.id)).toEqual([coatKey]);
    expect((await queries.changesOf('tasks', 't2')).map((change) => change.intent)).toEqual([
      'updateTasks',
      'createTask',
    ]);
  });
});
