import { isTellingCode } from '../joining/telling-code.ts';
import type { Platform } from './primitives.ts';
import { listingKey } from './record-key.ts';

type Known = {
  itemId?: string | null | undefined;
  skuId?: string | undefined;
  skuIds?: readonly string[] | undefined;
  merchantCode?: string | undefined;
};

/** A slash would make the key read as an order's. */
export const codeKey = (platform: Platform, code: string): string =>
  `${platform}/code:${code.trim().replaceAll('/', '／')}`;

/**
 * Keys under which goods find their listing, surest first: the item id; on JD the SKU id, which is all its order lines
 * carry (and is the number of the page buyers see); the 商家编码, all that Taobao's carry. A code joins only where the
 * user confirmed it: then there is a listing under its key.
 */
export function goodsKeys(platform: Platform, { itemId, skuId, skuIds = [], merchantCode = '' }: Known): string[] {
  const ids = [itemId, ...(platform === 'jd' ? [skuId, ...skuIds] : [])];
  return [
    ...new Set(ids.flatMap((id) => (id ? [listingKey(platform, id)] : []))),
    ...(isTellingCode(merchantCode) ? [codeKey(platform, merchantCode)] : []),
  ];
}
