import * as z from 'zod/mini';
import { daySchema, idSchema } from './primitives.ts';

/** 双休 · 单休 · 大小周 · 无休 · 七天自选 */
export const weekPatterns = ['double', 'single', 'alternating', 'none', 'own'] as const;

const nameSchema = z.string().check(z.maxLength(40));

export const calendarSchema = z.object({
  id: idSchema,
  name: nameSchema.check(z.trim(), z.minLength(1)),
  pattern: z.enum(weekPatterns),
  /** Of the own pattern, Monday to Sunday, 1 works; kept while another pattern is chosen. */
  week: z.string().check(z.regex(/^[01]{7}$/)),
  /** 大小周: a day of a week that rests two days. */
  shortWeekOn: z.nullable(daySchema),
  holidays: z.nullable(z.literal('CN')),
  exceptions: z
    .array(z.object({ on: daySchema, working: z.boolean(), name: z.optional(nameSchema) }))
    .check(z.maxLength(2000)),
  /** Shut from one day to another, both included: 春节停工. */
  closed: z
    .array(z.object({ fromOn: daySchema, toOn: daySchema, name: z.optional(nameSchema) }))
    .check(z.maxLength(100)),
});
export type Calendar = z.infer<typeof calendarSchema>;
export type WeekPattern = Calendar['pattern'];
