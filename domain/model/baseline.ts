import * as z from 'zod/mini';
import { daySchema, idSchema, instantSchema, titleSchema } from './primitives.ts';

/** A plan kept as it was at a moment, to compare with. `tasks`: first and last day, both included, groups too. */
export const baselineSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  name: titleSchema,
  takenAt: instantSchema,
  launchOn: z.nullable(daySchema),
  tasks: z
    .array(
      z.object({
        taskId: idSchema,
        startOn: daySchema,
        finishOn: daySchema,
        durationDays: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
      }),
    )
    .check(z.maxLength(100_000)),
});
export type Baseline = z.infer<typeof baselineSchema>;
