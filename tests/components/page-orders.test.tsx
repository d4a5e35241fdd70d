import { beforeEach, expect, it, vi } from 'vitest';
import { SideBody } from '../../components/views/side/side-body.tsx';
import { SideFooter } from '../../components/views/side/side-footer.tsx';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { linkProduct } from '../../domain/intents/link-product.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import type { PageContext } from '../../domain/model/page-context.ts';
import { recordSeen } from '../../storage/record-seen.ts';
import { pageContext } from '../../storage/tab-state.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { addProject, done, now, today } from '../storage/sample.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

useFreshDatabase();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});

const order = (tail: string, fields: Partial<OrderRecord> = {}): OrderRecord => ({
  kind: 'order',
  platform: 'pinduoduo',
  orderNo: `261123-402216880${tail}`,
  lines: [{ itemId: '612345678901', title: '云岚凉被', spec: '雾蓝', quantity: 2 }],
  status: 'toShip',
  statusText: '待发货',
  ...fields,
});
const orders = [
  order('000001', { promisedShipAt: '2026-11-25T08:00:00Z' }),
  order('000002', { promisedShipAt: '2026-11-24T04:30:00Z' }),
  order('000003', { promisedShipAt: '2026-11-24T01:00:00Z' }),
  order('000004', { promisedShipAt: '2026-11-24T03:00:00Z', status: 'shipped', shippedAt: '2026-11-23T03:00:00Z' }),
  order('000005', { lines: [{ itemId: '712345678901', title: '收纳罐' }], status: 'completed' }),
];
const page: PageContext = {
  platform: 'pinduoduo',
  shopId: 's1',
  shopName: '云岚家居旗舰店',
  record: null,
  readCount: 20,
  readAt: now.toISOString(),
  orderKeys: [...orders.map(({ orderNo }) => `pinduoduo/s1/${orderNo}`), 'pinduoduo/s1/never-stored'],
};

async function show(mode: 'docked' | 'side') {
  await addProject('p1');
  await done(linkListing, {
    platform: 'pinduoduo',
    shopId: 's1',
    itemId: '612345678901',
    title: '云岚凉被',
    productId: 'pr1',
    newProduct: { name: '云岚凉被', merchantCode: '' },
  });
  await done(linkProduct, { productId: 'pr1', projectId: 'p1' });
  const reading = { surfaceId: 'pinduoduo/order-list', shopId: 's1', shopName: '', source: 'page' as const };
  await recordSeen({ ...reading, records: orders, misses: [], seenAt: now.toISOString() });
  render(<SideBody mode={mode} today={today} tabId={5} page={page} draft={null} isReading={true} />);
  await screen.findByRole('tab', { name: /^任务 ?\d/ });
}

const figures = () =>
  Object.fromEntries(
    screen.getAllByRole('term').map((name) => [name.textContent, name.nextElementSibling?.textContent]),
  );

it('the docked panel counts the orders of its page and says which to ship first', async () => {
  await show('docked');
  await screen.findByText('这一页 20 单');
  expect(figures()).toEqual({ 已关联: '4', 未关联: '1', '24 小时内要发': '1', 超承诺: '1' });
  const rows = screen.getAllByRole('button', { name: /^…/ });
  expect(rows.map((row) => row.textContent)).toEqual([
    '…000003云岚凉被 雾蓝 ×2超 1 时 0 分',
    '…000002云岚凉被 雾蓝 ×22 时 30 分',
    '…000001云岚凉被 雾蓝 ×21 天 6 时',
  ]);
});

it('pressing one shows that order above', async () => {
  await show('docked');
  fireEvent.click(await screen.findByRole('button', { name: /^…000002/ }));
  await waitFor(async () => {
    const pointed = (await pageContext(5))?.record;
    expect(pointed?.kind === 'order' && pointed.orderNo).toBe('261123-402216880000002');
  });
});

it('the side panel, beside any page, keeps to the day', async () => {
  await show('side');
  expect(within(screen.getByRole('tablist')).queryByText('这一页')).toBeNull();
  expect(screen.queryByText('这一页 20 单')).toBeNull();
});

it('beside a list of goods the docked panel says what to do, and counts goods', async () => {
  const goods = { ...page, orderKeys: [] };
  render(<SideBody mode="docked" today={today} tabId={5} page={goods} draft={null} isReading={true} />);
  await screen.findByText(/^点一行的标记，把商品挂到项目/);
  render(<SideFooter page={goods} today={today} />);
  screen.getByText(/读到 20 件$/);
});
