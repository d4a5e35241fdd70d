import { describe, expect, it } from 'vitest';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { changed } from './html-changes.ts';
import { idOf, type Reading, readSaved, savedPages } from './saved-pages.ts';

const lists = savedPages()
  .filter((one) => one.isPage && one.surface.id.endsWith('order-list') && one.expected.records.length > 0)
  .filter((one) => !one.text.includes('JSON.parse'))
  .map((one) => [one.name, one] as const);

/** Texts that match are emptied everywhere. */
const without = (html: string, pattern: RegExp): string =>
  changed(html, (document) => {
    const walker = document.createTreeWalker(document.body, 4);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.nodeName !== 'SCRIPT') text.data = text.data.replace(pattern, '');
    }
  });

const orders = ({ records }: Reading): OrderRecord[] => records.filter((record) => record.kind === 'order');

/** What is compared of an order when `fields` cannot be known. */
const rest = (order: OrderRecord, fields: string[], lineFields: string[]): unknown => ({
  ...Object.fromEntries(Object.entries(order).filter(([key]) => !fields.includes(key))),
  lines: order.lines.map((line) =>
    Object.fromEntries(Object.entries(line).filter(([key]) => !lineFields.includes(key))),
  ),
});

const cases: [name: string, pattern: RegExp, fields: string[], lineFields: string[]][] = [
  ['times', /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g, ['createdAt', 'paidAt', 'promisedShipAt'], []],
  ['codes', /(?:商家编码|货号)[:：]?.*/g, [], ['merchantCode', 'spec']],
  ['money', /[¥￥]?\s?[\d,]+\.\d{2}/g, ['amountFen'], ['priceFen']],
];

describe.each(cases)('a page without %s', (_name, pattern, fields, lineFields) => {
  it.each(lists)('%s', (_page, one) => {
    const read = orders(readSaved(one, without(one.text, pattern)));
    const expected = orders(one.expected);
    expect(read.map(idOf)).toEqual(expected.map(idOf));
    expect(read.map((order) => rest(order, fields, [...lineFields, 'quantity']))).toEqual(
      expected.map((order) => rest(order, fields, [...lineFields, 'quantity'])),
    );
    for (const order of read) {
      for (const field of fields) expect(order[field as keyof OrderRecord], field).toBeUndefined();
    }
  });
});

describe('a page without', () => {
  it.each(lists)('states: %s', (_name, one) => {
    const states = orders(one.expected).map(({ statusText }) => statusText);
    const html = changed(one.text, (document) => {
      const walker = document.createTreeWalker(document.body, 4);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (states.includes(text.data.trim())) text.data = '';
      }
    });
    const { records, misses } = readSaved(one, html);
    expect(records.map(idOf)).toEqual(one.expected.records.map(idOf));
    expect(misses.some(({ field }) => field === 'status')).toBe(true);
  });

  it.each(lists)('pictures: %s', (_name, one) => {
    const html = changed(one.text, (document) => {
      for (const image of document.querySelectorAll('img')) image.remove();
    });
    expect(readSaved(one, html).records).toEqual(one.expected.records);
  });

  it.each(lists)('any one cell: %s', (_name, one) => {
    const columns = Math.max(
      ...[...one.text.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => row.split('<td').length - 1),
      0,
    );
    for (let column = 0; column < columns; column += 1) {
      const html = changed(one.text, (document) => {
        for (const row of document.querySelectorAll('tbody tr'))
          if (row.children.length > 2) row.children[column]?.remove();
      });
      expect(readSaved(one, html).records.map(idOf), `column ${column}`).toEqual(one.expected.records.map(idOf));
    }
  });

  it('a label: every order of Pinduoduo still shows its number', () => {
    for (const [name, one] of lists.filter(([, { surface }]) => surface.platform === 'pinduoduo')) {
      const { records } = readSaved(one, without(one.text, /订单编号[:：]/g));
      expect(records.map(idOf), name).toEqual(one.expected.records.map(idOf));
    }
  });
});

describe('pages that are no list', () => {
  const list = lists[0]?.[1];
  it.each([
    ['<title>登录</title><form><input type="password"></form>', 'loggedOut'],
    ['<h1>此页面没有找到</h1><p>抱歉主人</p>', 'loggedOut'],
    ['<p>操作太过频繁，请稍后再试</p>', 'rateLimited'],
    ['<h1>502 Bad Gateway</h1><hr>nginx', 'loading'],
    ['<p>暂无数据</p>', 'empty'],
    ['<div class="spin"></div>', 'loading'],
    ['', 'loading'],
  ])('%s', (html, quiet) => {
    if (!list) throw new Error('no saved list');
    expect(readSaved(list, html)).toEqual({ records: [], misses: [], quiet });
  });

  it('a filled list that no rule matches is a miss', () => {
    if (!list) throw new Error('no saved list');
    const row = '<tr><td>甲</td><td>乙</td><td>丙</td></tr>';
    expect(readSaved(list, `<table><tbody>${row}${row}</tbody></table>`)).toEqual({
      records: [],
      misses: [{ field: 'rows', count: 1 }],
    });
  });
});
