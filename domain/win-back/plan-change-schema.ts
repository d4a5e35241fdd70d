import * as z from 'zod/mini';
import { daySchema, idSchema } from '../model/primitives.ts';
import { taskSchema } from '../model/task.ts';
import type { PlanChange } from './plan-change.ts';

const days = z.number().check(z.int(), z.gte(0));

/** A change of a plan that comes from elsewhere, such as a worker. */
export const planChangeSchema: z.ZodMiniType<PlanChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['shorten', 'chase']), taskId: idSchema, days }),
  z.object({ kind: z.enum(['overlap', 'shortenLag']), linkId: idSchema, days }),
  z.object({ kind: z.enum(['release', 'skip']), taskId: idSchema }),
  z.object({ kind: z.literal('workOn'), on: z.array(daySchema) }),
  z.object({
    kind: z.literal('hold'),
    taskId: idSchema,
    fields: z.object({
      constraint: z.exactOptional(taskSchema.shape.constraint),
      pinnedOn: z.exactOptional(taskSchema.shape.pinnedOn),
    }),
  }),
]);
