import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { OrderRecord } from '../../domain/model/order-record.ts';
import { readHtml, type Saved, savedPages } from './saved-pages.ts';

const orders = ({ surface, url }: Saved, html: string) =>
  readHtml(surface, url, html)
    .records.filter((record): record is OrderRecord => record.kind === 'order')
    // Not its lines: a text with a label and a long number in it is not taken for a name.
    .map(({ orderNo, statusText }) => ({ orderNo, statusText }));

/** The page with another order's number told in the first row's title; null where no text is that title. */
function withMention(page: Saved): string | null {
  const first = page.expected.records.find((record): record is OrderRecord => record.kind === 'order');
  const title = first?.lines[0]?.title;
  if (!first || !title) return null;
  const dom = new JSDOM(page.text);
  const walker = dom.window.document.createTreeWalker(dom.window.document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim() !== title) continue;
    node.nodeValue = `${title}（和订单号：${first.orderNo.slice(0, -3)}999 同款）`;
    return dom.serialize();
  }
  return null;
}

const pages = savedPages()
  .filter(({ isPage, surface }) => isPage && surface.id.endsWith('/order-list'))
  .flatMap((page) => {
    const html = withMention(page);
    return html ? [[page.name, page, html] as const] : [];
  });

describe('a title that names another order makes none', () => {
  it('is tried on each platform', () => {
    expect(new Set(pages.map(([name]) => name.split('/')[0]))).toEqual(new Set(['jd', 'pinduoduo', 'taobao']));
  });

  it.each(pages)('%s', (_, page, html) => {
    expect(orders(page, html)).toEqual(orders(page, page.text));
  });
});
