import * as z from 'zod/mini';
import { consoleRecordSchema } from './item-record.ts';
import { instantSchema, platformSchema } from './primitives.ts';

/** What a tab shows now: the row last pointed at. Kept in storage.session under `context:<tabId>`. */
export const pageContextSchema = z.object({
  platform: platformSchema,
  shopId: z.string().check(z.maxLength(60)),
  shopName: z.string().check(z.maxLength(80)),
  record: z.nullable(consoleRecordSchema),
  /** The frame in which the row was pointed at; absent = the page itself. */
  frameId: z.optional(z.number()),
  /** Orders and items read on the page at `readAt`. */
  readCount: z.number(),
  readAt: z.nullable(instantSchema),
  /** Keys of the orders on the page now, as far as they were read; at most `mostPageKeys`. */
  orderKeys: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200)),
});
export type PageContext = z.infer<typeof pageContextSchema>;

/** A right-click waiting for the side panel. Kept in storage.session under `draft:<tabId>`. */
export const draftSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  wish: z.enum(['taskFromOrder', 'taskFromItem', 'linkToProject']),
  context: z.nullable(pageContextSchema),
  /** Order number or item id found in the selection or the link when no row was under the pointer. */
  orderNo: z.nullable(z.string().check(z.maxLength(32))),
  itemId: z.nullable(z.string().check(z.maxLength(24))),
  platform: z.nullable(platformSchema),
});
export type Draft = z.infer<typeof draftSchema>;
