import { describe, expect, it, vi } from 'vitest';
import { ToastHost } from '../../components/ui/toast.tsx';
import { SideBody } from '../../components/views/side/side-body.tsx';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { linkProduct } from '../../domain/intents/link-product.ts';
import { saveCalendar } from '../../domain/intents/save-calendar.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import type { Draft, PageContext } from '../../domain/model/page-context.ts';
import type { Task } from '../../domain/model/task.ts';
import { db } from '../../storage/db.ts';
import { setDraft, draft as waitingDraft } from '../../storage/tab-state.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { addProject, addTask, done, today } from '../storage/sample.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

useFreshDatabase();

const order = (fields: Partial<OrderRecord> = {}): OrderRecord => ({
  kind: 'order',
  platform: 'pinduoduo',
  orderNo: '261123-402216880571339',
  lines: [{ itemId: '612345678901', merchantCode: 'YL-LB-2302', title: '云岚凉被 夏凉空调被', spec: '雾蓝' }],
  status: 'toShip',
  statusText: '待发货',
  promisedShipAt: '2026-11-24T23:45:00Z',
  ...fields,
});
const page = (record: PageContext['record']): PageContext => ({
  platform: 'pinduoduo',
  shopId: 's1',
  shopName: '云岚家居旗舰店',
  record,
  readCount: 20,
  orderKeys: [],
  readAt: '2026-11-24T02:32:00Z',
});
const draft = (fields: Partial<Draft>): Draft => ({
  id: 'd1',
  wish: 'taskFromOrder',
  context: page(null),
  orderNo: null,
  itemId: null,
  platform: null,
  ...fields,
});

async function linked() {
  await addProject('p1', { name: '云岚凉被·秋季上新' });
  await done(linkListing, {
    platform: 'pinduoduo',
    shopId: 's1',
    itemId: '612345678901',
    title: '云岚凉被',
    productId: 'pr1',
    newProduct: { name: '云岚凉被', merchantCode: 'YL-LB-2302' },
  });
  await done(linkProduct, { productId: 'pr1', projectId: 'p1' });
}

async function show(context: PageContext | null, waiting: Draft | null = null) {
  render(
    <>
      <SideBody mode="side" today={today} tabId={5} page={context} draft={waiting} isReading={true} />
      <ToastHost />
    </>,
  );
  await screen.findByRole('tab', { name: /^任务 ?\d/ });
}
const type = (label: string, value: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.input(field, { target: { value } });
  return field;
};
const taskNamed = async (title: string) => {
  let found: Task | undefined;
  await waitFor(async () => {
    found = (await db.tasks.toArray()).find((task) => task.title === title);
    expect(found).toBeDefined();
  });
  if (!found) throw new Error('no task');
  return found;
};
const refsOf = async (ownerId: string) =>
  (await db.refs.where({ ownerId }).toArray()).map(({ targetKind, targetId }) => [targetKind, targetId]);

describe('the row pointed at', () => {
  it('shows its launch; quick add goes to that project and ties the order', async () => {
    await linked();
    await done(saveMember, { member: { id: 'm1', name: '小王', role: '', isActive: true } });
    await show(page(order()));
    const card = within(screen.getByRole('region', { name: '这一行' }));
    await card.findByText('云岚凉被·秋季上新');
    expect(card.getByText('…571339')).toBeTruthy();
    expect(card.getByText('雾蓝·YL-LB-2302')).toBeTruthy();
    fireEvent.submit(type('加任务', '催仓库 @小王 明天 !高 #发货'));
    const task = await taskNamed('催仓库');
    expect(task).toMatchObject({
      projectId: 'p1',
      assigneeId: 'm1',
      deadlineOn: '2026-11-25',
      priority: 'high',
      tags: ['发货'],
    });
    expect(await refsOf(task.id)).toEqual([['order', 'pinduoduo/s1/261123-402216880571339']]);
    await within(await screen.findByRole('list', { name: '这个商品' })).findByText('催仓库');
  });

  it('quick add counts the working days of that project', async () => {
    const sixDays = { id: 'six', name: '工厂单休', pattern: 'own', week: '1111110', shortWeekOn: null } as const;
    await done(saveCalendar, { calendar: { ...sixDays, holidays: 'CN', exceptions: [], closed: [] } });
    await linked();
    await done(updateProject, { id: 'p1', fields: { calendarId: 'six' } });
    await show(page(order()));
    await within(screen.getByRole('region', { name: '这一行' })).findByText('云岚凉被·秋季上新');
    fireEvent.submit(type('加任务', '抽检 5 个工作日后'));
    // From Tuesday, over a Saturday that is worked.
    expect(await taskNamed('抽检')).toMatchObject({ deadlineOn: '2026-11-30' });
  });

  it('not linked: a new product with its code, then a project', async () => {
    await addProject('p1', { name: '云岚凉被·秋季上新' });
    await show(page(order()));
    fireEvent.click(await screen.findByText('挂到项目'));
    // No product yet: the form stands there at once, filled in.
    expect((await screen.findByLabelText<HTMLInputElement>('商品名')).value).toBe('云岚凉被');
    fireEvent.click(screen.getByText('建好并关联'));
    await screen.findByText('「云岚凉被」挂到哪个项目');
    fireEvent.click(within(screen.getByRole('region', { name: /挂到哪个项目/ })).getByText('云岚凉被·秋季上新'));
    await waitFor(async () => expect(await refsOf('p1')).toEqual([['product', expect.any(String)]]));
    const [listing] = await db.listings.toArray();
    expect(listing).toMatchObject({ id: 'pinduoduo/612345678901', shopId: 's1' });
    expect((await db.products.toArray())[0]).toMatchObject({ name: '云岚凉被', merchantCode: 'YL-LB-2302' });
  });

  it('a merchant code is a suggestion: nothing is linked before it is confirmed', async () => {
    await linked();
    await show(
      page(
        order({
          orderNo: '261123-000000000000001',
          lines: [{ itemId: '700000000001', merchantCode: 'YL-LB-2302', title: '别的标题' }],
        }),
      ),
    );
    await screen.findByText('商家编码 YL-LB-2302 和「云岚凉被」一样');
    expect(await db.listings.count()).toBe(1);
    fireEvent.click(screen.getByText('挂到云岚凉被'));
    await waitFor(async () => expect((await db.listings.get('pinduoduo/700000000001'))?.productId).toBe('pr1'));
  });

  it('an order without an item id is tied by itself, and taken out again', async () => {
    await addProject('p1', { name: '云岚凉被·秋季上新' });
    await show(page(order({ lines: [{ title: '没有编号的商品' }] })));
    fireEvent.click(await screen.findByText('挂这一单'));
    fireEvent.click(
      within(await screen.findByRole('region', { name: /订单 …571339 挂到哪个项目/ })).getByText('云岚凉被·秋季上新'),
    );
    await waitFor(async () => expect(await refsOf('p1')).toEqual([['order', 'pinduoduo/s1/261123-402216880571339']]));
    fireEvent.click(await screen.findByRole('menuitem', { name: '从「云岚凉被·秋季上新」取下', hidden: true }));
    await waitFor(async () => expect(await refsOf('p1')).toEqual([]));
  });
});

describe('tasks in the panel', () => {
  it('a deleted task comes back with 撤销', async () => {
    await addProject('p1');
    await addTask('p1', 't1', { deadlineOn: today });
    await show(null);
    fireEvent.click(await screen.findByText('任务 t1'));
    fireEvent.click(await screen.findByText('删除任务'));
    await waitFor(async () => expect(await db.tasks.get('t1')).toBeUndefined());
    fireEvent.click(await screen.findByText('撤销'));
    await waitFor(async () => expect(await db.tasks.get('t1')).toBeDefined());
    await screen.findByText('任务 t1');
  });

  it('the filter looks at titles, people, tags and projects', async () => {
    await done(saveMember, { member: { id: 'm1', name: '小王', role: '', isActive: true } });
    await addProject('p1', { name: '云岚凉被' });
    await addTask('p1', 't1', { assigneeId: 'm1' });
    await addTask('p1', 't2', { tags: ['设计'] });
    await addTask('inbox', 't3');
    await show(null);
    fireEvent.keyDown(document.body, { key: '/' });
    await screen.findByLabelText(/^筛选/);
    const shown = () =>
      within(screen.getByRole('tabpanel'))
        .queryAllByText(/^任务 t/)
        .map((name) => name.textContent);
    const filter = (text: string) => type('筛选：标题、人、标签、项目', text);
    filter('小王');
    await waitFor(() => expect(shown()).toEqual(['任务 t1']));
    filter('设计');
    await waitFor(() => expect(shown()).toEqual(['任务 t2']));
    filter('凉被 t2');
    await waitFor(() => expect(shown()).toEqual(['任务 t2']));
    filter('没有这个');
    await screen.findByText('没有符合的任务');
  });
});

describe('a right-click’s draft', () => {
  it('is filled in: title, project, day of the promise; it is gone once saved', async () => {
    await linked();
    const waiting = draft({ context: page(order()) });
    await setDraft(5, waiting);
    await show(page(order()), waiting);
    const title = await screen.findByLabelText<HTMLInputElement>('任务');
    expect(title.value).toBe('发出订单 …571339 云岚凉被');
    // Promised at 07:45 of the 25th in China.
    expect(screen.getByLabelText<HTMLInputElement>(/^到期/).value).toBe('2026-11-25');
    fireEvent.submit(title);
    const task = await taskNamed('发出订单 …571339 云岚凉被');
    expect(task).toMatchObject({ projectId: 'p1', deadlineOn: '2026-11-25' });
    expect(await refsOf(task.id)).toEqual([['order', 'pinduoduo/s1/261123-402216880571339']]);
    await waitFor(async () => expect(await waitingDraft(5)).toBeNull());
  });

  it('an order that no page showed yet says so and works with its number', async () => {
    const waiting = draft({ orderNo: '261101-000000000000009', platform: 'pinduoduo' });
    await setDraft(5, waiting);
    await show(page(null), waiting);
    await screen.findByText('这个订单还没在页面上读到过，只记下订单号');
    expect(screen.getByText('261101-000000000000009')).toBeTruthy();
    fireEvent.submit(screen.getByLabelText('任务'));
    const task = await taskNamed('跟进订单 …000009');
    expect(await refsOf(task.id)).toEqual([['order', 'pinduoduo/s1/261101-000000000000009']]);
  });

  it('a number that fits two platforms asks which, and is no Pinduoduo order on a Pinduoduo page', async () => {
    const waiting = draft({ orderNo: '3021234567890123', platform: 'pinduoduo' });
    await setDraft(5, waiting);
    await show(page(null), waiting);
    await screen.findByText('哪个平台的订单');
    fireEvent.click(screen.getByLabelText('京东'));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('任务').value).toBe('跟进订单 …890123'));
    fireEvent.submit(screen.getByLabelText('任务'));
    const task = await taskNamed('跟进订单 …890123');
    expect(await refsOf(task.id)).toEqual([['order', 'jd//3021234567890123']]);
  });

  it('cancelling takes it away and saves nothing', async () => {
    const waiting = draft({ context: page(order()) });
    await setDraft(5, waiting);
    await show(page(order()), waiting);
    fireEvent.click(await screen.findByText('取消'));
    await waitFor(async () => expect(await waitingDraft(5)).toBeNull());
    expect(await db.tasks.count()).toBe(0);
  });

  it('an item seen before is named by its title', async () => {
    await db.table('itemSnapshots').put({
      id: 'jd/100012345678',
      item: { kind: 'item', platform: 'jd', itemId: '100012345678', title: '竹影马克杯', state: 'onSale' },
      seenAt: '2026-11-23T02:00:00Z',
    });
    const waiting = draft({ wish: 'taskFromItem', context: null, itemId: '100012345678', platform: 'jd' });
    await setDraft(5, waiting);
    await show(null, waiting);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('任务').value).toBe('跟进商品 竹影马克杯'));
    fireEvent.submit(screen.getByLabelText('任务'));
    const task = await taskNamed('跟进商品 竹影马克杯');
    expect(await refsOf(task.id)).toEqual([['listing', 'jd/100012345678']]);
  });
});

vi.setConfig({ testTimeout: 30_000 });
