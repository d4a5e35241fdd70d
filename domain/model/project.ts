import * as z from 'zod/mini';
import { daySchema, fenSchema, idSchema, instantSchema, notesSchema, titleSchema } from './primitives.ts';

export { INBOX_ID } from './inbox-id.ts';

export const projectSchema = z.object({
  id: idSchema,
  name: titleSchema,
  code: z.string().check(z.maxLength(40)),
  goal: z.object({
    metric: z.string().check(z.maxLength(60)),
    target: z.nullable(z.number()),
    unit: z.string().check(z.maxLength(20)),
    byOn: z.nullable(daySchema),
    /** The member who answers for it. */
    ownerId: z.optional(z.nullable(idSchema)),
  }),
  description: notesSchema,
  budgetFen: z.nullable(fenSchema),
  /** Own calendar; null is the default one: 双休 + 法定调休. */
  calendarId: z.nullable(idSchema),
  /** Days off that this project works all the same. */
  extraWorkdays: z.optional(z.array(daySchema).check(z.maxLength(60))),
  /** `backward`: planned back from the launch day; `forward`: from `startOn`. */
  direction: z.enum(['forward', 'backward']),
  startOn: z.nullable(daySchema),
  launchOn: z.nullable(daySchema),
  /** The milestone that is the launch (上架日, 开播 …). */
  launchTaskId: z.nullable(idSchema),
  /** The baseline that lateness is measured against; absent or null: the last accepted plan. */
  baselineId: z.optional(z.nullable(idSchema)),
  status: z.enum(['running', 'paused', 'done', 'archived']),
  templateId: z.nullable(idSchema),
  createdAt: instantSchema,
});
export type Project = z.infer<typeof projectSchema>;
