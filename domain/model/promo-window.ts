import * as z from 'zod/mini';
import { daySchema, idSchema } from './primitives.ts';

/** What must not be changed while a promotion is frozen: 改价 · 改主图 · 改库存. */
export const freezeKinds = ['price', 'mainImage', 'stock'] as const;
export type FreezeKind = (typeof freezeKinds)[number];

/** A promotion (618, 双11 …) of one year; the user keeps the days. First and last day included. */
export const promoWindowSchema = z.object({
  id: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  fromOn: daySchema,
  toOn: daySchema,
  /** 招商, 预售, 尾款, 爆发, 返场, 价保 … inside or around it. */
  phases: z
    .array(z.object({ name: z.string().check(z.minLength(1), z.maxLength(20)), fromOn: daySchema, toOn: daySchema }))
    .check(z.maxLength(20)),
  freezes: z.array(z.object({ kind: z.enum(freezeKinds), fromOn: daySchema, toOn: daySchema })).check(z.maxLength(20)),
  /** Empty: all. */
  platforms: z.array(z.enum(['pinduoduo', 'jd', 'taobao'])).check(z.maxLength(3)),
  /** Days taken over from another year or shipped with us, not yet looked at by the user. */
  isEstimated: z.boolean(),
  /** One of ours that the user does not want: kept, or it would come back. */
  isDropped: z.optional(z.boolean()),
});
export type PromoWindow = z.infer<typeof promoWindowSchema>;
