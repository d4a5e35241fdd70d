import * as z from 'zod/mini';
import { idSchema } from './primitives.ts';

export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const;

/** A dependency: `toId` waits for `fromId`. Lag in working days of the successor's calendar, or calendar days. */
export const linkSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  fromId: idSchema,
  toId: idSchema,
  type: z.enum(linkTypes),
  lag: z.number().check(z.int(), z.gte(-10_000), z.lte(10_000)),
  lagUnit: z.enum(['working', 'calendar']),
});
export type Link = z.infer<typeof linkSchema>;
