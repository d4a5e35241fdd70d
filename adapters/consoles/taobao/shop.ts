import type { Shop } from '../surface.ts';

const MOST_LINKS = 3000;

/**
 * No source shows a shop id in the new console's head. Links of the page do: `seller_id` of the shop's own parcels and
 * publish pages, else the shop's own address. Only one that all such links agree on is taken; goods pictures are not
 * asked, because resellers show their supplier's.
 */
export function shopOf(document: Document): Shop {
  const sellers = new Set<string>();
  const shops = new Set<string>();
  let left = MOST_LINKS;
  for (const link of document.querySelectorAll('a[href*="seller"], a[href*="taobao.com"]')) {
    left -= 1;
    if (left < 0) break;
    const href = (link.getAttribute('href') ?? '').slice(0, 500);
    const seller = /[?&]seller_?id=(\d{5,20})(?!\d)/i.exec(href)?.[1];
    const shop = /^(?:https?:)?\/\/shop(\d{5,20})\.taobao\.com/i.exec(href)?.[1];
    if (seller) sellers.add(seller);
    if (shop) shops.add(shop);
  }
  const [seller] = sellers.size === 1 ? sellers : [];
  const [shop] = shops.size === 1 ? shops : [];
  return { shopId: seller ?? (shop ? `shop${shop}` : ''), shopName: '' };
}
