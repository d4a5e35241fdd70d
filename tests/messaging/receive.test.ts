import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import type { RequestOf } from '../../messaging/protocol.ts';
import { receive } from '../../messaging/receive.ts';
import { quietHandlers } from './quiet-handlers.ts';

const order: OrderRecord = {
  kind: 'order',
  platform: 'pinduoduo',
  shopId: '900100',
  orderNo: '261123-402216880571339',
  lines: [{ itemId: '612345678901', title: '云岚凉被', quantity: 1, priceFen: 12900 }],
  status: 'toShip',
  statusText: '待发货',
};
const read = (records: unknown[], more: object = {}) => ({
  name: 'recordsRead',
  request: {
    surfaceId: 'pinduoduo/order-list',
    source: 'page',
    shopId: '900100',
    shopName: '云岚家居旗舰店',
    records,
    misses: [],
    dropped: 0,
    onPage: 1,
    keys: [],
    ...more,
  },
});
const page = (url = 'https://mms.pinduoduo.com/orders/list') => ({
  id: browser.runtime.id,
  url,
  frameId: 0,
  tab: { id: 7, windowId: 1 },
});
const ownPage = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as never) });

let seen: RequestOf<'recordsRead'>[];
let door: ReturnType<typeof receive>;
beforeEach(() => {
  seen = [];
  door = receive(
    quietHandlers({
      recordsRead: (request) => {
        seen.push(request);
        return { badges: {} };
      },
    }),
  );
});

describe('records at the door', () => {
  it('pass when the page is what it says', async () => {
    expect(await door(read([order]), page())).toEqual({ ok: true, value: { badges: {} } });
    expect(seen[0]?.records).toEqual([order]);
  });

  it('lose every field we do not know, at every depth', async () => {
    const stuffed = {
      ...order,
      receiver: '张三',
      receive_mobile: '13800000000',
      buyer: { nick: '牛**', address: '某路 1 号' },
      lines: [{ ...order.lines[0], buyerMemo: '轻放' }],
      parcels: [{ trackingNo: 'YT1', state: 'inTransit', signedBy: '张三' }],
    };
    await door(read([stuffed], { cookie: 'x' }), page());
    const kept = JSON.stringify(seen);
    for (const secret of ['张三', '13800000000', '牛**', '某路', '轻放', 'cookie', 'buyer', 'signedBy']) {
      expect(kept).not.toContain(secret);
    }
    expect(kept).toContain('YT1');
  });

  const bad: [name: string, message: unknown][] = [
    ['of another platform', read([{ ...order, platform: 'jd' }])],
    ['of another shop', read([{ ...order, shopId: '900200' }])],
    ['under another surface', read([order], { surfaceId: 'jd/order-list' })],
    ['more than a thousand', read(Array.from({ length: 1001 }, () => order))],
    ['with a title that is too long', read([{ ...order, lines: [{ title: 'x'.repeat(301) }] }])],
    ['with a shop name that is too long', read([order], { shopName: 'x'.repeat(81) })],
    ['with a number for an id', read([{ ...order, orderNo: 2611234022168 }])],
    ['with a day that does not exist', read([{ ...order, paidAt: '2026-02-30T10:00:00+08:00' }])],
    ['without records', read(undefined as never)],
    ['with an odd kind', read([{ ...order, kind: '__proto__' }])],
  ];
  it.each(bad)('are refused whole when one is %s', async (_name, message) => {
    expect(await door(message, page())).toEqual({ ok: false, code: 'invalid' });
    expect(seen).toEqual([]);
  });

  it('cannot plant a prototype', async () => {
    const planted = JSON.parse(`{"isAdmin":true,${JSON.stringify(order).slice(1, -1)},"__proto__":{"isAdmin":true}}`);
    await door(read([planted]), page());
    expect((seen[0]?.records[0] as { isAdmin?: boolean } | undefined)?.isAdmin).toBeUndefined();
  });
});

describe('senders at the door', () => {
  const forged: [name: string, sender: object][] = [
    ['another extension', { ...page(), id: 'abcdefghijklmnopabcdefghijklmnop' }],
    ['no tab', { ...page(), tab: undefined }],
    ['a foreign site', page('https://evil.example/orders/list')],
    ['a host that only ends like one', page('https://xmms.pinduoduo.com.evil.example/')],
    ['another host of the platform', page('https://mobile.pinduoduo.com/')],
    ['plain http', page('http://mms.pinduoduo.com/orders/list')],
    ['a host in the user part', page('https://mms.pinduoduo.com@evil.example/')],
    ['about:blank', page('about:blank')],
    ['no address', { ...page(), url: undefined }],
    ['one of our own pages', { ...page(), url: browser.runtime.getURL('/popup.html' as never) }],
  ];
  it.each(forged)('a page message from %s is refused', async (_name, sender) => {
    expect(await door(read([order]), sender)).toEqual({ ok: false, code: 'forbidden' });
    expect(seen).toEqual([]);
  });

  it('a page cannot send what only our own pages may', async () => {
    const planChanged = vi.fn(() => ({}));
    const guarded = receive(quietHandlers({ planChanged }));
    const message = { name: 'planChanged', request: {} };
    expect(await guarded(message, page())).toEqual({ ok: false, code: 'forbidden' });
    const lookalike = { ...ownPage(), url: `https://evil.example/${browser.runtime.getURL('/' as never)}` };
    expect(await guarded(message, lookalike)).toEqual({ ok: false, code: 'forbidden' });
    expect(planChanged).not.toHaveBeenCalled();
    expect(await guarded(message, ownPage())).toEqual({ ok: true, value: {} });
  });

  it('a page speaks for its own platform only', async () => {
    const jd = page('https://shop.jd.com/jdm/trade/orders/order-list');
    const refused = { ok: false, code: 'invalid' };
    expect(await door(read([order]), jd)).toEqual(refused);
    expect(await door({ name: 'badgesFor', request: { keys: ['pinduoduo/1/2'] } }, jd)).toEqual(refused);
    expect(await door({ name: 'pageStarted', request: { platform: 'taobao' } }, jd)).toEqual(refused);
    const pointed = { name: 'rowPointed', request: { record: order, shopId: '', shopName: '' } };
    expect(await door(pointed, jd)).toEqual(refused);
    expect(await door({ name: 'badgesFor', request: { keys: ['jd/1'] } }, jd)).toEqual({
      ok: true,
      value: { badges: {} },
    });
  });

  it('names outside the protocol are refused, also inherited ones', async () => {
    for (const name of ['deleteProject', 'toString', '__proto__', 'constructor']) {
      expect(await door({ name, request: {} }, page())).toEqual({ ok: false, code: 'forbidden' });
    }
  });

  it.each([[null], ['text'], [{}], [{ name: 5 }]])('%j is not ours', (message) => {
    expect(door(message, page())).toBeUndefined();
  });
});

describe('handlers', () => {
  it('run in the same turn as the listener: the gesture is still there', () => {
    const sidePanelWanted = vi.fn(() => ({}));
    receive(quietHandlers({ sidePanelWanted }))({ name: 'sidePanelWanted', request: {} }, page());
    expect(sidePanelWanted).toHaveBeenCalledTimes(1);
  });

  it('that throw or answer oddly are a code, without their words', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const badgesFor = { name: 'badgesFor', request: { keys: [] } };
    const throwing = receive(
      quietHandlers({
        badgesFor: () => {
          throw new Error('张三 13800000000');
        },
      }),
    );
    expect(await throwing(badgesFor, page())).toEqual({ ok: false, code: 'failed' });
    const odd = receive(quietHandlers({ badgesFor: () => ({ badges: { a: { state: 'x' } } }) as never }));
    expect(await odd(badgesFor, page())).toEqual({ ok: false, code: 'failed' });
    expect(JSON.stringify(quiet.mock.calls)).not.toContain('张三');
    quiet.mockRestore();
  });

  it('cannot leak more than the answer says', async () => {
    const badge = { state: 'late', done: 1, total: 3, daysLate: 4, title: '秋季上新', launchOn: '2026-12-08' };
    const chatty = receive(quietHandlers({ badgesFor: () => ({ badges: { 'pinduoduo/1': badge as never } }) }));
    const reply = await chatty({ name: 'badgesFor', request: { keys: ['pinduoduo/1'] } }, page());
    expect(reply).toEqual({
      ok: true,
      value: { badges: { 'pinduoduo/1': { state: 'late', done: 1, total: 3, daysLate: 4 } } },
    });
  });
});
