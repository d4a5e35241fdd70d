import * as z from 'zod/mini';
import { idSchema } from './primitives.ts';

/** Which part of everything a member looks at, see domain/roles. */
export const roles = ['admin', 'productManager', 'finance', 'member'] as const;

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
