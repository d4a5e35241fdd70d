import * as z from 'zod/mini';
import { itemRecordSchema } from './item-record.ts';
import { orderRecordSchema } from './order-record.ts';
import { idSchema, instantSchema, platformSchema } from './primitives.ts';

/** Rows that `recordSeen` writes: last seen wins, not logged, not undoable, pruned after `keepDays`. */
export const orderSnapshotSchema = z.object({
  /** `orderKey` */
  id: idSchema,
  order: orderRecordSchema,
  itemIds: z.array(z.string()),
  seenAt: instantSchema,
});
export type OrderSnapshot = z.infer<typeof orderSnapshotSchema>;

export const itemSnapshotSchema = z.object({
  /** `listingKey` */
  id: idSchema,
  item: itemRecordSchema,
  seenAt: instantSchema,
});
export type ItemSnapshot = z.infer<typeof itemSnapshotSchema>;

/** What was read where, and what the reader missed: one row a surface and shop. */
export const coverageSchema = z.object({
  /** `${surfaceId}|${shopId}` */
  id: idSchema,
  surfaceId: z.string(),
  platform: platformSchema,
  shopId: z.string(),
  shopName: z.string(),
  readAt: instantSchema,
  records: z.number(),
  /** Field names or rule names that matched nothing; never page text. */
  misses: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(50)),
});
export type Coverage = z.infer<typeof coverageSchema>;
