import * as z from 'zod/mini';
import { idSchema } from './primitives.ts';

export const memberSchema = z.object({
  id: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  role: z.string().check(z.maxLength(40)),
  isActive: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;
