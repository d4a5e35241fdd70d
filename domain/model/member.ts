import * as z from 'zod/mini';
import { roles } from '../roles/role.ts';
import { idSchema } from './primitives.ts';

export const memberSchema = z.object({
  id: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  role: z.string().check(z.maxLength(40)),
  isActive: z.boolean(),
  /** As which role they look; absent: see `accessOf`. Their job is `role`. */
  access: z.optional(z.enum(roles)),
  /** Own working days; absent or null: the project's. */
  calendarId: z.optional(z.nullable(idSchema)),
  /** Tasks a day that this member can carry side by side; absent: the usual number. */
  parallelTasks: z.optional(z.number().check(z.int(), z.gte(1), z.lte(99))),
});
export type Member = z.infer<typeof memberSchema>;
