import * as z from 'zod/mini';
import { idSchema, platformSchema, titleSchema } from './primitives.ts';

/**
 * Goods on one platform that belong to a product: an item, joined by platform + itemId alone (on JD also one of its SKUs),
 * or a 商家编码 the user confirmed, for consoles whose orders carry no id. Its id is the first of `goodsKeys`.
 */
export const listingSchema = z.object({
  id: idSchema,
  platform: platformSchema,
  /** '' while the shop is not known (店铺未识别). */
  shopId: z.string().check(z.maxLength(60)),
  /** '' where only the code is known. */
  itemId: z.string().check(z.regex(/^(?:\d{4,24})?$/)),
  merchantCode: z.optional(z.string().check(z.maxLength(80))),
  title: titleSchema,
  productId: idSchema,
});
export type Listing = z.infer<typeof listingSchema>;

export { listingKey } from './record-key.ts';
