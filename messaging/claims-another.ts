import type { ConsoleRecord } from '../domain/model/item-record.ts';
import type { Platform } from '../domain/model/primitives.ts';

export type Claims = {
  platform?: Platform;
  surfaceId?: string;
  shopId?: string;
  keys?: string[];
  records?: ConsoleRecord[];
  record?: ConsoleRecord | null;
};

/**
 * Does a page's request speak of another platform than the page's own address, or of another shop than it says it is?
 * Then all of it is refused: a page answers for itself only.
 */
export function claimsAnother(request: Claims, platform: Platform | null): boolean {
  if (platform === null) return false;
  if (request.platform !== undefined && request.platform !== platform) return true;
  if (request.surfaceId !== undefined && !request.surfaceId.startsWith(`${platform}/`)) return true;
  if (request.keys?.some((key) => !key.startsWith(`${platform}/`))) return true;
  const records = request.records ?? (request.record ? [request.record] : []);
  const { shopId } = request;
  return records.some(
    (record) =>
      record.platform !== platform ||
      (!!shopId && record.kind !== 'afterSale' && !!record.shopId && record.shopId !== shopId),
  );
}
