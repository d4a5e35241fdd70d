import * as z from 'zod/mini';
import { daySchema, idSchema, instantSchema } from './primitives.ts';

const line = z.string().check(z.maxLength(1000));

/** One project's retrospective. Facts are computed, only words and actions are kept. */
export const retroSchema = z.object({
  /** The project's id: one retrospective a project. */
  id: idSchema,
  projectId: idSchema,
  templateId: z.nullable(idSchema),
  good: z.array(z.object({ id: idSchema, text: line })).check(z.maxLength(200)),
  /** 5 whys: each entry answers the one before. */
  bad: z
    .array(
      z.object({ id: idSchema, text: line, whys: z.array(line).check(z.maxLength(5)), taskId: z.nullable(idSchema) }),
    )
    .check(z.maxLength(200)),
  actions: z
    .array(
      z.object({
        id: idSchema,
        text: line,
        ownerId: z.nullable(idSchema),
        dueOn: z.nullable(daySchema),
        isDone: z.boolean(),
        /** The later project that received it as a task. */
        carriedTo: z.nullable(z.object({ projectId: idSchema, taskId: idSchema })),
      }),
    )
    .check(z.maxLength(200)),
  closedAt: z.nullable(instantSchema),
});
export type Retro = z.infer<typeof retroSchema>;
