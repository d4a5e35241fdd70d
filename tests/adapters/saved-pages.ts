import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readAnswer } from '../../adapters/consoles/read-answer.ts';
import { readPage } from '../../adapters/consoles/read-page.ts';
import { allSurfaces } from '../../adapters/consoles/registry.ts';
import type { Miss, Surface, SurfaceId } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';

const folder = new URL('./pages/', import.meta.url);

export type Saved = { name: string; surface: Surface; url: string; text: string; isPage: boolean; expected: Expected };
export type Expected = { url: string; records: ConsoleRecord[]; misses: Miss[]; quiet?: string };
export type Reading = { records: ConsoleRecord[]; misses: Miss[]; quiet?: string };

/** The page's address where no expected result names another. */
const addresses: Record<SurfaceId, string> = {
  'pinduoduo/order-list': 'https://mms.pinduoduo.com/orders/list?msfrom=mms_sidenav&tab=0',
  'pinduoduo/order-detail': 'https://mms.pinduoduo.com/orders/detail?sn=261116-733904115620087',
  'pinduoduo/goods-list': 'https://mms.pinduoduo.com/goods/goods_list?activeKeyNew=key_2',
  'pinduoduo/after-sale-list': 'https://mms.pinduoduo.com/aftersales/aftersale_list?searchType=7',
  'jd/order-list': 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
  'jd/order-detail': 'https://shop.jd.com/jdm/trade/orders/order-details?orderId=3700000000000102',
  'jd/goods-list': 'https://shop.jd.com/jdm/ware/manage/list/OnsaleWare?_JDMOMID_=1303,1302',
  'jd/after-sale-list': 'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all',
  'taobao/order-list': 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold?current=1',
  'taobao/order-detail': 'https://qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=4100200032224000733',
  'taobao/goods-list': 'https://myseller.taobao.com/home.htm/SellManage/on_sale?current=1&pageSize=20',
  'taobao/after-sale-list': 'https://qn.taobao.com/home.htm/trade-platform/refund-list',
};

export const addressOf = (id: SurfaceId): string => addresses[id];

export function surfaceNamed(id: string): Surface {
  const surface = allSurfaces.find((one) => one.id === id);
  if (!surface) throw new Error(`no surface ${id}: name saved pages <platform>/<surface>.<date>.html|json`);
  return surface;
}

const expectedOf = (name: string): Expected => {
  const file = new URL(name.replace(/\.(html|json)$/, '.$1.expected.json'), folder);
  return JSON.parse(readFileSync(file, 'utf8'));
};

/** Every saved page and answer with its expected result beside it. */
export function savedPages(): Saved[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(html|json)$/.test(name) && !name.endsWith('.expected.json'));
  return names.sort().map((name) => {
    const surface = surfaceNamed(name.split('.')[0] ?? '');
    const expected = expectedOf(name);
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { name, surface, url: expected.url, text, isPage: name.endsWith('.html'), expected };
  });
}

export function readHtml(surface: Surface, url: string, html: string): Reading {
  const { placed, unplaced, misses, quiet } = readPage(surface, new JSDOM(html, { url }).window.document, url);
  return { records: [...placed.map(({ record }) => record), ...unplaced], misses, ...(quiet ? { quiet } : {}) };
}

export function readJson(surface: Surface, text: string | Uint8Array, asked: string | null = null): Reading {
  const { records, misses, quiet } = readAnswer(surface, null, text, asked);
  return { records, misses, ...(quiet ? { quiet } : {}) };
}

export const readSaved = (saved: Saved, text = saved.text): Reading =>
  saved.isPage ? readHtml(saved.surface, saved.url, text) : readJson(saved.surface, text);

/** What makes a record the same one. */
export const idOf = (record: ConsoleRecord): string =>
  record.kind === 'item'
    ? record.itemId
    : record.kind === 'order'
      ? record.orderNo
      : `${record.afterSaleId}/${record.orderNo}`;
