import * as z from 'zod/mini';
import { countSchema, fenSchema, instantSchema, platformSchema } from './primitives.ts';

export const orderStatuses = [
  'unpaid',
  'toShip',
  'partShipped',
  'shipped',
  'signed',
  'completed',
  'closed',
  'refunding',
  'refunded',
  'unknown',
] as const;
export const parcelStates = [
  'created',
  'pickedUp',
  'inTransit',
  'delivering',
  'signed',
  'exception',
  'unknown',
] as const;

const text = (max: number) => z.string().check(z.maxLength(max));
const digits = z.string().check(z.regex(/^\d{4,24}$/));
export const orderNoSchema = z.string().check(z.regex(/^\d[\d-]{7,31}$/));

/** What a console page or answer says of one order. No buyer field exists here on purpose. */
export const orderRecordSchema = z.object({
  kind: z.literal('order'),
  platform: platformSchema,
  shopId: z.optional(text(60)),
  orderNo: orderNoSchema,
  lines: z
    .array(
      z.object({
        itemId: z.optional(digits),
        skuId: z.optional(digits),
        merchantCode: z.optional(text(80)),
        title: text(300),
        spec: z.optional(text(300)),
        quantity: z.optional(countSchema),
        priceFen: z.optional(fenSchema),
      }),
    )
    .check(z.maxLength(200)),
  status: z.enum(orderStatuses),
  statusText: text(60),
  createdAt: z.optional(instantSchema),
  paidAt: z.optional(instantSchema),
  promisedShipAt: z.optional(instantSchema),
  shippedAt: z.optional(instantSchema),
  signedAt: z.optional(instantSchema),
  parcels: z.optional(
    z
      .array(
        z.object({
          trackingNo: text(60),
          carrierText: z.optional(text(40)),
          state: z.enum(parcelStates),
          pickedUpAt: z.optional(instantSchema),
          signedAt: z.optional(instantSchema),
        }),
      )
      .check(z.maxLength(50)),
  ),
  amountFen: z.optional(fenSchema),
});
export type OrderRecord = z.infer<typeof orderRecordSchema>;
export type OrderLine = OrderRecord['lines'][number];
export type OrderStatus = OrderRecord['status'];
