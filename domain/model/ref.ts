import * as z from 'zod/mini';
import { idSchema } from './primitives.ts';

/** Ties a task or project to a product, listing or order. Target ids: product id, `listingKey`, `orderKey`. */
export const refSchema = z.object({
  id: idSchema,
  ownerKind: z.enum(['task', 'project']),
  ownerId: idSchema,
  targetKind: z.enum(['product', 'listing', 'order']),
  targetId: idSchema,
});
export type Ref = z.infer<typeof refSchema>;
