import * as z from 'zod/mini';
import { idSchema, platformSchema, titleSchema } from './primitives.ts';

/** One item on one platform, joined to a product by platform + itemId alone. Its id is `listingKey`. */
export const listingSchema = z.object({
  id: idSchema,
  platform: platformSchema,
  /** '' while the shop is not known (店铺未识别). */
  shopId: z.string().check(z.maxLength(60)),
  itemId: z.string().check(z.regex(/^\d{4,24}$/)),
  title: titleSchema,
  productId: idSchema,
});
export type Listing = z.infer<typeof listingSchema>;

export { listingKey } from './record-key.ts';
