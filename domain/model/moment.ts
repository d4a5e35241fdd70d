import * as z from 'zod/mini';
import { idSchema, instantSchema } from './primitives.ts';

/** A named place in the log (快照): the workspace as it was after change `seq`. */
export const savedMomentSchema = z.object({
  id: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** The last change that belongs to it; 0 is before everything. */
  afterSeq: z.number().check(z.int(), z.gte(0)),
  takenAt: instantSchema,
});
export type SavedMoment = z.infer<typeof savedMomentSchema>;
