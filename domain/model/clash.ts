import * as z from 'zod/mini';
import { idSchema, instantSchema } from './primitives.ts';

/** A field that two people changed (交接文件): both values stay until somebody chooses. */
export const clashSchema = z.object({
  id: idSchema,
  table: z.string().check(z.maxLength(40)),
  rowId: idSchema,
  projectId: idSchema,
  field: z.string().check(z.maxLength(60)),
  ours: z.unknown(),
  theirs: z.unknown(),
  oursAt: z.nullable(instantSchema),
  theirsAt: z.nullable(instantSchema),
  from: z.string().check(z.maxLength(60)),
  arrivedAt: instantSchema,
});
export type Clash = z.infer<typeof clashSchema>;
