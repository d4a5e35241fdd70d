import * as z from 'zod/mini';
import { daySchema } from './primitives.ts';

const every = z.number().check(z.int(), z.gte(1), z.lte(366));

/** On which days a task comes again, counted from `startOn`. */
const rhythmSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('days'), every, unit: z.enum(['working', 'calendar']) }),
  /** `weekdays`: 0 is Monday. */
  z.object({
    kind: z.literal('weeks'),
    every,
    weekdays: z.array(z.number().check(z.int(), z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
  }),
  /** `day`: 1–31, the month's last day where it is shorter; or the last working day. */
  z.object({
    kind: z.literal('months'),
    every,
    day: z.union([z.number().check(z.int(), z.gte(1), z.lte(31)), z.literal('lastWorkday')]),
  }),
]);

/** What becomes of a day that falls on a day off. */
export const offDayRules = ['before', 'after', 'skip'] as const;

export const recurrenceSchema = z.object({
  rhythm: rhythmSchema,
  offDay: z.enum(offDayRules),
  startOn: daySchema,
  endOn: z.nullable(daySchema),
  /** How often in all; null: without an end of its own. */
  times: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(1000))),
  /** 上一次没做完就不再生成: while one is open no next one is made. */
  waitsForLast: z.boolean(),
});
export type Recurrence = z.infer<typeof recurrenceSchema>;
export type Rhythm = Recurrence['rhythm'];
