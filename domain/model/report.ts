import * as z from 'zod/mini';
import { daySchema, idSchema, instantSchema } from './primitives.ts';

/** A daily or weekly report as it was copied out, so that last week's can be read again. */
export const reportSchema = z.object({
  id: idSchema,
  rhythm: z.enum(['daily', 'weekly']),
  /** null: over all projects. */
  projectId: z.nullable(idSchema),
  memberId: z.nullable(idSchema),
  /** The day, or the first day of the week. */
  forOn: daySchema,
  text: z.string().check(z.maxLength(50_000)),
  writtenAt: instantSchema,
});
export type Report = z.infer<typeof reportSchema>;
