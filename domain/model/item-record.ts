import * as z from 'zod/mini';
import { orderNoSchema, orderRecordSchema } from './order-record.ts';
import { countSchema, fenSchema, instantSchema, platformSchema } from './primitives.ts';

export const itemStates = ['onSale', 'offShelf', 'soldOut', 'review', 'unknown'] as const;

/** What a console page or answer says of one item (商品 / 宝贝) of the shop. */
export const itemRecordSchema = z.object({
  kind: z.literal('item'),
  platform: platformSchema,
  shopId: z.optional(z.string().check(z.maxLength(60))),
  itemId: z.string().check(z.regex(/^\d{4,24}$/)),
  title: z.string().check(z.maxLength(300)),
  /** Ids of its SKUs where the list names them: JD order lines carry only these. */
  skuIds: z.optional(z.array(z.string().check(z.regex(/^\d{4,24}$/))).check(z.maxLength(200))),
  merchantCode: z.optional(z.string().check(z.maxLength(80))),
  state: z.enum(itemStates),
  stock: z.optional(countSchema),
  priceFen: z.optional(z.object({ min: fenSchema, max: fenSchema })),
});
export type ItemRecord = z.infer<typeof itemRecordSchema>;

/** What an after-sales page says of one request: topic and state, never the customer's words. */
export const afterSaleRecordSchema = z.object({
  kind: z.literal('afterSale'),
  platform: platformSchema,
  afterSaleId: z.optional(z.string().check(z.regex(/^\d{4,24}$/))),
  orderNo: orderNoSchema,
  typeText: z.string().check(z.maxLength(60)),
  statusText: z.string().check(z.maxLength(120)),
  requestedAt: z.optional(instantSchema),
});
export type AfterSaleRecord = z.infer<typeof afterSaleRecordSchema>;

export const consoleRecordSchema = z.discriminatedUnion('kind', [
  orderRecordSchema,
  itemRecordSchema,
  afterSaleRecordSchema,
]);
export type ConsoleRecord = z.infer<typeof consoleRecordSchema>;
