import * as z from 'zod/mini';
import { idSchema, instantSchema } from './primitives.ts';

/** What somebody said about a task. `mentions`: members named with @. */
export const commentSchema = z.object({
  id: idSchema,
  taskId: idSchema,
  projectId: idSchema,
  /** A member's id; '' while nobody said who they are. */
  authorId: z.string().check(z.maxLength(120)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5000)),
  mentions: z.array(idSchema).check(z.maxLength(50)),
  writtenAt: instantSchema,
  editedAt: z.optional(z.nullable(instantSchema)),
});
export type Comment = z.infer<typeof commentSchema>;
