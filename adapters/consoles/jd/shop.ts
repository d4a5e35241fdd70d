import type { Shop } from '../surface.ts';
import { cleanText } from '../values/texts.ts';

/** Name in the head: `…accountV1__…top-name` 2026, without `V1` 2024. */
function nameIn(document: Document): string {
  const name = document.querySelector('[class*="shop-menu-account"][class*="top-name"]');
  return cleanText(name?.getAttribute('title') || name?.textContent, 80);
}

/** The shop card's lines (2026), there even while it is folded away: `店铺ID` and its value. */
export function shopOf(document: Document): Shop {
  let shopId = '';
  for (const key of document.querySelectorAll('[class*="shop-menu-shop-card"][class*="-key"]')) {
    if (!/店铺\s?ID/i.test(key.textContent ?? '')) continue;
    const value = key.parentElement?.querySelector('[class*="-text"][title], [class*="-text"]');
    const text = cleanText(value?.getAttribute('title') || value?.textContent, 60);
    if (/^\d{4,24}$/.test(text)) shopId = text;
  }
  return { shopId, shopName: nameIn(document) };
}
