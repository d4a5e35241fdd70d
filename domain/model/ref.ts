import * as z from 'zod/mini';
import { idSchema, type Platform } from './primitives.ts';

/** Ties a task or project to a product, listing or order. Target ids: product id, `listingKey`, `orderKey`. */
export const refSchema = z.object({
  id: idSchema,
  ownerKind: z.enum(['task', 'project']),
  ownerId: idSchema,
  targetKind: z.enum(['product', 'listing', 'order']),
  targetId: idSchema,
});
export type Ref = z.infer<typeof refSchema>;

/** An order's key. An unknown shop is '' and is never the same as a known one: two shops never mix. */
export const orderKey = (platform: Platform, shopId: string, orderNo: string): string =>
  `${platform}/${shopId}/${orderNo}`;
