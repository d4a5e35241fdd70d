import type { Platform } from '../model/primitives.ts';

export type FoundItem = { platform: Platform; itemId: string };

type Rule = { platform: Platform; host: RegExp; path?: RegExp; query?: readonly string[] };

// First match wins. Shop-side hosts after the public ones; each only with the names seen there.
const rules: Rule[] = [
  { platform: 'pinduoduo', host: /(?:^|\.)(?:yangkeduo|pinduoduo)\.com$/, query: ['goods_id', 'goodsId'] },
  { platform: 'pinduoduo', host: /^mms\.pinduoduo\.com$/, path: /\/goods\/(?:goods_detail|detail)\/(\d+)/ },
  { platform: 'jd', host: /^(?:item|npcitem|paipai)\.jd\.(?:com|hk)$/, path: /^\/(\d+)\.html$/ },
  { platform: 'jd', host: /^item\.m\.jd\.com$/, path: /^\/(?:product|ware)\/(\d+)\.html$/ },
  { platform: 'jd', host: /^item\.m\.jd\.com$/, query: ['wareId', 'sku', 'skuId'] },
  { platform: 'jd', host: /(?:^|\.)jd\.com$/, query: ['wareId', 'skuId', 'queryItemId', 'itemId'] },
  {
    platform: 'taobao',
    host: /^(?:item|a\.m|h5\.m|world|detail\.m|new\.m|main\.m)\.taobao\.com$|^(?:[\w-]+\.)*detail(?:\.m)?\.(?:tmall|liangxinyao)\.(?:com|hk)$/,
    query: ['id', 'itemId', 'item_id'],
  },
  { platform: 'taobao', host: /^a\.m\.taobao\.com$/, path: /^\/i(\d+)\.htm/ },
  {
    platform: 'taobao',
    host: /^(?:myseller|qn|trade|sell|upload|item\.(?:manager|upload|publish))\.(?:taobao|tmall)\.com$/,
    query: ['queryItemId', 'itemId', 'item_id', 'auctionId'],
  },
  {
    platform: 'taobao',
    host: /^(?:sell\.publish|item\.upload)\.tmall\.com$/,
    query: ['id', 'primaryId', 'itemId'],
  },
];

/** The item a product link leads to, by its address alone; null for any other address. Never throws. */
export function findItemLink(url: string): FoundItem | null {
  let address: URL;
  try {
    address = new URL(url.startsWith('//') ? `https:${url}` : url);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(address.protocol)) return null;
  for (const { platform, host, path, query = [] } of rules) {
    if (!host.test(address.hostname)) continue;
    const itemId = path?.exec(address.pathname)?.[1] ?? firstOf(address, query);
    if (itemId && /^\d{4,24}$/.test(itemId)) return { platform, itemId };
  }
  return null;
}

/** Consoles keep their own address behind `#/…?`, so the query of the hash counts too. */
function firstOf(address: URL, names: readonly string[]): string | undefined {
  const behindHash = new URLSearchParams(address.hash.split('?')[1] ?? '');
  for (const name of names) {
    const value = address.searchParams.get(name) ?? behindHash.get(name);
    if (value) return value.trim();
  }
  return undefined;
}
