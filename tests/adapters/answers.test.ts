import { describe, expect, it } from 'vitest';
import { isAnswerAt, networkSources, readAnswer } from '../../adapters/consoles/read-answer.ts';
import { allSurfaces } from '../../adapters/consoles/registry.ts';
import { surfaceAt, surfaceOfAnswer } from '../../adapters/consoles/surface-at.ts';
import { consoleRecordSchema } from '../../domain/model/item-record.ts';
import { idOf, readJson, savedPages, surfaceNamed } from './saved-pages.ts';

const saved = savedPages().filter((one) => !one.isPage);
const orders = surfaceNamed('pinduoduo/order-list');
const row = (sn: string, fields: object = {}) => ({
  order_sn: sn,
  order_status_str: '待发货',
  goods_id: 700000011001,
  goods_name: '杯',
  goods_number: 1,
  ...fields,
});
const list = (rows: object[], totalItemNum = rows.length) =>
  JSON.stringify({ success: true, errorCode: 1_000_000, result: { totalItemNum, pageItems: rows } });

describe('where answers are listened for', () => {
  it.each([
    ['https://mms.pinduoduo.com/mangkhut/mms/recentOrderList', 'pinduoduo/order-list'],
    ['https://mms.pinduoduo.com/some/new/prefix/historyOrderList?x=1', 'pinduoduo/order-list'],
    ['https://mms.pinduoduo.com/vodka/v2/mms/query/display/mall/goodsList', 'pinduoduo/goods-list'],
    ['https://mms.pinduoduo.com/mangkhut/mms/orderDetail', 'pinduoduo/order-detail'],
    ['https://sff.jd.com/api?v=1.0&appId=A&api=dsm.order.bff.orderListBffService.queryOrderPage', 'jd/order-list'],
    ['https://sff.jd.com/api?v=1.0&api=dsm.order.manage.orderlist.queryOrderPage', 'jd/order-list'],
    ['https://sff.jd.com/api?api=dsm.product.manage.ProductInfoReadViewService.queryValidProductList', 'jd/goods-list'],
    [
      'https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1&_input_charset=utf8',
      'taobao/order-list',
    ],
    ['https://h5api.m.taobao.com/h5/mtop.tmall.sell.pc.manage.async/1.0/?jsv=2.7.4', 'taobao/goods-list'],
  ])('%s', (url, id) => {
    expect(surfaceOfAnswer(allSurfaces, url)?.id).toBe(id);
  });

  it.each([
    'https://evil.example/mangkhut/mms/recentOrderList',
    'https://mms.pinduoduo.com.evil.example/mangkhut/mms/recentOrderList',
    'https://mms.pinduoduo.com/mangkhut/mms/recentOrderListCount',
    'https://sff.jd.com/api?api=dsm.order.bff.orderListBffService.queryOrderPageTabs',
    'https://trade.taobao.com/trade/json/memoInfo.htm',
    'javascript:alert(1)',
    'not a url',
  ])('not %s', (url) => {
    expect(surfaceOfAnswer(allSurfaces, url)).toBeNull();
  });

  it('refuses an answer from a foreign host', () => {
    const reading = readAnswer(orders, 'https://evil.example/recentOrderList', list([row('261118-402216880571339')]));
    expect(reading).toMatchObject({ records: [], quiet: 'otherAnswer' });
  });

  it('knows its pages, whatever query they carry', () => {
    expect(surfaceAt(allSurfaces, 'https://qn.taobao.com/home.htm/trade-platform/tp/sold?x=1#/y')?.id).toBe(
      'taobao/order-list',
    );
    expect(surfaceAt(allSurfaces, 'https://myseller.taobao.com/home.htm#/trade-platform/tp/sold')?.id).toBe(
      'taobao/order-list',
    );
    expect(surfaceAt(allSurfaces, 'https://trade.taobao.com/trade/itemlist/listSoldItems.htm')?.id).toBe(
      'taobao/order-list',
    );
    expect(surfaceAt(allSurfaces, 'https://trade-order-jdm.jd.com/orderList/waitOut')?.id).toBe('jd/order-list');
    expect(surfaceAt(allSurfaces, 'https://wares-jdm.jd.com/ware/wareList?activeTab=OnsaleWare')?.id).toBe(
      'jd/goods-list',
    );
    expect(surfaceAt(allSurfaces, 'https://mms.pinduoduo.com/goods/goods_list/v2?activeKeyNew=key_4')?.id).toBe(
      'pinduoduo/goods-list',
    );
    for (const url of [
      'https://mms.pinduoduo.com/home',
      'https://evil.example/orders/list',
      'https://mms.pinduoduo.com/login?x=/orders/list',
    ]) {
      expect(surfaceAt(allSurfaces, url)).toBeNull();
    }
  });
});

describe('the counter call', () => {
  const one = [row('261118-402216880571339')];
  const ask = (fields: object) => JSON.stringify({ orderType: 0, pageNumber: 1, pageSize: 20, ...fields });

  it('is no list', () => {
    expect(readJson(orders, list(one, 9))).toMatchObject({ records: [], misses: [], quiet: 'otherAnswer' });
    expect(readJson(orders, list(one, 9), ask({ pageSize: 1 }))).toMatchObject({ records: [], quiet: 'otherAnswer' });
    expect(readJson(orders, list(one, 9), ask({}))).toMatchObject({ records: [], quiet: 'otherAnswer' });
  });

  it('is not confused with a list of one or a last page of one', () => {
    expect(readJson(orders, list(one, 1)).records).toHaveLength(1);
    expect(readJson(orders, list(one, 21)).records).toHaveLength(1);
    expect(readJson(orders, list(one, 41), ask({ pageNumber: 3 })).records).toHaveLength(1);
    expect(readJson(orders, list(one, 7), ask({ pageNumber: 4, pageSize: 2 })).records).toHaveLength(1);
  });
});

describe('what is no list is quiet', () => {
  it.each([
    [
      'pinduoduo/order-list',
      '{"error_code":54001,"error_msg":"操作太过频繁，请稍后再试！","result":{"verifyAuthToken":"T"}}',
      'rateLimited',
    ],
    ['pinduoduo/order-list', '{"success":false,"errorCode":40002,"errorMsg":"操作太过频繁"}', 'rateLimited'],
    [
      'pinduoduo/order-list',
      '{"success":false,"errorCode":1000,"errorMsg":"订单号不能为空","result":null}',
      'otherAnswer',
    ],
    ['pinduoduo/order-list', '{"success":true,"errorCode":1000000,"result":{"unship":4}}', 'otherAnswer'],
    ['pinduoduo/order-list', '{"success":true,"result":{"totalItemNum":0,"pageItems":[]}}', 'empty'],
    ['jd/order-list', '{"code":1001,"msg":"未登录","data":null}', 'loggedOut'],
    ['jd/order-list', '{"code":312,"msg":"请求异常","data":null}', 'rateLimited'],
    ['jd/order-list', '{"code":601,"message":"未经京东授权"}', 'rateLimited'],
    ['jd/order-list', '{"code":200,"data":{"totalItem":0,"results":[]}}', 'empty'],
    [
      'taobao/order-list',
      '{"ret":["FAIL_SYS_USER_VALIDATE","RGV587_ERROR::SM::x"],"data":{"url":"https://x/_____tmd_____/punish"}}',
      'rateLimited',
    ],
    ['taobao/order-list', '{"rgv587_flag":"sm","url":"https://x/_____tmd_____/punish?x5secdata=1"}', 'rateLimited'],
    ['taobao/order-list', '{"error":"","mainOrders":[],"page":{"totalNumber":0}}', 'empty'],
    ['taobao/goods-list', '{"data":{},"ret":["FAIL_SYS_SESSION_EXPIRED::Session过期"]}', 'loggedOut'],
    ['taobao/goods-list', '{"data":{},"ret":["FAIL_SYS_TOKEN_EXOIRED::令牌过期"]}', 'loggedOut'],
    [
      'taobao/order-list',
      '<!doctype html><html><body><form action="https://login.taobao.com/member/login.jhtml"></form></body></html>',
      'loggedOut',
    ],
    ['pinduoduo/order-list', '<html><head><title>502 Bad Gateway</title></head></html>', 'otherAnswer'],
    ['jd/order-list', '', 'otherAnswer'],
    ['jd/order-list', '[]', 'otherAnswer'],
    ['jd/order-list', 'null', 'otherAnswer'],
    ['jd/order-list', '12', 'otherAnswer'],
  ])('%s: %s', (id, text, quiet) => {
    expect(readJson(surfaceNamed(id), text)).toEqual({ records: [], misses: [], quiet });
  });

  it('a cut answer is a miss', () => {
    expect(readJson(orders, list([row('261118-402216880571339')]).slice(0, 80))).toEqual({
      records: [],
      misses: [{ field: 'json', count: 1 }],
    });
  });

  it('an answer of another surface of the console gives nothing', () => {
    for (const one of saved) {
      const others = allSurfaces.filter((other) => other.platform !== one.surface.platform);
      for (const other of others)
        expect(readJson(other, one.text).records, `${one.name} read as ${other.id}`).toEqual([]);
    }
  });
});

describe('wrappers and charsets', () => {
  it.each(saved.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const parsed = JSON.parse(one.text);
    const same = { records: one.expected.records, misses: one.expected.misses };
    expect(readJson(one.surface, `\ufeff ${one.text}`)).toEqual(same);
    expect(readJson(one.surface, `mtopjsonp12(${one.text});`)).toEqual(same);
    expect(readJson(one.surface, `)]}',\n${one.text}`)).toEqual(same);
    expect(readJson(one.surface, JSON.stringify({ code: 0, payload: { inner: [parsed] } }))).toEqual(same);
    expect(readJson(one.surface, JSON.stringify({ body: one.text }))).toEqual(same);
    expect(readJson(one.surface, new TextEncoder().encode(one.text))).toEqual(same);
  });

  it('reads GBK bytes', () => {
    // 买家已付款 / 订单 in GBK; TextEncoder knows UTF-8 only.
    const gbk = {
      买: [0xc2, 0xf2],
      家: [0xbc, 0xd2],
      已: [0xd2, 0xd1],
      付: [0xb8, 0xb6],
      款: [0xbf, 0xee],
      杯: [0xb1, 0xad],
    };
    const text =
      '{"mainOrders":[{"id":"4100200030004000511","statusInfo":{"text":"买家已付款"},"subOrders":[{"itemInfo":{"title":"杯"}}]}]}';
    const bytes = [...text].flatMap((char) => gbk[char as keyof typeof gbk] ?? [char.charCodeAt(0)]);
    expect(readJson(surfaceNamed('taobao/order-list'), new Uint8Array(bytes)).records[0]).toMatchObject({
      statusText: '买家已付款',
      status: 'toShip',
      lines: [{ title: '杯' }],
    });
  });

  it('keeps no text that was decoded wrongly', () => {
    const text = JSON.stringify({
      mainOrders: [{ id: '4100200030004000511', statusInfo: { text: '��Ҹ�' }, subOrders: [] }],
    });
    expect(readJson(surfaceNamed('taobao/order-list'), text).records[0]).toMatchObject({
      status: 'unknown',
      statusText: '',
    });
  });
});

describe('ids that JavaScript would round', () => {
  it('stay exact as bare numbers', () => {
    const text =
      '{"code":200,"data":{"results":[{"orderId":36999999999999991234,"orderItems":[{"skuId":90071992547409931,"skuName":"杯","num":1,"jdPrice":12345678901234567890}],"orderStatusInfo":{"orderStatusName":"等待出库"}}]}}';
    const { records } = readJson(surfaceNamed('jd/order-list'), text);
    expect(records[0]).toMatchObject({
      orderNo: '36999999999999991234',
      lines: [{ skuId: '90071992547409931', title: '杯' }],
    });
  });

  it('stay exact inside JSON in text', () => {
    const inner =
      '{"data":{"table":{"dataSource":[{"itemId":90071992547409931234,"itemDesc":{"desc":[{"uiType":"link","text":"杯 \\"大\\" 12345678901234567890"}]}}]}}}';
    const { records } = readJson(
      surfaceNamed('taobao/goods-list'),
      JSON.stringify({ ret: ['SUCCESS::ok'], data: { result: inner } }),
    );
    expect(records).toMatchObject([{ itemId: '90071992547409931234', title: '杯 "大" 12345678901234567890' }]);
  });

  it('never come from a lossy neighbour', () => {
    const text =
      '{"mainOrders":[{"id":"4100200030004000511","subOrders":[{"id":4100200030005000511,"idStr":"4100200030005000511","itemInfo":{"title":"杯"}}]}]}';
    expect(JSON.stringify(readJson(surfaceNamed('taobao/order-list'), text))).not.toContain('4100200030005000');
  });
});

describe('answers with faults', () => {
  /** Every key name of an answer, with what replaces its values. */
  const faults: [name: string, value: unknown][] = [
    ['absent', undefined],
    ['null', null],
    ['an object', {}],
    ['a list', []],
    ['empty', ''],
    ['zero', 0],
    ['negative', -7],
    ['a fraction', 0.333],
    ['true', true],
    ['huge', 'x'.repeat(5000)],
    ['far', 1e300],
    ['deep', JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)],
  ];

  const keysOf = (value: unknown, keys = new Set<string>()): Set<string> => {
    if (Array.isArray(value)) for (const entry of value) keysOf(entry, keys);
    else if (value && typeof value === 'object') {
      for (const [key, entry] of Object.entries(value)) {
        keys.add(key);
        keysOf(entry, keys);
      }
    }
    return keys;
  };

  it.each(saved.map((one) => [one.name, one] as const))('%s: every field in turn', (_name, one) => {
    const ids = one.expected.records.map(idOf);
    for (const key of keysOf(JSON.parse(one.text))) {
      for (const [name, value] of faults) {
        const text = JSON.stringify(JSON.parse(one.text, (field, entry) => (field === key ? value : entry)));
        const { records } = readJson(one.surface, text ?? 'null');
        for (const record of records)
          expect(consoleRecordSchema.safeParse(record).success, `${key} ${name}`).toBe(true);
        const found = records.map(idOf);
        expect(new Set(found).size).toBe(found.length);
        if (found.length > 0 && one.surface.record !== 'afterSale') {
          for (const id of found) expect(ids.includes(id), `${key} ${name}: invented ${id}`).toBe(true);
        }
      }
    }
  });

  it.each(saved.map((one) => [one.name, one] as const))('%s: cut anywhere', (_name, one) => {
    const bytes = new TextEncoder().encode(one.text);
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let end = 0; end < bytes.length; end += step) {
      const { records } = readJson(one.surface, bytes.slice(0, end));
      for (const record of records) expect(consoleRecordSchema.safeParse(record).success).toBe(true);
    }
  });

  it('reads 1,000 of 1,200 rows and says so', () => {
    const rows = Array.from({ length: 1200 }, (_, n) => row(`261118-${String(100_000_000_000_000 + n)}`));
    const { records, misses } = readJson(orders, list(rows));
    expect(records).toHaveLength(1000);
    expect(misses).toEqual([{ field: 'rows beyond 1000', count: 200 }]);
  });

  it('does not read what is over 2 MB', () => {
    const text = list([row('261118-402216880571339', { pad: 'x'.repeat(2_200_000) })]);
    expect(readJson(orders, text)).toEqual({ records: [], misses: [{ field: 'size', count: 1 }] });
  });

  it('every network source names a host and a tail, or none', () => {
    for (const surface of allSurfaces) {
      for (const source of networkSources(surface)) {
        for (const host of source.hosts) {
          expect(isAnswerAt(source, `https://${host}/`), `${surface.id} would copy every answer of ${host}`).toBe(
            false,
          );
        }
      }
    }
  });
});
