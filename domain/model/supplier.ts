import * as z from 'zod/mini';
import { idSchema } from './primitives.ts';

/** Somebody outside whom tasks wait for, with working days of their own. */
export const supplierSchema = z.object({
  id: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  calendarId: z.nullable(idSchema),
  note: z.string().check(z.maxLength(2000)),
});
export type Supplier = z.infer<typeof supplierSchema>;
