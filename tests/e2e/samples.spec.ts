import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { networkSources } from '../../adapters/consoles/read-answer.ts';
import type { ItemRecord } from '../../domain/model/item-record.ts';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { recordKey } from '../../domain/model/record-key.ts';
import { type Saved, savedPages } from '../adapters/saved-pages.ts';
import { expect, type Stage, test } from '../support/stage.ts';
import { type Row, storedRows } from '../support/stored-rows.ts';

type Listed = OrderRecord | ItemRecord;

const lists = savedPages().filter(({ surface }) => /order-list|goods-list/.test(surface.id));

/** What the command line prints of the same file. */
function printed({ name, url }: Saved): Listed[] {
  const file = join('tests/adapters/pages', name);
  const text = execFileSync(process.execPath, ['scripts/read-page.ts', url, file], { encoding: 'utf8', stdio: 'pipe' });
  return (JSON.parse(text) as { records: Listed[] }).records;
}

const answerAddress: Record<string, string> = {
  'pinduoduo/order-list': 'https://mms.pinduoduo.com/mangkhut/mms/recentOrderList',
  'pinduoduo/goods-list': 'https://mms.pinduoduo.com/vodka/v2/mms/query/display/mall/goodsList',
  'jd/order-list': 'https://sff.jd.com/api?v=1.0&api=dsm.order.bff.orderListBffService.queryOrderPage',
  'jd/goods-list':
    'https://sff.jd.com/api?v=1.0&api=dsm.product.manage.ProductInfoReadViewService.queryValidProductList',
  'taobao/order-list': 'https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1',
  'taobao/goods-list': 'https://h5api.m.taobao.com/h5/mtop.tmall.sell.pc.manage.async/1.0/',
};

/** Serves the sample at its own address: a page as it is, an answer to the request of a bare page. */
async function serve(stage: Stage, { name, url, text, surface }: Saved): Promise<void> {
  const isPage = name.endsWith('.html');
  const html = 'text/html; charset=utf-8';
  await stage.context.unrouteAll();
  await stage.context.route(url, (route) =>
    route.fulfill({ contentType: html, body: isPage ? text : '<!doctype html><title>壳</title><div id="app"></div>' }),
  );
  const address = answerAddress[surface.id] ?? '';
  if (isPage) return;
  expect(networkSources(surface).length).toBeGreaterThan(0);
  await stage.context.route(address, (route) =>
    route.fulfill({
      contentType: 'application/json; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
      body: text,
    }),
  );
}

async function stored(stage: Stage): Promise<{ seen: Row[]; coverage: Row[] }> {
  const page = await stage.ours('options.html');
  const { orderSnapshots = [], itemSnapshots = [], coverage = [] } = await storedRows(page);
  await page.close();
  return { seen: [...orderSnapshots, ...itemSnapshots], coverage };
}

for (const sample of lists) {
  test(`扩展存下的和 read-page 打印的一样：${sample.name}`, async ({ stage }) => {
    const records = printed(sample);
    await stage.allow('network');
    await serve(stage, sample);
    const page = await stage.context.newPage();
    await page.goto(sample.url);
    if (!sample.isPage) {
      const length = await page.evaluate(async (url) => {
        const response = await fetch(url, { method: 'POST', body: '{}' });
        return (await response.text()).length;
      }, answerAddress[sample.surface.id] ?? '');
      expect(length).toBeGreaterThan(10);
    }
    // An empty list is told, too: that it was looked at and nothing was missed.
    await expect
      .poll(async () => (await stored(stage)).coverage.map(({ surfaceId }) => surfaceId))
      .toContain(sample.surface.id);
    await expect.poll(async () => (await stored(stage)).seen.length).toBe(records.length);
    const { seen, coverage } = await stored(stage);
    const kept = seen as { id: string; order?: OrderRecord; item?: ItemRecord }[];
    const byId = new Map(kept.map(({ id, order, item }) => [id, order ?? item]));
    for (const record of records) expect(byId.get(recordKey(record, record.shopId ?? ''))).toEqual(record);
    expect(coverage.flatMap(({ misses }) => misses)).toEqual([]);
  });
}
